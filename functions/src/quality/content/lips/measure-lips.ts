import { decodeMedia, type Examination } from '../../decode-media.ts';
import type { Measured } from '../../measured.ts';
import { BlockMotion } from './block-motion.ts';
import { findLipOffset, type LipOffset } from './lip-offset.ts';

/** Small enough to be cheap, large enough that a mouth is several columns of it. */
const columns = 96;
const rows = 96;
const framesPerSecond = 25;
const samplesPerSecond = 8000;
const samplesPerFrame = samplesPerSecond / framesPerSecond;
/** A look at the beginning is enough: sound that is apart is apart everywhere. */
const lookSeconds = 18;
const fewestSeconds = 5;

/** Decodes the first seconds once more, picture and sound on one clock, and compares their movement. */
export async function measureLips(examination: Examination): Promise<Measured<LipOffset>> {
  const { facts } = examination;
  if (!facts.audio) return { notMeasured: 'The video has no sound.' };
  if (facts.videoSeconds < fewestSeconds) return { notMeasured: 'The video is too short for it.' };
  if (facts.width * facts.height > 4096 * 2304) return { notMeasured: 'The picture is too large.' };
  const motion = new BlockMotion(columns, rows);
  const loudness = new FrameLoudness();
  const decoded = await decodeMedia(
    examination,
    [
      ...['-map', '0:v:0', '-t', String(lookSeconds)],
      ...[
        '-vf',
        `fps=${framesPerSecond}:start_time=0,scale=${columns}:${rows}:flags=area,format=gray`,
      ],
      ...['-f', 'rawvideo', 'pipe:1'],
      ...['-map', '0:a:0', '-t', String(lookSeconds), '-ac', '1'],
      ...['-af', `aresample=${samplesPerSecond}:async=1:first_pts=0`, '-f', 's16le', 'pipe:3'],
    ],
    { 1: (chunk) => motion.add(chunk), 3: (chunk) => loudness.add(chunk) },
  );
  if ('notMeasured' in decoded) return decoded;
  const found = findLipOffset(motion.blocks(), loudness.levels(), framesPerSecond);
  return found ? { value: found } : { notMeasured: 'Nothing in the picture moves as lips do.' };
}

/** How loud each frame's worth of samples is, in decibels above silence. */
class FrameLoudness {
  private readonly frames: number[] = [];
  private squares = 0;
  private samples = 0;
  private odd: number | null = null;

  add(chunk: Buffer): void {
    let at = 0;
    if (this.odd !== null && chunk.length > 0) {
      this.take((((chunk[0] ?? 0) << 24) >> 16) | this.odd);
      this.odd = null;
      at = 1;
    }
    for (; at + 1 < chunk.length; at += 2) this.take(chunk.readInt16LE(at));
    if (at < chunk.length) this.odd = chunk[at] ?? null;
  }

  levels(): number[] {
    return this.frames;
  }

  private take(sample: number): void {
    this.squares += sample * sample;
    this.samples += 1;
    if (this.samples < samplesPerFrame) return;
    this.frames.push(10 * Math.log10(1 + this.squares / this.samples / 100));
    this.squares = 0;
    this.samples = 0;
  }
}
