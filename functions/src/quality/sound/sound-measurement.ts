import type { Measured } from '../measured.ts';
import type { Span } from '../spans.ts';
import type { ChannelBalance } from './channel-balance.ts';
import type { Clipping } from './clipping.ts';
import type { Speech } from './find-speech.ts';
import type { Hum } from './hum.ts';
import type { LoudnessCurve } from './loudness-curve.ts';

export type Loudness = { integratedLufs: number; truePeakDb: number | null };

/** Nothing of it is measured when the video has no sound. */
export type SoundMeasurement = {
  /** How often the decoder stumbled. */
  decodingErrors: Measured<number>;
  silence: Measured<Span[]>;
  loudness: Measured<Loudness>;
  loudnessCurve: Measured<LoudnessCurve>;
  speech: Measured<Speech>;
  /** How loud it is where it is loud: noise and hum are measured against it. */
  loudDb: Measured<number>;
  dropouts: Measured<Span[]>;
  clipping: Measured<Clipping>;
  hum: Measured<Hum | null>;
  noiseDb: Measured<number>;
  channels: Measured<ChannelBalance>;
};

export const soundValues = [
  'decodingErrors',
  'silence',
  'loudness',
  'loudnessCurve',
  'speech',
  'loudDb',
  'dropouts',
  'clipping',
  'hum',
  'noiseDb',
  'channels',
] as const satisfies readonly (keyof SoundMeasurement)[];
