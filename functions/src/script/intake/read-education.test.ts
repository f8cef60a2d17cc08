import { expect, it } from 'vitest';
import { lineOf } from './document-line.ts';
import { readEducation } from './read-education.ts';

const entriesOf = (...texts: string[]) =>
  readEducation(texts.map((text, at) => lineOf(text, at + 1))).map(({ degree, institution }) => [
    degree,
    institution,
  ]);

it.each([
  // Degree and field.
  [
    ['Bachelor of Science, Civil Engineering', 'Bayline University, 2021 – 2024'],
    [['Bachelor of Science in Civil Engineering', 'Bayline University']],
  ],
  [
    ['Zweites Staatsexamen, Rechtswissenschaft', 'Oberlandesgericht Nürnberg, 2011 - 2013'],
    [['Zweites Staatsexamen, Rechtswissenschaft', 'Oberlandesgericht Nürnberg']],
  ],
  [
    ['Erstes Staatsexamen, Rechtswissenschaft, Universität Erlangen, 2005 – 2011'],
    [['Erstes Staatsexamen, Rechtswissenschaft', 'Universität Erlangen']],
  ],
  // What stands behind the degree alone is the school, whatever it is called.
  [
    ['Diploma in Funeral Directing, National Association of Funeral Directors, 2011'],
    [['Diploma in Funeral Directing', 'National Association of Funeral Directors']],
  ],
  // A school and its one town.
  [
    ['BTS Assistant de direction, Lycée Bréquigny, Rennes, 2004 - 2006'],
    [['BTS Assistant de direction', 'Lycée Bréquigny, Rennes']],
  ],
  [
    ['Diploma di istituto tecnico nautico, Istituto nautico San Luca, Genova, 2014 - 2019'],
    [['Diploma di istituto tecnico nautico', 'Istituto nautico San Luca, Genova']],
  ],
  [
    ['Bacharelado em Direito | PUC-Campinas | 2008 – 2012'],
    [['Bacharelado em Direito', 'PUC-Campinas']],
  ],
])('reads %j', (lines, expected) => {
  expect(entriesOf(...lines)).toEqual(expected);
});

it('keeps two rows with dates of their own apart', () => {
  const rows = [
    'Diplom Hotelmanagement | Tourismuskolleg Innsbruck | 09.2005 - 05.2007',
    'Matura | Höhere Lehranstalt für Tourismus | 06.2004',
  ].map((text, at) => lineOf(text, at + 1, { full: true }));
  expect(readEducation(rows).map(({ degree }) => degree)).toEqual([
    'Diplom Hotelmanagement',
    'Matura',
  ]);
});
