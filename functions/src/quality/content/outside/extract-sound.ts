import { mediaInput } from '../../../platform/media-input.ts';
import { runTool } from '../../../platform/run-tool.ts';
import type { Examination } from '../../decode-media.ts';
import { longestLookSeconds } from '../../video-measurement.ts';

const timeoutMs = 60_000;

/** The sound as small as speech needs it, and nothing of what the file says about itself. False when it has none. */
export async function extractSound(
  { tools, file, signal }: Examination,
  outFile: string,
): Promise<boolean> {
  const { exitCode } = await runTool(
    tools.ffmpeg,
    [
      ...['-v', 'error', '-nostdin', '-y', '-t', String(longestLookSeconds), ...mediaInput(file)],
      ...['-vn', '-sn', '-dn', '-map_metadata', '-1', '-ac', '1', '-ar', '16000'],
      ...['-c:a', 'flac', '-f', 'flac', `file:${outFile}`],
    ],
    { signal, timeoutMs },
  );
  return exitCode === 0;
}
