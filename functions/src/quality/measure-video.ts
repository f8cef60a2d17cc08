import type { Examination } from './decode-media.ts';
import { measureFile } from './file/measure-file.ts';
import { measurePicture } from './picture/measure-picture.ts';
import { measureSound } from './sound/measure-sound.ts';
import type { VideoMeasurement } from './video-measurement.ts';

/** Decodes the file once for the picture and once for the sound, side by side and each in bounded time. */
export async function measureVideo(examination: Examination): Promise<VideoMeasurement> {
  const [file, picture, sound] = await Promise.all([
    measureFile(examination),
    measurePicture(examination),
    measureSound(examination),
  ]);
  return { facts: examination.facts, file, picture, sound };
}
