import { describe, expect, it } from 'vitest';
import { indexWords, isInside, readWords } from './index-words.ts';

const find = (list: string, text: string) =>
  indexWords([{ value: 'x', list }])(readWords(text)).map(({ words }) => words);

describe('readWords', () => {
  it.each([
    ['Entwickler/in (m/w/d)', ['entwickler']],
    ['Lehrer:in, Pädagog*in', ['lehrer', 'padagog']],
    ['Ingeniero/a de Software', ['ingeniero', 'de', 'software']],
    ['Infirmier(ère) – Développeur·se', ['infirmier', 'developpeur']],
    ['Kauffrau/-mann', ['kauffrau']],
    ['C++ & C# / CI/CD', ['c++', '&', 'c#', 'ci', 'cd']],
    ['Chef d’équipe', ['chef', "d'equipe"]],
    ['Schweißer, Œnologue', ['schweisser', 'oenologue']],
  ])('reads %s without accents and marks of gender', (text, words) => {
    expect(readWords(text)).toEqual(words);
  });

  it('stops reading where no title and no summary is that long', () => {
    expect(readWords('a '.repeat(100_000)).length).toBeLessThanOrEqual(400);
    expect(readWords('a'.repeat(1_000_000)).join('').length).toBeLessThanOrEqual(8000);
  });
});

describe('indexWords', () => {
  it('finds whole words only where no letters may follow or go before', () => {
    expect(find('cook', 'Cook, Cooks, Cookery')).toEqual(['cook']);
    expect(find('cook~', 'Cook, Cooks, Precook')).toEqual(['cook', 'cooks']);
    expect(find('~lehrer', 'Grundschullehrer, Lehrerin')).toEqual(['grundschullehrer']);
    expect(find('~lehrer~', 'Grundschullehrerin')).toEqual(['grundschullehrerin']);
  });

  it('finds phrases as a whole, with any word for a star', () => {
    expect(find('art director', 'Art teacher, art director')).toEqual(['art director']);
    expect(find('chief * officer', 'Chief Data Officer')).toEqual(['chief data officer']);
    expect(find('chief * officer', 'Chief Officer')).toEqual([]);
  });

  it('finds short words and an entry given twice once', () => {
    expect(find('r, r', 'R and Go')).toEqual(['r']);
  });

  it('tells which hit stands inside another', () => {
    const [director, artDirector] = indexWords([{ value: 1, list: 'director, art director' }])(
      readWords('art director'),
    ).toSorted((a, b) => a.words.length - b.words.length);
    if (!director || !artDirector) throw new Error('both are there');
    expect(isInside(director, artDirector)).toBe(true);
    expect(isInside(artDirector, director)).toBe(false);
  });
});
