import fc from 'fast-check';
import { expect, it } from 'vitest';
import { setText } from './typesetting.ts';
import type { TextBox } from './typesetting.ts';

const box: TextBox = {
  width: 600,
  height: 300,
  maxSize: 80,
  minSize: 30,
  maxLines: 3,
  leading: 1.2,
};
const measure = (text: string) => 0.5 * [...text].length;

it('sets a short text in one line at its largest', () => {
  const set = setText('Ada Lovelace', box, measure);
  expect(set.size).toBe(80);
  expect(set.lines).toHaveLength(1);
});

it('balances lines', () => {
  const set = setText('one two three four five six', { ...box, maxSize: 60 }, measure);
  expect(set.lines.map(({ text }) => text)).toEqual(['one two three', 'four five six']);
});

it('shrinks a long name before it breaks it', () => {
  const set = setText('Wolfeschlegelsteinhausen', box, measure);
  expect(set.lines).toHaveLength(1);
  expect(set.size).toBeGreaterThan(45);
});

it('breaks a word of three hundred letters rather than overflow', () => {
  const set = setText('x'.repeat(300), box, measure);
  expect(set.lines.length).toBeGreaterThan(1);
  expect(set.width).toBeLessThanOrEqual(600);
});

it('breaks text without spaces between words', () => {
  const set = setText('我是一名数据科学家和软件工程师在上海工作', { ...box, width: 300 }, measure);
  expect(set.lines.length).toBeGreaterThan(1);
});

it('never leaves its box and never loses a letter', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(text, (written) => {
      const set = setText(written, box, measure);
      expect(set.width).toBeLessThanOrEqual(box.width + 0.001);
      expect(set.height).toBeLessThanOrEqual(box.height + 0.001);
      const shown = set.lines.map((line) => line.text).join('');
      expect(shown.replaceAll(' ', '')).toBe(written.replaceAll(' ', ''));
    }),
    { numRuns: 200 },
  );
});
