import type { CheckResult } from '@cvplus/contracts/quality';
import { describe, expect, it } from 'vitest';
import { allChecks, checked, type CheckId, notChecked } from './checks.ts';
import type { Expectation } from './expectation.ts';
import { recommend } from './recommend.ts';

const wanted: Expectation = {
  expectedSeconds: 60,
  aspectRatio: '16:9',
  wantsAudio: true,
  wordCount: 150,
  language: 'en',
};
type Bad = Extract<CheckResult, 'warn' | 'fail'>;
const adviceOn = (id: CheckId, result: Bad, measured: number | null = null) =>
  recommend([checked(id, result, 'Something.', measured)], wanted)[0]?.message;

describe('recommend', () => {
  it('follows from what did not pass, and from nothing else', () => {
    const checks = [
      checked('playable', 'pass', ''),
      notChecked('complete', ''),
      checked('resolution', 'warn', ''),
    ];
    expect(recommend(checks, wanted).map(({ checkId }) => checkId)).toEqual(['resolution']);
  });

  it('puts failures first, and what weighs more before what weighs less', () => {
    const checks = [
      checked('black-picture', 'warn', ''),
      checked('resolution', 'warn', ''),
      checked('loudness', 'fail', ''),
      checked('has-audio', 'fail', ''),
    ];
    expect(recommend(checks, wanted).map(({ checkId }) => checkId)).toEqual([
      'has-audio',
      'loudness',
      'black-picture',
      'resolution',
    ]);
  });

  it.each(Object.keys(allChecks) as CheckId[])('has a sentence on %s', (id) => {
    for (const result of ['warn', 'fail'] as const) {
      expect(adviceOn(id, result)).toMatch(/^[A-Z].{20,}\.$/);
    }
  });

  it('has another sentence for every check', () => {
    const sentences = Object.values(allChecks).map(({ advice }) => advice);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it.each([
    ['loudness', -30, 'Raise the sound by about 14 dB'],
    ['loudness', -5, 'Lower the sound by about 11 dB'],
    ['loudness', -16, 'Lower the peaks'],
    ['duration', 75, 'Shorten the script or choose a longer video: it runs 15 s over.'],
    ['duration', 45, '15 s are missing'],
    ['speaking-pace', 250, 'slower pace'],
    ['speaking-pace', 60, 'faster pace'],
    ['loudness', -22, 'Lower the peaks'],
    ['bitrate', 20, 'higher bitrate'],
    ['bitrate', 40_000, 'lower bitrate'],
    ['captions-timing', 850, 'Show the captions 0.85 s earlier'],
    ['captions-timing', -400, 'Show the captions 0.40 s later'],
    ['lip-sync', 240, 'with the sound 0.24 s earlier'],
  ] as const)('says on %s of %d which way to go', (id, measured, words) => {
    expect(adviceOn(id, 'warn', measured)).toContain(words);
  });
});
