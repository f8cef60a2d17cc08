import type { Measured } from '../measured.ts';
import type { Span } from '../spans.ts';
import type { ExposureSample } from './watch-exposure.ts';
import type { Flashes } from './watch-flashes.ts';
import type { Flicker } from './watch-flicker.ts';
import type { PictureSeries } from './watch-series.ts';

/** How far the picture could be decoded, and how often the decoder stumbled. */
export type Decoding = { decodedSeconds: number; errors: number };

export type PictureMeasurement = {
  decoding: Measured<Decoding>;
  black: Measured<Span[]>;
  frozen: Measured<Span[]>;
  exposure: Measured<ExposureSample[]>;
  flicker: Measured<Flicker>;
  flashes: Measured<Flashes>;
  series: Measured<PictureSeries>;
};

export const pictureValues = [
  'decoding',
  'black',
  'frozen',
  'exposure',
  'flicker',
  'flashes',
  'series',
] as const satisfies readonly (keyof PictureMeasurement)[];
