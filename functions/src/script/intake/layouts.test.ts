import { describe, expect, it } from 'vitest';
import { writeDocx } from '../testing/docx-writer.ts';
import { writePdf, type PdfLine } from '../testing/pdf-writer.ts';
import { readGoodCv } from '../testing/sample-files.ts';

const column = (x: number, from: number, texts: string[], leading = 14): PdfLine[] =>
  texts.map((text, index) => ({ text, x, y: from + index * leading }));

describe('layouts', () => {
  it('reads two columns of equal line height one after the other', async () => {
    const left = [
      'Skills',
      'Welding',
      'Blueprint reading',
      'Forklift licence',
      'Quality control',
      'Languages',
      'English (native)',
      'Polish (fluent)',
    ];
    const right = [
      'Experience',
      'Welder, Harbour Yards Ltd, 2018 – present',
      '• Welded 300 hull sections a year',
      '• Trained 9 apprentices in safe work',
      'Fitter, Dockside Works Inc, 2012 – 2018',
      '• Repaired pumps on 40 ships',
      'Education',
      'Diploma in Welding, Hull College, 2010 – 2012',
    ];
    const lines = [
      { text: 'Peter Lowe', x: 200, y: 60, size: 20 },
      { text: 'Welder', x: 230, y: 84, size: 12 },
      { text: 'peter.lowe@example.com | Hull, UK | +44 7700 900321', x: 120, y: 104 },
      ...column(40, 140, left),
      ...column(230, 140, right),
    ];
    const cv = await readGoodCv(writePdf([{ lines }]));
    expect(cv.personalInfo).toMatchObject({
      name: 'Peter Lowe',
      headline: 'Welder',
      location: 'Hull, UK',
    });
    expect(cv.skills.map(({ text }) => text)).toEqual([
      'Welding',
      'Blueprint reading',
      'Forklift licence',
      'Quality control',
    ]);
    expect(
      cv.experience.map(({ company, achievements }) => [company, achievements.length]),
    ).toEqual([
      ['Harbour Yards Ltd', 2],
      ['Dockside Works Inc', 1],
    ]);
    expect(cv.languages).toHaveLength(2);
  });

  it('goes on in the right column on the next page', async () => {
    const page = (left: string[], right: string[], head: PdfLine[] = []) => ({
      lines: [...head, ...column(40, 150, left, 15), ...column(230, 150, right, 13)],
    });
    const head = [
      { text: 'Ines Prado', x: 40, y: 60, size: 22 },
      { text: 'Architect', x: 40, y: 90, size: 13 },
    ];
    const one = page(
      [
        'Contact',
        'ines.prado@example.com',
        'Porto, Portugal',
        'Skills',
        'Revit',
        'AutoCAD',
        'Model making',
      ],
      [
        'Experience',
        'Architect, Casa Studio, 2019 – present',
        '• Designed 12 family houses',
        '• Drew the plans of a school for 300 pupils',
        'Junior Architect, Norte Studio, 2015 – 2019',
        '• Built models for 8 competitions',
      ],
      head,
    );
    const two = page(
      ['Rendering', 'Languages', 'Portuguese (native)', 'English (fluent)', 'Spanish (basic)'],
      [
        '• Won a regional prize for a library',
        'Trainee, Obra Works Ltd, 2014 – 2015',
        '• Measured 30 old houses in Porto',
        'Education',
        'Master in Architecture, University of Porto, 2009 – 2014',
      ],
    );
    const cv = await readGoodCv(writePdf([one, two]));
    expect(cv.personalInfo.name).toBe('Ines Prado');
    expect(cv.skills.map(({ text }) => text)).toEqual([
      'Revit',
      'AutoCAD',
      'Model making',
      'Rendering',
    ]);
    expect(cv.experience.map(({ title, achievements }) => [title, achievements.length])).toEqual([
      ['Architect', 2],
      ['Junior Architect', 2],
      ['Trainee', 1],
    ]);
    expect(cv.facts.find(({ text }) => text.startsWith('Won a regional'))?.source?.page).toBe(2);
  });

  it('keeps dates on the right in the row of their post', async () => {
    const posts = [
      'Welder, Harbour Yards Ltd',
      'Fitter, Dockside Works Inc',
      'Helper, Pier Seven Ltd',
      'Trainee, Gate Nine Ltd',
      'Driver, Canal Freight Ltd',
    ];
    const lines = [
      { text: 'Peter Lowe', x: 40, y: 60, size: 20 },
      { text: 'peter.lowe@example.com', x: 40, y: 80 },
      { text: 'EXPERIENCE', x: 40, y: 110, size: 12 },
      ...posts.flatMap((text, index) => [
        { text, x: 40, y: 130 + index * 30 },
        { text: `${2020 - index * 2} – ${2022 - index * 2}`, x: 480, y: 130 + index * 30 },
        { text: '• Worked hard on many different ships there', x: 50, y: 144 + index * 30 },
      ]),
    ];
    const cv = await readGoodCv(writePdf([{ lines }]));
    expect(cv.experience.map(({ company, start }) => [company, start])).toEqual([
      ['Harbour Yards Ltd', '2020'],
      ['Dockside Works Inc', '2018'],
      ['Pier Seven Ltd', '2016'],
      ['Gate Nine Ltd', '2014'],
      ['Canal Freight Ltd', '2012'],
    ]);
  });

  it('reads a Word layout of two table cells one after the other', async () => {
    const docx = writeDocx([
      {
        rows: [
          [
            [
              { text: 'Skills', bold: true },
              { text: 'Payroll' },
              { text: 'Recruiting' },
              { text: 'Labour law' },
            ],
            [
              { heading: 'Nora Haddad' },
              { text: 'HR Manager' },
              { text: 'nora.haddad@example.com' },
              { text: 'Experience', bold: true },
              { text: 'HR Manager, Delta Foods Ltd\t2016 – present' },
              { bullet: 'Hired 120 people in two years' },
            ],
          ],
        ],
      },
    ]);
    const cv = await readGoodCv(docx);
    expect(cv.personalInfo).toMatchObject({ name: 'Nora Haddad', headline: 'HR Manager' });
    expect(cv.experience[0]).toMatchObject({
      title: 'HR Manager',
      company: 'Delta Foods Ltd',
      start: '2016',
    });
    expect(cv.skills).toHaveLength(3);
  });

  const headers: [string, string[], Record<string, string | undefined>][] = [
    [
      'title and employer, dates below',
      ['Senior Nurse, Mercy Hospital', '2015 – 2019'],
      { title: 'Senior Nurse', company: 'Mercy Hospital' },
    ],
    [
      'employer first',
      ['Mercy Hospital, Leeds', 'Senior Nurse', '2015 – 2019'],
      { title: 'Senior Nurse', company: 'Mercy Hospital', location: 'Leeds' },
    ],
    [
      'dates first',
      ['2015 – 2019', 'Senior Nurse', 'Mercy Hospital'],
      { title: 'Senior Nurse', company: 'Mercy Hospital' },
    ],
    [
      'all in one line with bars',
      ['Senior Nurse | Mercy Hospital | Leeds, UK | 2015 – 2019'],
      { title: 'Senior Nurse', company: 'Mercy Hospital', location: 'Leeds, UK' },
    ],
    [
      '“at” between',
      ['Senior Nurse at Mercy Hospital (2015 – 2019)'],
      { title: 'Senior Nurse', company: 'Mercy Hospital' },
    ],
    [
      'an employer with commas',
      ['Paralegal, Smith, Jones & Partners LLP, 2015 – 2019'],
      { title: 'Paralegal', company: 'Smith, Jones & Partners LLP' },
    ],
    [
      'a dash between',
      ['Mercy Hospital — Senior Nurse', 'Jan 2015 – Mar 2019'],
      { title: 'Senior Nurse', company: 'Mercy Hospital' },
    ],
  ];
  it.each(headers)('understands a post with %s', async (_, header, expected) => {
    const text = [
      'Jane Example',
      'jane@example.com',
      '',
      'Experience',
      '',
      ...header,
      '- Trained 14 new nurses on the ward',
      '',
      'Skills',
      'Triage, Wound care, First aid, Rota planning',
    ];
    const cv = await readGoodCv(text.join('\n'));
    expect(cv.experience).toHaveLength(1);
    expect(cv.experience[0]).toMatchObject({
      ...expected,
      achievements: [{ text: 'Trained 14 new nurses on the ward' }],
    });
  });
});
