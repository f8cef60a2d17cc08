import { describe, expect, it } from 'vitest';
import { captionCues } from '../../../platform/caption-cues.ts';
import { estimateCues, writeWebVtt } from '../../../platform/captions.ts';
import { judgeCaptionReading } from './judge-reading.ts';
import { findCaptionOffset, offsetFromEnds, offsetFromTranscript } from './caption-offset.ts';
import { readWebVtt } from './read-web-vtt.ts';

const sentences = [
  'Hello, I am Ilse Brandt, and I have run the night shift at Kestrel Foods for six years now.',
  'Last year my team cut waste by 38 %.',
  'We did it by changing how orders are grouped before they reach the line, and by asking the people there.',
  'Before that I planned routes for Brightwater Depot.',
  'I speak English and Polish.',
  'What I would like next is a larger site with people who want to learn.',
  'Call me, and let us talk.',
];

/** How somebody says them: uneven pauses, a breath at a comma, a little noise in where speech begins. */
function spoken() {
  const pauses = [0.5, 0.35, 0.6, 0.3, 0.45, 0.8, 0.4];
  let at = 0.4;
  const timed = sentences.map((text, index) => {
    const startSeconds = at;
    const endSeconds = startSeconds + text.length / 16;
    at = endSeconds + (pauses[index] ?? 0.4);
    return { text, startSeconds, endSeconds };
  });
  const spans = timed.flatMap(({ text, startSeconds, endSeconds }, index) => {
    const comma = text.indexOf(', ');
    const from = startSeconds + 0.02 * (index % 3);
    if (comma < 0) return [{ startSeconds: from, endSeconds }];
    const breath = startSeconds + (comma / text.length) * (endSeconds - startSeconds);
    return [
      { startSeconds: from, endSeconds: breath },
      { startSeconds: breath + 0.18, endSeconds },
    ];
  });
  return { cues: captionCues(timed), spans, durationSeconds: at };
}

const shift = <T extends { startSeconds: number; endSeconds: number }>(
  cues: T[],
  seconds: number,
) =>
  cues.map((cue) => ({
    ...cue,
    startSeconds: cue.startSeconds + seconds,
    endSeconds: cue.endSeconds + seconds,
  }));

describe('captions beside the voice', () => {
  it.each([0, 0.04, -0.04, 0.12, -0.12, 0.25, -0.25, 0.5, -0.5, 0.8, -0.8, 1.6, -1.6])(
    'are found to be %d s apart',
    (seconds) => {
      const { cues, spans } = spoken();
      const found = findCaptionOffset(shift(cues, seconds), { spans });
      expect(found?.offsetSeconds).toBeGreaterThan(seconds - 0.06);
      expect(found?.offsetSeconds).toBeLessThan(seconds + 0.06);
    },
  );

  it('are not judged by a voice that never pauses, nor by one they have nothing to do with', () => {
    const { cues, durationSeconds } = spoken();
    const one = [{ startSeconds: 0, endSeconds: durationSeconds }];
    expect(findCaptionOffset(cues, { spans: one })).toBeNull();
    const regular = Array.from({ length: 60 }, (_, index) => ({
      startSeconds: index * 0.5,
      endSeconds: index * 0.5 + 0.3,
    }));
    expect(findCaptionOffset(cues, { spans: regular })).toBeNull();
    expect(findCaptionOffset([], { spans: regular })).toBeNull();
  });

  it.each([
    [2.8, 2.8],
    [1.1, 1.1],
    [-1.5, -1.5],
    [0, null],
    [0.4, null],
  ])('of a voice without pauses are found to be %d s apart by their ends: %s', (seconds, found) => {
    const { cues, spans } = spoken();
    const [from = 0, to = 0] = [spans[0]?.startSeconds, spans.at(-1)?.endSeconds];
    const voice = { spans: [{ startSeconds: from, endSeconds: to - 0.3 }] };
    const offset = offsetFromEnds(shift(cues, seconds), voice);
    if (found === null) expect(offset).toBeNull();
    else expect(offset?.offsetSeconds).toBeCloseTo(found, 1);
  });

  it('are not said to be apart when they are merely longer or shorter than the voice', () => {
    const { cues, spans } = spoken();
    const [from = 0, to = 0] = [spans[0]?.startSeconds, spans.at(-1)?.endSeconds];
    const voice = (startSeconds: number, endSeconds: number) =>
      offsetFromEnds(cues, { spans: [{ startSeconds, endSeconds }] });
    expect(voice(from + 2, to - 2)).toBeNull();
    expect(voice(Math.max(0, from - 2), to + 2)).toBeNull();
    expect(voice(from + 1, to + 4)).toBeNull();
    expect(offsetFromEnds([], { spans })).toBeNull();
    expect(offsetFromEnds(cues, { spans: [] })).toBeNull();
  });

  it('are found by the times of words, where a transcriber tells them', () => {
    const { cues } = spoken();
    const words = sentences.join(' ');
    let at = 0;
    const wordTimes = cues.flatMap(({ text, startSeconds, endSeconds }) => {
      const own = text.split(/\s+/);
      return own.map((word, index) => {
        at = startSeconds + ((endSeconds - startSeconds - 0.3) * index) / own.length;
        return { word: word.replace(/[.,]$/, ''), startSeconds: at, endSeconds: at + 0.1 };
      });
    });
    const late = shift(cues, 0.33);
    const found = offsetFromTranscript(late, { words, wordTimes }, 'en');
    expect(found?.offsetSeconds).toBeCloseTo(0.33, 2);
    expect(found?.agreement).toBe(1);
    expect(offsetFromTranscript(late, { words, wordTimes: null }, 'en')).toBeNull();
  });
});

describe('the captions we make ourselves', () => {
  it('can be read in comfort, timed by the voice or estimated', () => {
    const { cues, durationSeconds } = spoken();
    const estimated = estimateCues(
      sentences.map((text) => ({ text })),
      durationSeconds,
    );
    for (const own of [cues, estimated]) {
      const judged = judgeCaptionReading(own, durationSeconds);
      expect([judged.result, judged.finding]).toEqual(['pass', judged.finding]);
    }
  });

  it('are read back as they were written', () => {
    const cues = [
      { startSeconds: 0.5, endSeconds: 2.25, text: 'Tom & Jo <3 it\nin two lines' },
      { startSeconds: 3661.001, endSeconds: 3662, text: 'An hour later' },
    ];
    expect(readWebVtt(writeWebVtt(cues))).toEqual(cues);
  });
});

describe('WebVTT', () => {
  it('is read with its faults, and nothing else is', () => {
    const text = `WEBVTT - made elsewhere\n\nNOTE a remark\n\n00:01.000 --> 00:03.000 align:start\n<v Ana>Hello</v>\n\nintro\n00:00:02.500 --> 00:00:02.000\nBackwards\n`;
    expect(readWebVtt(text)).toEqual([
      { startSeconds: 1, endSeconds: 3, text: 'Hello' },
      { startSeconds: 2.5, endSeconds: 2, text: 'Backwards' },
    ]);
    expect(readWebVtt('1\n00:00:01,000 --> 00:00:02,000\nSubRip')).toBeNull();
    expect(readWebVtt('WEBVTTX')).toBeNull();
    expect(readWebVtt(`WEBVTT\n\n${'x'.repeat(300_000)}`)).toBeNull();
  });
});
