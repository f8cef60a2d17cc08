import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.ts';
import { aDigit, neededWords } from './needed-words.ts';
import { englishWords } from './protected-words/english.ts';
import { frenchWords } from './protected-words/french.ts';
import { germanWords } from './protected-words/german.ts';
import { italianWords } from './protected-words/italian.ts';
import { portugueseWords } from './protected-words/portuguese.ts';
import { spanishWords } from './protected-words/spanish.ts';
import { innocentPhrases } from './testing/innocent-phrases.ts';
import { allLines } from './testing/told-lines/all-lines.ts';
import { WordGate } from './word-gate.ts';

describe('the words a pattern needs', () => {
  it.each([
    ['catolic[oa]', [[['catolic']]]],
    [
      '(?:i am )?(?:dual )?(?:irish|polish) (?:citizen|national)',
      [
        [
          ['irish', 'polish'],
          ['citizen', 'national'],
        ],
      ],
    ],
    ['(?:schwer)?behindert(?= )', [[['schwer', 'behindert']]]],
    ['enfants?', [[['enfant']]]],
    ['\\d{2} anos|senior', [[['anos'], [aDigit]], [['senior']]]],
    ['\\d{2} ?m', [[[aDigit]]]],
    ['\\w+enne', [[]]],
    ['x \\w+', [[]]],
    ['religion ?[:\\t] ?[^,;]{1,40}', [[['religion']]]],
    ['(?<!mother )tongue(?! twister)', [[['tongue']]]],
  ])('of %s', (source, expected) => {
    expect(neededWords(source)).toEqual(expected);
  });
});

it('opens every pattern that matches, in any language', () => {
  const tables = [
    englishWords,
    frenchWords,
    germanWords,
    italianWords,
    portugueseWords,
    spanishWords,
  ];
  const sources = tables.flatMap(({ attributes }) => Object.values(attributes).flat());
  const gate = new WordGate(sources);
  const patterns = sources.map((source) => ({
    source,
    pattern: new RegExp(`(?<![a-z0-9ß])(?:${source})(?![a-z0-9ß])`),
  }));
  const lines = allLines.flatMap(({ told, innocent }) => [
    ...told.map(([, line]) => line.replace(/[‹›]/g, '')),
    ...innocent,
  ]);
  const shut = [...lines, ...innocentPhrases].flatMap((line) => {
    const folded = foldText(line.normalize('NFC'));
    const open = gate.openFor(folded);
    return patterns
      .filter(({ source, pattern }) => !open.has(source) && pattern.test(folded))
      .map(({ source }) => `${line}: ${source}`);
  });
  expect(shut).toEqual([]);
});
