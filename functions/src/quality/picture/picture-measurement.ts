import type { Measured } from '../measured.ts';
import type { Span } from '../spans.ts';

/** How far the picture could be decoded, and how often the decoder stumbled. */
export type Decoding = { decodedSeconds: number; errors: number };

export type PictureMeasurement = {
  decoding: Measured<Decoding>;
  black: Measured<Span[]>;
  frozen: Measured<Span[]>;
};

export const pictureValues = [
  'decoding',
  'black',
  'frozen',
] as const satisfies readonly (keyof PictureMeasurement)[];
