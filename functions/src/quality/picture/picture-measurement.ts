import type { Measured } from '../measured.ts';
import type { Span } from '../spans.ts';
import type { BandSample } from './watch-bands.ts';
import type { Bars } from './watch-bars.ts';
import type { BlockSample } from './watch-blocks.ts';
import type { ExposureSample } from './watch-exposure.ts';
import type { Flashes } from './watch-flashes.ts';
import type { Flicker } from './watch-flicker.ts';
import type { Holds } from './watch-holds.ts';
import type { NoiseSample } from './watch-noise.ts';
import type { OverlayChange } from './watch-overlay.ts';
import type { PictureSeries } from './watch-series.ts';
import type { SharpnessSample } from './watch-sharpness.ts';

/** How far the picture could be decoded, and how often the decoder stumbled. */
type Decoding = { decodedSeconds: number; errors: number };

export type PictureMeasurement = {
  decoding: Measured<Decoding>;
  black: Measured<Span[]>;
  frozen: Measured<Span[]>;
  holds: Measured<Holds>;
  sharpness: Measured<SharpnessSample[]>;
  blocks: Measured<BlockSample[]>;
  bands: Measured<BandSample[]>;
  noise: Measured<NoiseSample[]>;
  exposure: Measured<ExposureSample[]>;
  flicker: Measured<Flicker>;
  flashes: Measured<Flashes>;
  bars: Measured<Bars>;
  overlay: Measured<OverlayChange[]>;
  series: Measured<PictureSeries>;
};

export const pictureValues = [
  ...(['decoding', 'black', 'frozen', 'holds', 'sharpness', 'blocks', 'bands'] as const),
  ...(['noise', 'exposure', 'flicker', 'flashes', 'bars', 'overlay', 'series'] as const),
] as const satisfies readonly (keyof PictureMeasurement)[];
