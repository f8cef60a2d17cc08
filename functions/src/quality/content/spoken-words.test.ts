import { describe, expect, it } from 'vitest';
import { compareWords, worstPassage } from './spoken-words.ts';
import { readWords } from './words/read-words.ts';

const heardAs = (text: string, language: string) =>
  readWords(text, language)
    .map(({ key }) => key)
    .join(' ');

describe('words as they are heard', () => {
  it.each([
    ['en', "I'm Ana; I don't code in C++.", 'i am ana i do not code in c plus plus'],
    ['en', 'twelve hundred and five', '1205'],
    ['en', 'nineteen ninety-nine, twenty nineteen, two thousand and nineteen', '1999 2019 2019'],
    ['en', '$2.5 million', '2500000 dollar'],
    ['en', 'two point five million dollars', '2500000 dollar'],
    ['en', '38 % or thirty-eight per cent', '38 percent or 38 percent'],
    ['en', '2019–2023', '2019 to 2023'],
    ['en', 'S.A.P., I B M and .NET', 'sap ibm and dot net'],
    ['en', 'R&D, 5k and 3M€', 'r and d 5000 and 3000000 euro'],
    ['en', 'on the 21st of May', 'on the 21 of may'],
    ['en', 'one team, a hundred people', '1 team 100 people'],
    ['de', 'zweitausendneunzehn', '2019'],
    ['de', 'fünfunddreißig Leute', '35 leute'],
    ['de', 'eine Million dreihunderttausend Euro', '1300000 euro'],
    ['de', 'neunzehnhundertneunundneunzig', '1999'],
    ['de', '2,5 Mio. € und zwei Komma fünf Millionen Euro', '2500000 euro und 2500000 euro'],
    ['de', 'im achtzehnten Jahr, 15 Prozent', 'im 18 jahr 15 percent'],
    ['de', 'eine Aufgabe', 'eine aufgabe'],
    ['fr', 'quatre-vingt-dix-sept', '97'],
    ['fr', 'vingt et un, soixante et onze', '21 71'],
    ['fr', 'mille neuf cent quatre-vingt-dix-neuf', '1999'],
    ['fr', '15 pour cent de l’équipe', '15 percent de l equipe'],
    ['fr', '12 500 €', '12500 euro'],
    ['fr', 'une équipe', 'une equipe'],
    ['es', 'treinta y ocho por ciento', '38 percent'],
    ['es', 'mil novecientos noventa y nueve', '1999'],
    ['es', 'un millón doscientos mil', '1200000'],
    ['es', 'dos mil veintitrés', '2023'],
    ['es', 'un equipo', 'un equipo'],
  ])('in %s: %s', (language, text, words) => {
    expect(heardAs(text, language)).toBe(words);
  });

  it('keep their place in the text', () => {
    const text = 'I led “twelve hundred” people.';
    const [number] = readWords(text, 'en').filter(({ readings }) => readings);
    expect(text.slice(number?.from, number?.to)).toBe('twelve hundred');
  });

  it('are at most two thousand', () => {
    expect(readWords('word '.repeat(5000), 'en')).toHaveLength(2000);
    expect(readWords('x'.repeat(1_000_000), 'en')).toHaveLength(1);
  });
});

const rate = (script: string, heard: string, language = 'en') =>
  compareWords(script, heard, language).wordErrorRate;

describe('the word error rate', () => {
  it.each([
    ['the cat sat on the mat', 'the cat sat on the mat', 0],
    ['the cat sat on the mat', 'the cat sat the mat', 1 / 6],
    ['the cat sat on the mat', 'the cat sat on on the mat', 1 / 6],
    ['the cat sat on the mat', 'the dog sat on the mat', 1 / 6],
    ['the cat sat on the mat', '', 1],
    ['the cat sat on the mat', 'entirely other words', 1],
    ['a b c d', 'a b c d e f g h', 1],
  ])('of “%s” heard as “%s”', (script, heard, expected) => {
    expect(rate(script, heard)).toBeCloseTo(expected, 6);
  });

  it.each([
    ['en', 'We front-end developers co-founded it.', 'we frontend developers cofounded it'],
    ['en', 'JavaScript and a database', 'java script and a data base'],
    ['en', 'It cost $1.2 million.', 'it cost one point two million dollars'],
    ['de', 'Die Softwareentwicklung wuchs um 1.200 Stück.', 'die software entwicklung wuchs um zwölfhundert Stück'], // prettier-ignore
    ['en', 'We grew from 1,200 to 3.5 people.', 'we grew from 1.200 to 3,5 people'],
  ])('forgives how %s is written: %s', (language, script, heard) => {
    expect(rate(script, heard, language)).toBe(0);
  });

  it('is 0 for the same words, and within the number of edits for edited ones', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    const syllables = ['ka', 'lo', 'mi', 'ter', 'sun', 'vel', 'dro'];
    const word = () => Array.from({ length: 2 + random(3) }, () => syllables[random(7)]).join('');
    for (let round = 0; round < 60; round += 1) {
      const script = Array.from({ length: 1 + random(120) }, word);
      expect(rate(script.join(' '), script.join(' ').toUpperCase())).toBe(0);
      const heard = [...script];
      const edits = random(12);
      for (let edit = 0; edit < edits; edit += 1) {
        const at = random(heard.length + 1);
        const kind = random(3);
        if (kind === 0) heard.splice(at, 1);
        else heard.splice(at, kind === 1 ? 0 : 1, word());
      }
      const { alignment, wordErrorRate } = compareWords(script.join(' '), heard.join(' '), 'en');
      expect(wordErrorRate * script.length).toBeLessThanOrEqual(edits + 1e-9);
      const { same, different, missing } = alignment;
      expect(same + different + missing).toBe(script.length);
    }
  });

  it('compares the longest texts in bounded work', () => {
    const words = Array.from({ length: 2500 }, (_, index) => `w${'abcdefg'[index % 7]}x`);
    expect(rate(words.join(' '), words.toReversed().join(' '))).toBeLessThanOrEqual(1);
  });
});

describe('the passage that lost most', () => {
  it('is found over a right word in between', () => {
    const comparison = compareWords(
      'I lead a team of nurses at the harbour clinic and I care for quality',
      'I lead a team at and I care for quality',
      'en',
    );
    expect(worstPassage(comparison)).toMatchObject({ firstWord: 4, lost: 5, lastWord: 9 });
  });

  it('is none where all was heard', () => {
    expect(worstPassage(compareWords('All of it.', 'all of it', 'en'))).toBeNull();
  });
});
