import { type MediaFacts, probeMedia, UnreadableMediaError } from '../../platform/media-facts.ts';
import { mediaInput } from '../../platform/media-input.ts';
import { type MediaTools, runTool } from '../../platform/media-tools.ts';
import type { Assembly } from '../video-provider.ts';
import { AssemblyError } from './assembly-error.ts';

const timeoutMs = 20_000;

/** Measures every piece; throws `AssemblyError` when they cannot be the video that was ordered. */
export async function probePieces(
  tools: MediaTools,
  pieces: readonly string[],
  { seconds, kind, narrationPath }: Assembly,
  signal: AbortSignal,
): Promise<MediaFacts[]> {
  if (pieces.length !== seconds.length) {
    const message = `There are ${pieces.length} pieces of a video of ${seconds.length}.`;
    throw new AssemblyError('unusable-piece', message);
  }
  const facts: MediaFacts[] = [];
  for (const piece of pieces) facts.push(await probePiece(tools, piece, signal));
  const mute = facts.findIndex(({ audio }) => audio === null);
  if (kind === 'speech' && narrationPath === null && mute >= 0) {
    throw new AssemblyError('unusable-piece', `Piece ${mute + 1} has no sound.`);
  }
  return facts;
}

async function probePiece(
  tools: MediaTools,
  piece: string,
  signal: AbortSignal,
): Promise<MediaFacts> {
  try {
    return await probeMedia(tools, piece, signal);
  } catch (cause) {
    if (!(cause instanceof UnreadableMediaError)) throw cause;
    throw new AssemblyError('unusable-piece', 'A piece is no video.', { cause });
  }
}

/** The length of a file with sound alone. */
export async function soundSeconds(
  { ffprobe }: MediaTools,
  file: string,
  signal: AbortSignal,
): Promise<number> {
  const wanted = ['-v', 'error', '-of', 'csv=p=0', '-show_entries', 'format=duration'];
  const { exitCode, stdout } = await runTool(ffprobe, [...wanted, ...mediaInput(file)], {
    signal,
    timeoutMs,
  });
  const seconds = Number(stdout.toString('utf8'));
  if (exitCode === 0 && seconds > 0) return seconds;
  throw new AssemblyError('unusable-narration', 'The narration is no sound.');
}
