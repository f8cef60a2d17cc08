import { expect, it } from 'vitest';
import { checked } from '../checks.ts';
import { measuredFeatures } from './measured-features.ts';

const paceIn = (language: string, wordsPerMinute: number | null) =>
  measuredFeatures(
    {
      technical: {
        ...{ container: 'mp4', videoCodec: 'h264', audioCodec: 'aac', width: 1920, height: 1080 },
        ...{ framesPerSecond: 30, durationSeconds: 30, sizeBytes: 1, bitrateKbps: 1, score: 9 },
        checks: [checked('speaking-pace', 'pass', '', wordsPerMinute)],
      },
      content: null,
    },
    { expectedSeconds: 30, language, captions: true, provider: 'heygen' },
  ).wordsPerMinute;

it('holds an equally fast voice for equally fast in any language', () => {
  expect(paceIn('en', 150)).toBe(150);
  expect(paceIn('de', 120)).toBeCloseTo(150);
  expect(paceIn('es-MX', 135)).toBeCloseTo(150);
  expect(paceIn('de', null)).toBeNull();
});
