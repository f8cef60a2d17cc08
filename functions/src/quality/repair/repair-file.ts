import { join } from 'node:path';
import { mediaInput } from '../../platform/media-input.ts';
import type { MediaTools } from '../../platform/media-tools.ts';
import { runTool, ToolError } from '../../platform/run-tool.ts';
import { readLoudness } from '../read-detections.ts';
import type { Loudness } from '../sound/sound-measurement.ts';
import { type FileRepairs, highestPeakDb, planGain } from './plan-repairs.ts';

export type RepairSettings = {
  tools: MediaTools;
  /** Where the repaired file is put. */
  folder: string;
  signal: AbortSignal | undefined;
};

/** Reading and writing a file of minutes takes seconds. */
const timeoutMs = 90_000;

/**
 * A repaired copy of the file, with its picture as it was; null when it could not be made. The file
 * itself is not touched. Throws only when cancelled.
 */
export async function repairFile(
  file: string,
  { loudness, fastStart }: FileRepairs,
  settings: RepairSettings,
): Promise<string | null> {
  const measured = loudness ? await measureLoudness(file, settings) : null;
  const gain = measured && planGain(measured);
  if (gain === null && !fastStart) return null;
  const repaired = join(settings.folder, 'repaired.mp4');
  const sound = gain === null ? [] : soundArguments(gain, settings.tools);
  const run = await ask(settings, [
    ...['-hide_banner', '-nostdin', '-v', 'error', '-y', ...mediaInput(file)],
    ...['-map', '0:v', '-map', '0:a?', '-c', 'copy', ...sound],
    ...['-movflags', '+faststart', repaired],
  ]);
  return run?.exitCode === 0 ? repaired : null;
}

/** The first of two passes: how loud it is now. */
async function measureLoudness(file: string, settings: RepairSettings): Promise<Loudness | null> {
  const run = await ask(settings, [
    ...['-hide_banner', '-nostdin', '-nostats', ...mediaInput(file), '-vn'],
    ...['-map', '0:a:0', '-af', 'ebur128=framelog=verbose:peak=true', '-f', 'null', '-'],
  ]);
  return (run?.exitCode === 0 && readLoudness(run.stderr)) || null;
}

/** The second: one gain for all of it, so that it sounds as it did; only peaks are held back. */
function soundArguments(gain: number, { filters }: MediaTools): string[] {
  const limit = 10 ** (highestPeakDb / 20);
  // At four times the rate the limiter sees the peaks between samples too.
  const limiter = filters.has('alimiter')
    ? `,aresample=192000,alimiter=limit=${limit.toFixed(4)}:attack=5:release=50:level=0`
    : '';
  return [
    ...['-af', `volume=${gain}dB${limiter},aresample=48000`],
    ...['-c:a', 'aac', '-b:a', '160k'],
  ];
}

async function ask({ tools, signal }: RepairSettings, args: string[]) {
  try {
    return await runTool(tools.ffmpeg, args, { signal, timeoutMs });
  } catch (error) {
    if (!(error instanceof ToolError) || error.kind === 'aborted') throw error;
    return null;
  }
}
