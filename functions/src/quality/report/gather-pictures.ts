import type { QualityCheck } from '@cvplus/contracts/quality';
import { readFrame } from '../../platform/poster-frame.ts';
import type { Examination } from '../decode-media.ts';
import type { Thumbnail } from './report-data.ts';

/** Beyond this many, a report is no longer looked through. */
const mostPlaces = 24;
const stripPictures = 12;
const jpeg = ['-pix_fmt', 'yuvj420p', '-c:v', 'mjpeg', '-q:v', '5'];

/** A picture of each place that a finding names, where the file has one there. */
export async function gatherPlaces(
  examination: Examination,
  checks: readonly QualityCheck[],
): Promise<Thumbnail[]> {
  const times = checks
    .filter(({ result }) => result === 'fail' || result === 'warn')
    .map(({ atSeconds }) => atSeconds)
    .filter((atSeconds) => atSeconds !== null);
  const distinct = [...new Set(times)].slice(0, mostPlaces);
  return await takePictures(examination, distinct, 'scale=400:-2');
}

export async function gatherStrip(examination: Examination): Promise<Thumbnail[]> {
  const { videoSeconds } = examination.facts;
  const times = Array.from(
    { length: stripPictures },
    (_, index) => ((index + 0.5) / stripPictures) * videoSeconds,
  );
  return await takePictures(examination, times, 'scale=-2:90');
}

/** One after the other: each starts a decoder of its own. */
async function takePictures(
  { tools, file, signal }: Examination,
  times: readonly number[],
  scale: string,
): Promise<Thumbnail[]> {
  const taken: Thumbnail[] = [];
  for (const atSeconds of times) {
    const picture = await readFrame({ ffmpeg: tools.ffmpeg, file, signal }, atSeconds, scale, jpeg);
    if (picture.length > 0) taken.push({ atSeconds, jpeg: picture });
  }
  return taken;
}
