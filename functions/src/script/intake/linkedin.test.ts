import { describe, expect, it } from 'vitest';
import { readGoodCv } from '../testing/sample-files.ts';
import { writeLinkedinProfile, type LinkedinProfile } from '../testing/linkedin-profile.ts';

const words = {
  en: [
    'Contact',
    'Top Skills',
    'Summary',
    'Experience',
    'Education',
    'March 2019 - Present (5 years 9 months)',
    'June 2012 - February 2019 (6 years 9 months)',
    '12 years 6 months',
    'Page',
  ],
  de: [
    'Kontakt',
    'Top-Kenntnisse',
    'Zusammenfassung',
    'Berufserfahrung',
    'Ausbildung',
    'März 2019 - Present (5 Jahre 9 Monate)',
    'Juni 2012 - Februar 2019 (6 Jahre 9 Monate)',
    '12 Jahre 6 Monate',
    'Page',
  ],
  fr: [
    'Coordonnées',
    'Principales compétences',
    'Résumé',
    'Expérience',
    'Formation',
    'mars 2019 - Present (5 ans 9 mois)',
    'juin 2012 - février 2019 (6 ans 9 mois)',
    '12 ans 6 mois',
    'Page',
  ],
  es: [
    'Contactar',
    'Aptitudes principales',
    'Extracto',
    'Experiencia',
    'Educación',
    'marzo de 2019 - Present (5 años 9 meses)',
    'junio de 2012 - febrero de 2019 (6 años 9 meses)',
    '12 años 6 meses',
    'Page',
  ],
  pt: [
    'Contato',
    'Principais competências',
    'Resumo',
    'Experiência',
    'Formação acadêmica',
    'março de 2019 - Present (5 anos 9 meses)',
    'junho de 2012 - fevereiro de 2019 (6 anos 9 meses)',
    '12 anos 6 meses',
    'Page',
  ],
  it: [
    'Contatti',
    'Competenze principali',
    'Riepilogo',
    'Esperienza',
    'Formazione',
    'marzo 2019 - Present (5 anni 9 mesi)',
    'giugno 2012 - febbraio 2019 (6 anni 9 mesi)',
    '12 anni 6 mesi',
    'Page',
  ],
} satisfies Record<string, string[]>;

function profileIn([
  contact = '',
  skills = '',
  summary = '',
  experience = '',
  education = '',
  now = '',
  before = '',
  stay = '',
  page = '',
]: string[]): LinkedinProfile {
  return {
    left: [
      [
        contact,
        ['ines.halvorsen@example.com', 'www.linkedin.com/in/ines-', 'halvorsen (LinkedIn)'],
      ],
      [skills, ['Kubernetes', 'Observability', 'Mentoring']],
      ['Languages', ['English (Full Professional)', 'Norwegian (Native or Bilingual)']],
      ['Certifications', ['Certified Kubernetes Administrator']],
    ],
    name: 'Ines Halvorsen',
    headline: ['Head of Platform at Fjordline | Reliability for 40', 'product teams'],
    location: 'Bergen, Vestland, Norway',
    summary: [
      summary,
      [
        'I build platforms that product teams want to use. Before that I ran',
        'operations for a ferry booking system with 3 million users.',
      ],
    ],
    experience: [
      experience,
      [
        {
          company: 'Fjordline Systems',
          stay,
          posts: [
            {
              title: 'Head of Platform',
              dates: now,
              place: 'Bergen',
              lines: [
                '- Lead 14 engineers in three teams who serve',
                '40 product teams',
                '- Cut deployment time from two hours to',
                'nine minutes',
              ],
            },
            {
              title: 'Zauberin der Dinge',
              dates: before,
              place: 'Oslo',
              lines: ['Moved 120 services to Kubernetes without a', 'night of downtime.'],
            },
          ],
        },
        {
          company: 'Grieghallen',
          posts: [
            {
              title: 'Kveldsvakt',
              dates: before.replaceAll('2019', '2012').replace('2012', '2010'),
              lines: [],
            },
          ],
        },
      ],
    ],
    education: [education, [['Universitetet i Bergen', 'Master, Informatics · (2007 - 2010)']]],
    footer: (at, of) => `${page} ${at} of ${of}`,
  };
}

describe('a LinkedIn profile saved as PDF', () => {
  it.each(Object.entries(words))('is read in %s', async (_, language) => {
    const cv = await readGoodCv(writeLinkedinProfile(profileIn(language)));
    expect(cv.personalInfo).toMatchObject({
      name: 'Ines Halvorsen',
      headline: expect.stringContaining('Head of Platform at Fjordline'),
      email: 'ines.halvorsen@example.com',
      location: 'Bergen, Vestland, Norway',
    });
    expect(cv.personalInfo.links[0]).toContain('linkedin.com/in/ines-halvorsen');
    expect(
      cv.experience.map(({ title, company, location, start, end, achievements }) => [
        title,
        company,
        location,
        start,
        end,
        achievements.map(({ text }) => text),
      ]),
    ).toEqual([
      [
        'Head of Platform',
        'Fjordline Systems',
        'Bergen',
        '2019-03',
        undefined,
        [
          'Lead 14 engineers in three teams who serve 40 product teams',
          'Cut deployment time from two hours to nine minutes',
        ],
      ],
      [
        'Zauberin der Dinge',
        'Fjordline Systems',
        'Oslo',
        '2012-06',
        '2019-02',
        ['Moved 120 services to Kubernetes without a night of downtime.'],
      ],
      ['Kveldsvakt', 'Grieghallen', undefined, '2010-06', '2012-02', []],
    ]);
    expect(cv.education).toMatchObject([
      {
        institution: 'Universitetet i Bergen',
        degree: 'Master Informatics',
        start: '2007',
        end: '2010',
      },
    ]);
    expect(cv.skills.map(({ text }) => text)).toEqual(['Kubernetes', 'Observability', 'Mentoring']);
    expect(cv.languages).toHaveLength(2);
    expect(cv.certifications.map(({ text }) => text)).toEqual([
      'Certified Kubernetes Administrator',
    ]);
    expect(cv.summary?.text).toMatch(/^I build platforms .* 3 million users\.$/);
    expect(JSON.stringify(cv.facts)).not.toMatch(
      /Page \d|\d+ (?:years|Jahre|ans|años|anos|anni) \d+/,
    );
  });

  it('goes over several pages', async () => {
    const profile = profileIn(words.en);
    const [heading, employers] = profile.experience;
    const many = Array.from({ length: 9 }, (_, at) => ({
      company: `Harbour ${at + 1}`,
      posts: [
        {
          title: `Watch ${at + 1}`,
          dates: `May ${2000 - at} - June ${2001 - at} (1 year 2 months)`,
          lines: [`- Kept ${at + 20} ships in sight all night`],
        },
      ],
    }));
    const cv = await readGoodCv(
      writeLinkedinProfile({ ...profile, experience: [heading, [...employers, ...many]] }),
    );
    expect(cv.experience.map(({ company }) => company)).toEqual([
      'Fjordline Systems',
      'Fjordline Systems',
      'Grieghallen',
      ...many.map(({ company }) => company),
    ]);
    expect(cv.experience.at(-1)).toMatchObject({
      title: 'Watch 9',
      achievements: [{ text: 'Kept 28 ships in sight all night' }],
    });
    expect(JSON.stringify(cv)).not.toContain('Page 2');
  });
});
