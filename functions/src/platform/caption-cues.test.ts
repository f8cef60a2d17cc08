import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionCues, type CaptionCue } from './caption-cues.ts';
import { lineColumns } from './caption-lines.ts';
import { cleanText, columnsOf } from './plain-text.ts';

/** Captions of sentences spoken one after the other, with a breath between them. */
function cuesOf(texts: readonly string[], secondsPerColumn = 0.07): CaptionCue[] {
  let startSeconds = 0.7;
  return captionCues(
    texts.map((text) => {
      const endSeconds = startSeconds + Math.max(0.3, columnsOf(text) * secondsPerColumn);
      const timed = { text, startSeconds, endSeconds };
      startSeconds = endSeconds + 0.28;
      return timed;
    }),
  );
}

const word = fc.oneof(
  fc.constantFrom(
    'engineer',
    'Zürich,',
    'привет',
    'שלום',
    '数据科学家和工程师',
    'a',
    '🎉',
    'नमस्ते',
    'end.',
  ),
  fc.string({ unit: 'grapheme', maxLength: 90 }),
);
const anySentence = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
const anySentences = fc.array(anySentence, { minLength: 1, maxLength: 5 });
const anyPace = fc.double({ min: 0.05, max: 0.15, noNaN: true });

describe('captionCues', () => {
  it('shows a short sentence in one line while it is spoken', () => {
    const [cue] = cuesOf(['Hello, I am Ada Lovelace.']);
    expect(cue?.text).toBe('Hello, I am Ada Lovelace.');
    expect(cue?.startSeconds).toBeCloseTo(0.7);
  });

  it('balances two lines instead of leaving an orphan', () => {
    const [cue] = cuesOf(['I have led platform teams for more than twelve years.']);
    const widths = cue?.text.split('\n').map((line) => line.length) ?? [];
    expect(widths).toHaveLength(2);
    expect(Math.abs((widths[0] ?? 0) - (widths[1] ?? 0))).toBeLessThan(14);
  });

  it('breaks where the sense breaks, in lines and between captions', () => {
    const texts = cuesOf([
      'After ten years in hospitals, I now teach nurses.',
      'I work with Go, PostgreSQL, Kafka and Terraform, and I care about systems that others can understand.',
    ]).map(({ text }) => text);
    expect(texts).toEqual([
      'After ten years in hospitals,\nI now teach nurses.',
      'I work with Go, PostgreSQL,\nKafka and Terraform,',
      'and I care about systems\nthat others can understand.',
    ]);
  });

  it.each([
    'Hello, I’m Grace Adeyemi, a senior staff nurse at St. Anne’s Hospital.',
    'My thesis on safe bridges was supervised by Prof. Dr. Karla Beispiel in Graz.',
    'I report to the head of nursing there, Mrs. Example, every single morning.',
    'I have worked with many databases, e.g. PostgreSQL, for more than eleven years.',
    'Ich arbeite mit vielen Werkzeugen, z. B. mit Terraform, seit mehr als zehn Jahren.',
    'The book about testing databases was written with Ada J. Example in Vienna.',
    'We moved the whole team with all of its machines into building No. 12 in one night.',
    'J’ai travaillé pendant sept ans auprès de Mme. Exemple et de M. Modèle à Lyon.',
    'Trabajé durante siete años en la misma oficina con la Sra. Ejemplo en Sevilla.',
  ])('never parts what a full stop ties together: %s', (text) => {
    const tie = /\b(?:St|Prof|Dr|Mrs|e\.g|z|B|J|No|Mme|M|Sra)\.$/;
    // At different paces it is cut into captions in different places.
    for (const pace of [0.05, 0.07, 0.1, 0.15]) {
      const cues = cuesOf([text], pace);
      for (const line of cues.flatMap((cue) => cue.text.split('\n'))) {
        expect(line).not.toMatch(tie);
        expect(columnsOf(line)).toBeLessThanOrEqual(42);
      }
    }
  });

  it('still breaks after a full stop that ends a sentence', () => {
    const [cue] = cuesOf(['Was it slow in production? No. Then the plan was bad enough.']);
    expect(cue?.text.split('\n')[0]).toBe('Was it slow in production? No.');
  });

  it('breaks even there when nothing else fits', () => {
    const cues = cuesOf([`Prof. ${'w'.repeat(41)}`]);
    expect(cues.map((cue) => cue.text).join(' ')).toMatch(/Prof\.[\n ]w+/);
  });

  it('never begins a line with what closes the one before, in scripts without spaces', () => {
    const [cue] = cuesOf(['九年間、止まらないシステムを作ってきました。']);
    expect(cue?.text).toBe('九年間、止まらない\nシステムを作ってきました。');
    const thai = cuesOf(['ตลอดเก้าปี ผมสร้างระบบที่ทำงานได้เมื่อสำคัญที่สุดสำหรับทุกคน'])[0]?.text;
    expect(thai?.split('\n')).toHaveLength(2);
  });

  it('joins a flash of a word with what follows', () => {
    expect(cuesOf(['Hi.', 'I am Ada.'])).toHaveLength(1);
  });

  it('keeps a word that fits nowhere long enough to be read', () => {
    const full = `${'w'.repeat(41)} ${'v'.repeat(41)}`;
    const cues = cuesOf([full, 'Yes.', full]);
    expect(cues.map(({ text }) => text)[1]).toBe('Yes.');
    expect((cues[1]?.endSeconds ?? 0) - (cues[1]?.startSeconds ?? 0)).toBeGreaterThan(0.83);
  });

  it('leaves sentences apart that can be read on their own', () => {
    expect(cuesOf(['This video has no cards at all.', 'I cut costs by 35%.'])).toHaveLength(2);
  });

  it('gives no cue to a sentence without text', () => {
    expect(cuesOf(['\u200b\u0007', 'Hello there, all.'])).toHaveLength(1);
  });

  it('keeps every limit for any text in any script at any pace of speech', () => {
    fc.assert(
      fc.property(anySentences, anyPace, (texts, pace) => {
        const cues = cuesOf(texts, pace);
        cues.forEach((cue, index) => {
          const lines = cue.text.split('\n');
          expect(lines.length).toBeLessThanOrEqual(2);
          for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(lineColumns(line));
          expect(cue.endSeconds - cue.startSeconds).toBeGreaterThan(0.83);
          expect(cue.endSeconds - cue.startSeconds).toBeLessThanOrEqual(7.001);
          const next = cues[index + 1];
          // Two frames of thirty a second.
          if (next) expect(next.startSeconds - cue.endSeconds).toBeGreaterThan(0.066);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('shows every letter once, in order', () => {
    const letters = (texts: readonly string[]) => texts.join('').replace(/\s/gu, '');
    fc.assert(
      fc.property(anySentences, (texts) => {
        expect(letters(cuesOf(texts).map(({ text }) => text))).toBe(letters(texts.map(cleanText)));
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['words', 'one two three four '.repeat(26_000)],
    ['letters', 'o'.repeat(400_000)],
    ['characters of an unspaced script', '数据科学家和工程师'.repeat(40_000)],
  ])('comes to an end with %s without end', (_what, text) => {
    expect(cuesOf([text]).length).toBeGreaterThan(2000);
  });
});

it('begins a caption inside a sentence when its first word is spoken', () => {
  const text =
    'I work with Go, PostgreSQL, Kafka and Terraform, and I care about systems that last.';
  const wordStarts = text.split(' ').map((_, index) => 1 + index * 0.5);
  const cues = captionCues([{ text, startSeconds: 1, endSeconds: 9, wordStarts }]);
  expect(cues).toHaveLength(2);
  const before = (cues[0]?.text ?? '').split(/\s/).length;
  expect(cues[1]?.startSeconds).toBe(wordStarts[before]);
});
