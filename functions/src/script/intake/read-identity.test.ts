import { expect, it } from 'vitest';
import { readGoodCv } from '../testing/sample-files.ts';
import { asName } from './read-identity.ts';

it.each([
  ['Dr. rer. nat. Max-Emanuel Thurnherr', 'Dr. Max-Emanuel Thurnherr'],
  ['Univ.-Prof. Dr. med. Hans Kohl', 'Univ.-Prof. Dr. Hans Kohl'],
  ['Mag. pharm. Anneliese Hofstätter', 'Anneliese Hofstätter'],
  ['Mag.a Birgit Pfaffenhuemer', 'Birgit Pfaffenhuemer'],
  ['Dipl.-Ing. (FH) Peter Sturm', 'Peter Sturm'],
  ['ING. RODRIGO SANTILLÁN OCHOA', 'Rodrigo Santillán Ochoa'],
  ['Lic. María Gómez', 'María Gómez'],
  ['DARNELL "DJ" WHITFIELD', 'Darnell Whitfield'],
  ['Robert “Bob” Smith', 'Robert Smith'],
  ['ROHAN MCALLISTER', 'Rohan McAllister'],
  ['Mara Ing', 'Mara Ing'],
  ['Leeds, UK', null],
])('reads the name in %j', (text, name) => {
  expect(asName(text)).toBe(name);
});

const cvUnder = (...head: string[]) =>
  [
    ...head,
    '',
    'Experience',
    'Accountant, Northlight Ltd, 2019 – present',
    '- Closed the books of twelve clients in four days and trained two juniors',
  ].join('\n');

it('reads a name beside its town, and takes the name for no place', async () => {
  const { personalInfo } = await readGoodCv(
    cvUnder('Nadège Rochat, Lausanne', 'nadege.rochat@example.org'),
  );
  expect(personalInfo.name).toBe('Nadège Rochat');
  expect(personalInfo.location ?? '').not.toContain('Nadège');
});

it('prefers a name alone to a town beside its district', async () => {
  const { personalInfo } = await readGoodCv(
    cvUnder('San Marcos, Tlaxcala', 'Lucía Ferrer Montes', 'lucia@example.org'),
  );
  expect(personalInfo.name).toBe('Lucía Ferrer Montes');
});
