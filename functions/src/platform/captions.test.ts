import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaptionCue } from './caption-cues.ts';
import { maxColumns } from './caption-lines.ts';
import { estimateCues, readSrt, writeSubRip, writeWebVtt } from './captions.ts';
import { columnsOf } from './plain-text.ts';

const sentences = [
  { text: 'Hello, I am Ada Lovelace.' },
  {
    text: 'For twelve years I have designed engines that compute, and taught others to trust them.',
  },
  { text: 'Let us talk.' },
];

function expectReadable(cues: readonly CaptionCue[]) {
  for (const [index, cue] of cues.entries()) {
    const lines = cue.text.split('\n');
    expect(lines.length).toBeLessThanOrEqual(2);
    for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(maxColumns);
    expect(cue.endSeconds).toBeGreaterThan(cue.startSeconds);
    const next = cues[index + 1];
    if (next) expect(next.startSeconds).toBeGreaterThanOrEqual(cue.endSeconds);
  }
}

describe('estimateCues', () => {
  it('says every word once, in order', () => {
    const words = estimateCues(sentences, 12).map(({ text }) => text.replaceAll('\n', ' '));
    expect(words.join(' ')).toBe(sentences.map(({ text }) => text).join(' '));
  });

  it('gives a text time by its length', () => {
    const equal = estimateCues([{ text: 'a'.repeat(30) }, { text: 'b'.repeat(30) }], 10);
    expect(equal[1]?.startSeconds).toBeCloseTo(5, 1);
    const unequal = estimateCues([{ text: 'a'.repeat(10) }, { text: 'b'.repeat(40) }], 10);
    expect(unequal[1]?.startSeconds).toBeCloseTo(2.5, 1);
  });

  it('is readable and ends with the video, whatever is said', () => {
    const word = fc.oneof(
      fc.constantFrom('engineer', 'Zürich,', 'and', '数据科学家和工程师', 'a.', '🎉'),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(
          text.map((each) => ({ text: each })),
          { maxLength: 6 },
        ),
        fc.double({ min: 0.5, max: 120, noNaN: true }),
        (spoken, duration) => {
          const cues = estimateCues(spoken, duration);
          expectReadable(cues);
          expect(cues.at(-1)?.endSeconds ?? 0).toBeLessThanOrEqual(duration);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('makes nothing of nothing', () => {
    expect(estimateCues([], 10)).toEqual([]);
    expect(estimateCues([{ text: ' \u200b ' }], 10)).toEqual([]);
  });
});

describe('readSrt', () => {
  const srt = [
    '1',
    '00:00:00,500 --> 00:00:02,000',
    'Hello, I am <i>Ada</i>',
    'Lovelace.',
    '',
    '2',
    '00:00:02,500 --> 00:01:05,250',
    '{\\an8}1 < 2 & so on.',
    '',
  ].join('\n');

  it('reads times and words, and leaves markup out', () => {
    const cues = readSrt(srt);
    expect(cues.map(({ text }) => text)).toEqual(['Hello, I am Ada Lovelace.', '1 < 2 & so on.']);
    expect(cues[0]?.startSeconds).toBe(0.5);
    expect(cues[1]?.startSeconds).toBe(2.5);
  });

  it.each([
    ['carriage returns', srt.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${srt}`],
    ['points for commas', srt.replaceAll(',500', '.500')],
    ['no numbers', srt.replace(/^\d\n/gm, '')],
    ['blanks in empty lines', srt.replace('Lovelace.\n\n', 'Lovelace.\n \n')],
  ])('reads files with %s alike', (_what, text) => {
    expect(readSrt(text)).toEqual(readSrt(srt));
  });

  it('breaks texts that are too long, within their time', () => {
    const cues = readSrt(`1\n00:00:00,000 --> 00:00:10,000\n${'many words '.repeat(20)}`);
    expect(cues).toHaveLength(3);
    expectReadable(cues);
    // The last one may stay a second longer than its words, to be read.
    expect(cues.at(-1)?.endSeconds).toBeLessThanOrEqual(11);
  });

  it.each([
    '',
    'not subtitles',
    '1\n00:00:05,000 --> 00:00:01,000\nbackwards',
    'x'.repeat(300_000),
  ])('reads nothing from what is no SubRip', (text) => expect(readSrt(text)).toEqual([]));

  it('survives times that overlap or repeat', () => {
    const block = '00:00:01,000 --> 00:00:04,000\nThe very same time.\n\n';
    expectReadable(readSrt(block.repeat(5)));
  });
});

describe('writeWebVtt', () => {
  it('writes times and escapes markup', () => {
    const vtt = writeWebVtt([{ startSeconds: 0.7, endSeconds: 3661.25, text: 'R&D <b>\nnow' }]);
    expect(vtt).toBe('WEBVTT\n\n1\n00:00:00.700 --> 01:01:01.250\nR&amp;D &lt;b&gt;\nnow\n');
  });

  it('cannot be broken out of by the words themselves', () => {
    const text = 'a\n\n\n2\n00:00:00.000 --> 00:09:00.000\nb';
    const vtt = writeWebVtt([{ startSeconds: 0, endSeconds: 1, text }]);
    expect(vtt.match(/-->/g)).toHaveLength(1);
    expect(vtt.match(/\n\n/g)).toHaveLength(1);
  });
});

describe('writeSubRip', () => {
  it('writes times with commas and leaves markup out', () => {
    const srt = writeSubRip([{ startSeconds: 1, endSeconds: 2, text: '<i>a</i>' }]);
    expect(srt).toBe('1\n00:00:01,000 --> 00:00:02,000\nia/i\n');
  });

  it('is read back as it was written', () => {
    const cues = estimateCues(sentences, 12);
    const milliseconds = (seconds: number) => Math.round(seconds * 1000) / 1000;
    const read = readSrt(writeSubRip(cues));
    expect(read.map(({ text }) => text)).toEqual(cues.map(({ text }) => text));
    expect(read.map((cue) => milliseconds(cue.startSeconds))).toEqual(
      cues.map((cue) => milliseconds(cue.startSeconds)),
    );
  });
});
