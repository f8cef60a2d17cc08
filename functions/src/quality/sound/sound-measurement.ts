import type { Measured } from '../measured.ts';
import type { Span } from '../spans.ts';

export type Loudness = { integratedLufs: number; truePeakDb: number | null };

/** Nothing of it is measured when the video has no sound. */
export type SoundMeasurement = {
  silence: Measured<Span[]>;
  loudness: Measured<Loudness>;
};

export const soundValues = [
  'silence',
  'loudness',
] as const satisfies readonly (keyof SoundMeasurement)[];
