import { readFrame } from '../../../platform/poster-frame.ts';
import type { Examination } from '../../decode-media.ts';
import type { SampledFrame } from './quality-advisor.ts';

/** Shares of the length: the card at either end and what is between. */
const places = [0.08, 0.36, 0.64, 0.92];
const small = `scale='min(512,iw)':-2,format=yuvj420p`;
const jpegEncoding = ['-c:v', 'mjpeg', '-q:v', '5'];

/** A few small still pictures; those that cannot be read are left out. */
export async function sampleFrames({
  tools,
  file,
  facts,
  signal,
}: Examination): Promise<SampledFrame[]> {
  const frames: SampledFrame[] = [];
  for (const place of places) {
    const atSeconds = Math.round(facts.videoSeconds * place * 100) / 100;
    const source = { ffmpeg: tools.ffmpeg, file, signal };
    const jpeg = await readFrame(source, atSeconds, small, jpegEncoding);
    if (jpeg.length > 0) frames.push({ atSeconds, jpeg });
  }
  return frames;
}
