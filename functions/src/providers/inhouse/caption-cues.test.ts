import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionCues, maxColumns } from './caption-cues.ts';
import { columnsOf } from './clean-text.ts';
import { planTimeline } from './timeline.ts';
import { buildSubRip, buildWebVtt } from './web-vtt.ts';

function cuesOf(texts: readonly string[], secondsPerColumn = 0.07) {
  const sentences = texts.map((text) => ({ text, scene: 'experience' as const, factIds: [] }));
  const seconds = texts.map((text) => Math.max(0.3, columnsOf(text) * secondsPerColumn));
  const { scenes } = planTimeline(sentences, seconds);
  return captionCues(scenes.flatMap((scene) => scene.sentences));
}

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

  it('breaks where the sense breaks', () => {
    const [cue] = cuesOf(['After ten years in hospitals, I now teach nurses.']);
    expect(cue?.text).toBe('After ten years in hospitals,\nI now teach nurses.');
  });

  it('joins a flash of a word with what follows', () => {
    const cues = cuesOf(['Hi.', 'I am Ada.']);
    expect(cues).toHaveLength(1);
  });

  it('leaves sentences apart that can be read on their own', () => {
    expect(cuesOf(['This video has no cards at all.', 'I cut costs by 35%.'])).toHaveLength(2);
  });

  it('gives no cue to a sentence without text', () => {
    expect(cuesOf(['\u200b\u0007', 'Hello there, all.'])).toHaveLength(1);
  });

  it('keeps every limit for any text in any script', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'engineer',
        'Zürich',
        'привет',
        'שלום',
        '数据科学家和工程师',
        'a',
        '🎉',
        'नमस्ते',
      ),
      fc.string({ unit: 'grapheme', maxLength: 90 }),
    );
    const sentence = fc
      .array(word, { minLength: 1, maxLength: 30 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (texts) => {
        const cues = cuesOf(texts);
        cues.forEach((cue, index) => {
          const lines = cue.text.split('\n');
          expect(lines.length).toBeLessThanOrEqual(2);
          for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(maxColumns);
          expect(cue.endSeconds).toBeGreaterThan(cue.startSeconds);
          expect(cue.endSeconds - cue.startSeconds).toBeLessThanOrEqual(7.001);
          const next = cues[index + 1];
          if (next) expect(next.startSeconds - cue.endSeconds).toBeGreaterThan(0.06);
        });
      }),
      { numRuns: 150 },
    );
  });
});

it('writes WebVTT that escapes markup', () => {
  const vtt = buildWebVtt([{ startSeconds: 0.7, endSeconds: 61.25, text: 'R&D <b>\nnow' }]);
  expect(vtt).toBe('WEBVTT\n\n1\n00:00:00.700 --> 00:01:01.250\nR&amp;D &lt;b&gt;\nnow\n');
});

it('writes SubRip without markup', () => {
  const srt = buildSubRip([{ startSeconds: 1, endSeconds: 2, text: '<i>a</i>' }]);
  expect(srt).toBe('1\n00:00:01,000 --> 00:00:02,000\nia/i\n');
});
