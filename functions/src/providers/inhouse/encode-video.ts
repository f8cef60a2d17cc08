import { type MediaTools, runTool, ToolError } from '../../platform/media-tools.ts';
import { RenderError } from './render-error.ts';

/** Far above what the slowest machine needs for one second of video. */
const timeoutMsPerSecond = 30_000;

/** Runs ffmpeg over frames as they are painted; throws a `RenderError` when no file came of it. */
export async function encodeVideo(
  { ffmpeg }: MediaTools,
  args: string[],
  frames: AsyncIterable<Uint8Array>,
  { durationSeconds, signal }: { durationSeconds: number; signal: AbortSignal },
): Promise<void> {
  try {
    const run = await runTool(ffmpeg, args, {
      signal,
      timeoutMs: 60_000 + durationSeconds * timeoutMsPerSecond,
      input: frames,
      maxOutputBytes: 20_000,
    });
    if (run.exitCode === 0) return;
    const cause = new Error(run.stderr.trim() || `Exit code ${run.exitCode}.`);
    throw new RenderError('encoder-failed', 'The video could not be encoded.', { cause });
  } catch (error) {
    if (error instanceof ToolError && error.kind === 'aborted') throw cancelled(error);
    if (error instanceof RenderError) throw error;
    throw new RenderError('encoder-failed', 'The video could not be encoded.', { cause: error });
  }
}

export function cancelled(cause: unknown): RenderError {
  return new RenderError('cancelled', 'The rendering was cancelled.', { cause });
}
