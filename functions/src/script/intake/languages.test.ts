import { describe, expect, it } from 'vitest';
import { fixtureBytes, readGoodCv } from '../testing/sample-files.ts';

describe('CVs in other languages', () => {
  const cvs: [string, string, string, [string, string][], number][] = [
    [
      'french.txt',
      'fr',
      'Claire Fontaine',
      [
        ['Infirmière coordinatrice', 'Clinique des Lilas'],
        ['Infirmière', 'Hôpital Saint-Rémi'],
      ],
      4,
    ],
    [
      'spanish.txt',
      'es',
      'Javier Ortega Ruiz',
      [
        ['Jefe de cocina', 'Restaurante La Encina'],
        ['Cocinero', 'Hotel Miramar'],
      ],
      3,
    ],
    [
      'portuguese.txt',
      'pt',
      'Ana Beatriz Carvalho',
      [
        ['Engenheira Civil', 'Construtora Atlântico'],
        ['Engenheira Júnior', 'Obras do Norte Lda'],
      ],
      3,
    ],
    [
      'italian.txt',
      'it',
      'Luca Ferrante',
      [
        ['Insegnante di matematica', 'Liceo Galvani'],
        ['Supplente', 'Scuola Media Volta'],
      ],
      3,
    ],
  ];
  it.each(cvs)('reads %s', async (file, language, name, posts, skills) => {
    const cv = await readGoodCv(fixtureBytes(file));
    expect(cv.language).toBe(language);
    expect(cv.personalInfo.name).toBe(name);
    expect(cv.experience.map(({ title, company }) => [title, company])).toEqual(posts);
    expect(cv.experience[0]).toMatchObject({ current: true });
    expect(cv.experience.every(({ start }) => start !== undefined)).toBe(true);
    expect(cv.education[0]).toMatchObject({
      degree: expect.any(String),
      institution: expect.any(String),
    });
    expect(cv.skills).toHaveLength(skills);
    expect(cv.languages.length).toBeGreaterThanOrEqual(2);
    expect(cv.summary).toBeDefined();
    const codes = cv.findings.map(({ code }) => code);
    expect(codes.includes('language-not-written')).toBe(['pt', 'it'].includes(language));
  });

  it('reads Markdown whose posts have no heading', async () => {
    const cv = await readGoodCv(fixtureBytes('no-headings.md'));
    expect(cv.personalInfo).toMatchObject({
      name: 'Oliver Grant',
      headline: 'Warehouse Supervisor',
    });
    expect(cv.experience.map(({ company, start }) => [company, start])).toEqual([
      ['Lakeside Logistics', '2019'],
      ['Prairie Freight Inc', '2014'],
    ]);
    expect(cv.skills).toHaveLength(4);
  });
});
