import { expect, it } from 'vitest';
import { writePdf, type PdfLine } from '../testing/pdf-writer.ts';
import { readGoodCv } from '../testing/sample-files.ts';

const sidebar: [string, number][] = [
  ['Process Engineer', 0],
  ['Contact', 0],
  ['kari.lund@example.no', 0],
  ['+47 21 55 50 17', 0],
  ['Skills', 0],
  ['Heat integration', 0],
  ['Sicurezza macchine (EN ISO', 0],
  ['13849)', 8],
  ['Excel avanzato', 0],
  ['Languages', 0],
  ['Norwegian (native)', 0],
  ['some Cantonese', 0],
  ['Makaton', 0],
  ['Awards', 0],
  ['Innovation prize of the Norwegian', 0],
  ['Society of Chemical Engineers,', 8],
  ['2022', 8],
  ['Young Engineer of the Year, 2014', 0],
];
const main = [
  'Experience',
  'Process Engineer, Fjord Works Ltd, 01/2018-06/2023',
  '• Designed an amine plant for 400,000 tonnes a year',
  '• Cut the steam demand by 17 percent in the pilot',
  'Trainee, Delta Works Ltd, 01/2015-06/2017',
  '• Simulated crude units for refineries in four countries',
];
const lines: PdfLine[] = [
  { text: 'Kari Lund', x: 40, y: 60, size: 22 },
  ...sidebar.map(([text, indent], at) => ({ text, x: 40 + indent, y: 110 + at * 13 })),
  ...main.map((text, at) => ({ text, x: 230, y: 113 + at * 14 })),
];

it('reads a narrow column: its headline, and items broken over its lines', async () => {
  const cv = await readGoodCv(writePdf([{ lines }]));
  expect(cv.personalInfo).toMatchObject({
    name: 'Kari Lund',
    headline: 'Process Engineer',
    phone: '+47 21 55 50 17',
  });
  expect(cv.skills.map(({ text }) => text)).toEqual([
    'Heat integration',
    'Sicurezza macchine (EN ISO 13849)',
    'Excel avanzato',
  ]);
  expect(cv.awards?.map(({ text }) => text)).toEqual([
    'Innovation prize of the Norwegian Society of Chemical Engineers, 2022',
    'Young Engineer of the Year, 2014',
  ]);
  expect(cv.languages.map(({ text }) => text)).toEqual([
    'Norwegian (native)',
    'some Cantonese',
    'Makaton',
  ]);
});

it('takes no period for a telephone number, nor a district before one', async () => {
  const withPhone = await readGoodCv(
    'Karim Benali\nChef de chantier\nToulouse (31)\n05 36 49 12 85\nkarim@example.com\n\nExpérience\n\nChef de chantier, Bâtir SA, 01/2015-06/2018\n• Conduite de douze chantiers de logements avec trente ouvriers\n\nCompétences\nMétrés, Coffrage, Planning',
  );
  expect(withPhone.personalInfo.phone).toBe('05 36 49 12 85');
  const without = await readGoodCv(
    'Karim Benali\nChef de chantier\nkarim@example.com\n\nExpérience\n\nChef de chantier, Bâtir SA, 01/2015-06/2018\n• Conduite de douze chantiers de logements avec trente ouvriers\n\nCompétences\nMétrés, Coffrage, Planning',
  );
  expect(without.personalInfo.phone).toBeUndefined();
});
