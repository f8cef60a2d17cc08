import type { Measured } from '../measured.ts';
import type { Span } from '../spans.ts';
import type { LoudnessCurve } from './loudness-curve.ts';
import type { Speech } from './find-speech.ts';

export type Loudness = { integratedLufs: number; truePeakDb: number | null };

/** Nothing of it is measured when the video has no sound. */
export type SoundMeasurement = {
  silence: Measured<Span[]>;
  loudness: Measured<Loudness>;
  loudnessCurve: Measured<LoudnessCurve>;
  speech: Measured<Speech>;
};

export const soundValues = [
  'silence',
  'loudness',
  'loudnessCurve',
  'speech',
] as const satisfies readonly (keyof SoundMeasurement)[];
