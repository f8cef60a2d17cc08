import { expect, it } from 'vitest';
import { writePdf, type PdfLine } from '../testing/pdf-writer.ts';
import { readGoodCv } from '../testing/sample-files.ts';
import { lineOf } from './document-line.ts';
import { readExperience } from './read-experience.ts';
import { splitSections } from './split-sections.ts';

const kindsOf = (lines: Parameters<typeof lineOf>[]) =>
  splitSections(lines.map((line) => lineOf(...line))).map(({ kind }) => kind);

it('takes no school for a heading, however its name sounds', () => {
  const large = { size: 1.5, gapBefore: true };
  expect(
    kindsOf([
      ['Esperienza', 1, large],
      ['Addetta vendite', 2],
      ['Formazione', 3, large],
      ['Istituto professionale Boselli, Torino', 4, { size: 1.14, gapBefore: true }],
      ['Diploma di tecnico dei servizi commerciali', 5],
      ['Accademia degli Studi di Porta Nuova', 6, { size: 1.14, gapBefore: true }],
    ]),
  ).toEqual(['experience', 'education']);
});

it('knows headings that a layout does not set apart', () => {
  expect(
    kindsOf([
      ['Berufliche Stationen', 1],
      ['Hoteldirektorin', 2],
      ['Schul- und Berufsausbildung', 3],
      ['Matura', 4],
      ['Preise und Auszeichnungen', 5],
      ['Tiroler Tourismuspreis, 2024', 6],
    ]),
  ).toEqual(['experience', 'education', 'awards']);
});

it('finds posts whose first word looks like a deed, and headings across a gap', () => {
  const posts = readExperience([
    lineOf('Allied Health Assistant (casual) | Sunny Aquatic Rehab | Nov 2022 – Jun 2024', 1),
    lineOf('Helped run sessions for up to eight people', 2, { bullet: true }),
    lineOf('Night Porter – Corniche Inn', 3, { heading: true, gapBefore: true, size: 1.4 }),
    lineOf('Sep 2003 – Apr 2007 · Ras Hammam', 5, { gapBefore: true }),
    lineOf('Worked nights while studying during the day', 7, { bullet: true, gapBefore: true }),
  ]);
  expect(posts.map(({ title, company }) => [title, company])).toEqual([
    ['Allied Health Assistant (casual)', 'Sunny Aquatic Rehab'],
    ['Night Porter', 'Corniche Inn'],
  ]);
});

it('keeps labels on the left in the row of what they name', async () => {
  const rows: [string, string[]][] = [
    ['Address', ['Norwich']],
    ['Email', ['edmund.hollis@example.co.uk']],
    [
      'Personal Statement',
      [
        'Funeral director of the third generation, though I came to it',
        'by way of the merchant navy. Families remember very little of',
        'that week; I make sure that what they do remember was right.',
      ],
    ],
    ['Key Skills', ['Ceremonies, Bereavement support, Embalming, Repatriation']],
  ];
  let y = 120;
  const table = rows.flatMap(([label, texts]): PdfLine[] => {
    const lines = [
      { text: label, x: 40, y },
      ...texts.map((text, at) => ({ text, x: 190, y: y + at * 13 })),
    ];
    y += texts.length * 13 + 8;
    return lines;
  });
  const post = [
    'Professional Experience',
    'Funeral Director, Hollis and Daughters, 2012 – present',
  ];
  const lines: PdfLine[] = [
    { text: 'Edmund Hollis', x: 40, y: 60, size: 22 },
    ...table,
    ...post.map((text, at) => ({ text, x: 40, y: y + at * 16, size: at === 0 ? 14 : 10 })),
    { text: '• Arrange and conduct some 230 funerals a year in the county', x: 46, y: y + 34 },
  ];
  const cv = await readGoodCv(writePdf([{ lines }]));
  expect(cv.skills.map(({ text }) => text)).toEqual([
    'Ceremonies',
    'Bereavement support',
    'Embalming',
    'Repatriation',
  ]);
});

it('sets apart what protects a person, in or under the summary', async () => {
  const cv = await readGoodCv(
    [
      'Giulia Ferrero Bassi',
      'Addetta vendite',
      'giulia@example.com',
      '',
      'Profilo',
      'Addetta vendite solare e precisa, con esperienza in libreria e in un negozio di calzature.',
      'Nata ad Altamura il 30 settembre 1995',
      'Iscritta alle categorie protette (L. 68/99)',
      'Doppia cittadinanza italiana e francese',
      'Patente: B',
      '',
      'Esperienza',
      'Addetta vendite, Calzature Passo Lieve, marzo 2025 - oggi',
      '• Gestione della cassa e dei resi nel reparto donna',
    ].join('\n'),
  );
  expect(cv.summary?.text).toBe(
    'Addetta vendite solare e precisa, con esperienza in libreria e in un negozio di calzature.',
  );
  const spoken = JSON.stringify({ ...cv, facts: cv.facts.filter((f) => f.kind !== 'personal') });
  expect(spoken).not.toMatch(/Altamura|protette|cittadinanza/);
});

it('takes posts under “Career Summary” for posts where nothing else heads them', async () => {
  const cv = await readGoodCv(
    [
      'Bronte Maddigan',
      'bronte@example.com',
      '',
      'Career Summary',
      '',
      'Surveyor with nine years underground and in open pits, at home on a roster.',
      '',
      'Senior Mine Surveyor | Boulder Ridge Gold Pty Ltd | Feb 2023 – Current',
      '>Lead a team of five surveyors over a roster',
      '',
      'Graduate Surveyor | Western Pits & Civil | 2019 – 2022',
      '*Set out haul roads, drains and pads',
      '',
      'Personal Details',
      '- Languages Known: English, Hindi, Valenciano',
    ].join('\n'),
  );
  expect(cv.summary?.text).toMatch(/^Surveyor with nine years.*roster\.$/);
  expect(
    cv.experience.map(({ title, achievements }) => [title, achievements.map(({ text }) => text)]),
  ).toEqual([
    ['Senior Mine Surveyor', ['Lead a team of five surveyors over a roster']],
    ['Graduate Surveyor', ['Set out haul roads, drains and pads']],
  ]);
  expect(cv.languages.map(({ text }) => text)).toEqual(['English', 'Hindi', 'Valenciano']);
});

it('keeps a summary that only mentions a span of years', async () => {
  const cv = await readGoodCv(
    [
      'Bronte Maddigan',
      'bronte@example.com',
      '',
      'Summary',
      'Mine surveyor at Boulder Ridge from 2015 to 2023, now looking for work near the coast.',
      'Surveyed forty pits and trained nine graduates in that time.',
      '',
      'Skills',
      'Total stations, Drones, AutoCAD',
    ].join('\n'),
  );
  expect(cv.summary?.text).toContain('now looking for work');
  expect(cv.experience).toEqual([]);
});
