import type { MediaFacts } from '../platform/media-facts.ts';
import type { FileMeasurement } from './file/file-measurement.ts';
import type { PictureMeasurement } from './picture/picture-measurement.ts';
import type { SoundMeasurement } from './sound/sound-measurement.ts';

/** Nothing we order is longer; a file that claims to be is judged by its beginning. */
export const longestLookSeconds = 600;

/** Everything measured of one readable video; nothing in here is a judgement. */
export type VideoMeasurement = {
  facts: MediaFacts;
  file: FileMeasurement;
  picture: PictureMeasurement;
  sound: SoundMeasurement;
};
