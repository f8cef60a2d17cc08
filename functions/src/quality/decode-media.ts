import { mediaInput } from '../platform/media-input.ts';
import type { MediaFacts } from '../platform/media-facts.ts';
import type { MediaTools } from '../platform/media-tools.ts';
import { runTool, ToolError, type ToolRun } from '../platform/run-tool.ts';
import type { Measured } from './measured.ts';
import { longestLookSeconds } from './video-measurement.ts';

/** One file under examination. */
export type Examination = {
  tools: MediaTools;
  file: string;
  facts: MediaFacts;
  signal: AbortSignal | undefined;
};

/** What is read from the decoder besides its log: raw frames or samples, by file descriptor. */
export type DecodedStreams = Record<number, (chunk: Buffer) => void>;

/** Decodes the file once in bounded time; `outputs` are ffmpeg's filters and outputs. Throws only when cancelled. */
export async function decodeMedia(
  { tools, file, facts, signal }: Examination,
  outputs: readonly string[],
  streams: DecodedStreams = {},
): Promise<Measured<ToolRun>> {
  const seconds = Math.min(facts.durationSeconds, longestLookSeconds);
  const timeoutMs = Math.min(180_000, 30_000 + 2000 * seconds);
  const args = [
    ...['-hide_banner', '-nostdin', '-nostats', '-loglevel', 'repeat+level+info', '-threads', '2'],
    ...['-t', String(longestLookSeconds), ...mediaInput(file), '-sn', '-dn', ...outputs],
  ];
  try {
    return { value: await runTool(tools.ffmpeg, args, { signal, timeoutMs, streams }) };
  } catch (error) {
    if (!(error instanceof ToolError) || error.kind === 'aborted') throw error;
    return { notMeasured: `Decoding was stopped (${error.kind}) after ${timeoutMs / 1000} s.` };
  }
}

export function presentFilters({ filters }: MediaTools, wanted: readonly string[]): string[] {
  return wanted.filter((filter) => filters.has(nameOf(filter)));
}

export function ifPresent<T>(tools: MediaTools, filter: string, read: () => T): Measured<T> {
  return tools.filters.has(nameOf(filter))
    ? { value: read() }
    : { notMeasured: `This ffmpeg (${tools.version}) has no ${nameOf(filter)}.` };
}

function nameOf(filter: string): string {
  return filter.split('=', 1)[0] ?? filter;
}
