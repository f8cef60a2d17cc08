import type { MediaFacts } from '../platform/media-facts.ts';
import { mediaInput } from '../platform/media-input.ts';
import type { MediaTools } from '../platform/media-tools.ts';
import { runTool, ToolError, type ToolRun } from '../platform/run-tool.ts';
import {
  countErrors,
  readBlack,
  readFrozen,
  readLoudness,
  readProgressSeconds,
  readSilence,
} from './read-detections.ts';
import type { Measured, VideoMeasurement } from './video-measurement.ts';

/** Nothing we order is longer; a file that claims to be is judged by its beginning. */
export const longestLookSeconds = 600;
const mostPixels = 4096 * 2304;

/** Looked at four times a second and small: enough for black and frozen, and many times faster than every frame. */
const lookAt = ['fps=4', 'scale=640:-2'];
/** Darker than any dark card, and nearly all of the picture: text on a dark card is a few per cent of it. */
const blackFilter = 'blackdetect=d=0.5:pix_th=0.03:pic_th=0.995';
/** Sensitive enough that slow drifting counts as movement. */
const freezeFilter = 'freezedetect=n=0.0003:d=2';
const silenceFilter = 'silencedetect=noise=-50dB:d=1';
/** `quiet` would compute nothing at all. */
const loudnessFilter = 'ebur128=framelog=verbose:peak=true';

type Run = { tools: MediaTools; file: string; signal: AbortSignal | undefined };

/** Decodes the file once for the picture and once for the sound, each in bounded time. */
export async function measureVideo(
  tools: MediaTools,
  file: string,
  facts: MediaFacts,
  signal?: AbortSignal,
): Promise<VideoMeasurement> {
  const run = { tools, file, signal };
  const picture = await measurePicture(run, facts);
  const sound = await measureSound(run, facts);
  return { facts, ...picture, ...sound };
}

type PictureMeasurement = Pick<VideoMeasurement, 'decoding' | 'black' | 'frozen'>;

async function measurePicture(run: Run, facts: MediaFacts): Promise<PictureMeasurement> {
  if (facts.width * facts.height > mostPixels) {
    const tooLarge = { notMeasured: 'The picture is too large to be decoded safely.' };
    return { decoding: tooLarge, black: tooLarge, frozen: tooLarge };
  }
  const { tools } = run;
  const detectors = present(tools, [blackFilter, freezeFilter]);
  const decoded = await decode(run, facts, ['-an', '-vf', [...lookAt, ...detectors].join(',')]);
  if ('notMeasured' in decoded) return { decoding: decoded, black: decoded, frozen: decoded };
  const { stdout, stderr } = decoded.value;
  const decodedSeconds = readProgressSeconds(stdout.toString('utf8'));
  return {
    decoding: { value: { decodedSeconds, errors: countErrors(stderr) } },
    black: ifPresent(tools, blackFilter, () => readBlack(stderr)),
    frozen: ifPresent(tools, freezeFilter, () => readFrozen(stderr, decodedSeconds)),
  };
}

type SoundMeasurement = Pick<VideoMeasurement, 'silence' | 'loudness'>;

async function measureSound(run: Run, facts: MediaFacts): Promise<SoundMeasurement> {
  const { tools } = run;
  const detectors = present(tools, [silenceFilter, loudnessFilter]);
  const decoded: Measured<ToolRun> = facts.audio
    ? await decode(run, facts, ['-vn', '-af', ['anull', ...detectors].join(',')])
    : { notMeasured: 'The video has no sound.' };
  if ('notMeasured' in decoded) return { silence: decoded, loudness: decoded };
  const { stdout, stderr } = decoded.value;
  const heardSeconds = readProgressSeconds(stdout.toString('utf8'));
  const loudness = readLoudness(stderr);
  return {
    silence: ifPresent(tools, silenceFilter, () => readSilence(stderr, heardSeconds)),
    loudness: loudness
      ? { value: loudness }
      : { notMeasured: 'This ffmpeg could not measure the loudness.' },
  };
}

async function decode(
  { tools, file, signal }: Run,
  { durationSeconds }: MediaFacts,
  filters: string[],
): Promise<Measured<ToolRun>> {
  const seconds = Math.min(durationSeconds, longestLookSeconds);
  const timeoutMs = Math.min(180_000, 30_000 + 2000 * seconds);
  const args = [
    ...['-hide_banner', '-nostdin', '-nostats', '-loglevel', 'repeat+level+info', '-threads', '2'],
    ...['-t', String(longestLookSeconds), ...mediaInput(file), '-sn', '-dn', ...filters],
    ...['-progress', 'pipe:1', '-f', 'null', '-'],
  ];
  try {
    return { value: await runTool(tools.ffmpeg, args, { signal, timeoutMs }) };
  } catch (error) {
    if (!(error instanceof ToolError) || error.kind === 'aborted') throw error;
    return { notMeasured: `Decoding was stopped (${error.kind}) after ${timeoutMs / 1000} s.` };
  }
}

function present(tools: MediaTools, filters: readonly string[]): string[] {
  return filters.filter((filter) => tools.filters.has(nameOf(filter)));
}

function ifPresent<T>(tools: MediaTools, filter: string, read: () => T): Measured<T> {
  return tools.filters.has(nameOf(filter))
    ? { value: read() }
    : { notMeasured: `This ffmpeg (${tools.version}) has no ${nameOf(filter)}.` };
}

function nameOf(filter: string): string {
  return filter.split('=', 1)[0] ?? filter;
}
