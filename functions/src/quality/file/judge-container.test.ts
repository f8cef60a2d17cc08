import { describe, expect, it } from 'vitest';
import type { MediaFacts } from '../../platform/media-facts.ts';
import {
  judgeBitrate,
  judgeColour,
  judgeFastStart,
  judgeStreams,
  judgeTimestamps,
} from './judge-container.ts';
import { judgePlayable } from './judge-playable.ts';
import type { StreamTimes } from './packet-times.ts';

const facts: MediaFacts = {
  container: 'mov,mp4,m4a,3gp,3g2,mj2',
  durationSeconds: 60,
  sizeBytes: 6_000_000,
  bitrateKbps: 800,
  videoCodec: 'h264',
  pixelFormat: 'yuv420p',
  width: 1920,
  height: 1080,
  aspect: 16 / 9,
  framesPerSecond: 25,
  videoSeconds: 60,
  videoStartSeconds: 0,
  videoProfile: 'High',
  videoLevel: 41,
  colour: { range: 'tv', transfer: 'bt709', primaries: 'bt709', matrix: 'bt709' },
  audio: {
    ...{ codec: 'aac', profile: 'LC', seconds: 60, startSeconds: 0 },
    ...{ sampleRate: 48_000, channels: 2 },
  },
  streams: { video: 1, pictures: 0, audio: 1, subtitles: 1, others: 0 },
};
const unsaid = { range: null, transfer: null, primaries: null, matrix: null };
const steady: StreamTimes = {
  ...{ packets: 1500, backwards: 0, untimed: 0, usualSeconds: 0.04 },
  ...{ irregularShare: 0, leftOutShare: 0 },
  longestGap: { startSeconds: 3, seconds: 0.04 },
};
const none = { notMeasured: 'Nobody looked.' };

describe('judgeTimestamps', () => {
  const gap = (seconds: number) => ({ longestGap: { startSeconds: 3, seconds } });
  it.each<[string, Partial<StreamTimes>, string]>([
    ['a steady film', {}, 'pass'],
    ['a short gap', gap(0.2), 'pass'],
    ['a gap that is seen', gap(0.7), 'warn'],
    ['a long gap', gap(2), 'fail'],
    ['one frame in four seconds', { usualSeconds: 4, ...gap(4) }, 'pass'],
    ['frames that tremble', { irregularShare: 0.3 }, 'warn'],
    ['a few frames left out here and there', { leftOutShare: 0.1 }, 'pass'],
    ['every third frame left out', { leftOutShare: 0.4 }, 'warn'],
    ['hardly a frame in time', { irregularShare: 0.9 }, 'fail'],
    ['a step back', { backwards: 1 }, 'warn'],
    ['many steps back', { backwards: 9 }, 'fail'],
    ['packets without a time', { untimed: 3 }, 'warn'],
  ])('judges %s', (_what, times, result) => {
    const packets = { value: { video: { ...steady, ...times }, audio: null } };
    expect(judgeTimestamps({ packets, layout: none }).result).toBe(result);
  });

  it('says where a gap in the sound is', () => {
    const audio = { ...steady, usualSeconds: 0.02, ...gap(1) };
    const check = judgeTimestamps({ packets: { value: { video: steady, audio } }, layout: none });
    expect(check).toMatchObject({ result: 'warn', atSeconds: 3, untilSeconds: 4 });
    expect(check.finding).toBe('No new sound for 1.0 s from 0:03.');
  });

  it('is not checked when nobody looked, or when there is one frame', () => {
    expect(judgeTimestamps({ packets: none, layout: none }).result).toBe('not-checked');
    const packets = { value: { video: { ...steady, packets: 1 }, audio: null } };
    expect(judgeTimestamps({ packets, layout: none }).result).toBe('not-checked');
  });
});

describe('judgeStreams', () => {
  it.each([
    [{}, 'pass'],
    [{ pictures: 1, subtitles: 3, others: 1 }, 'pass'],
    [{ audio: 2 }, 'warn'],
    [{ video: 2 }, 'warn'],
    [{ others: 3 }, 'warn'],
    [{ video: 20, audio: 20 }, 'fail'],
  ])('judges %j: %s', (counts, result) => {
    expect(judgeStreams({ ...facts, streams: { ...facts.streams, ...counts } }).result).toBe(
      result,
    );
  });
});

describe('judgeFastStart', () => {
  const judge = (index: 'first' | 'last' | 'none') => {
    const layout = { value: { index, isFragmented: false, missingBytes: 0 } };
    return judgeFastStart({ packets: none, layout }).result;
  };

  it('wants the index first', () => {
    expect([judge('first'), judge('last'), judge('none')]).toEqual(['pass', 'warn', 'warn']);
  });

  it('asks nothing of other containers', () => {
    expect(judgeFastStart({ packets: none, layout: { value: null } }).result).toBe('pass');
    expect(judgeFastStart({ packets: none, layout: none }).result).toBe('not-checked');
  });
});

describe('judgeColour', () => {
  it.each<[Partial<MediaFacts>, string]>([
    [{}, 'pass'],
    [{ colour: unsaid }, 'pass'],
    [{ colour: { ...unsaid, matrix: 'smpte170m' } }, 'pass'],
    [{ pixelFormat: 'yuvj420p', colour: { ...unsaid, range: 'pc' } }, 'pass'],
    [{ pixelFormat: 'yuvj420p', colour: { ...unsaid, range: 'tv' } }, 'warn'],
    [{ colour: { ...unsaid, transfer: 'smpte2084' } }, 'warn'],
    [{ colour: { ...unsaid, transfer: 'arib-std-b67' } }, 'warn'],
    [{ colour: { ...unsaid, primaries: 'bt2020' } }, 'warn'],
  ])('judges %j: %s', (said, result) => {
    expect(judgeColour({ ...facts, ...said }).result).toBe(result);
  });

  it('says so when the file says nothing', () => {
    expect(judgeColour({ ...facts, colour: unsaid }).finding).toContain('does not say');
  });
});

it.each([
  [800, 'pass'],
  [60, 'pass'],
  [20, 'warn'],
  [24_900, 'pass'],
  [25_100, 'warn'],
])('judges %d kbit/s: %s', (bitrateKbps, result) => {
  expect(judgeBitrate({ ...facts, bitrateKbps }).result).toBe(result);
});

describe('judgePlayable', () => {
  const webm = { container: 'matroska,webm', videoProfile: null, videoLevel: null };
  const sound = (codec: string) => ({ audio: facts.audio && { ...facts.audio, codec } });
  it.each<[Partial<MediaFacts>, string]>([
    [{}, 'pass'],
    [{ audio: null }, 'pass'],
    [{ videoCodec: 'hevc' }, 'fail'],
    [{ pixelFormat: 'yuv420p10le', videoProfile: 'High 10' }, 'fail'],
    [{ pixelFormat: 'yuv422p', videoProfile: 'High 4:2:2' }, 'fail'],
    [{ videoLevel: 62 }, 'warn'],
    [sound('ac3'), 'fail'],
    [{ ...webm, videoCodec: 'vp9', ...sound('opus') }, 'pass'],
    [{ ...webm, ...sound('opus') }, 'warn'],
  ])('judges %j: %s', (said, result) => {
    expect(judgePlayable({ ...facts, ...said }).result).toBe(result);
  });
});
