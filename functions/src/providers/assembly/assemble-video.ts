import { rm } from 'node:fs/promises';
import { probeMedia } from '../../platform/media-facts.ts';
import { type MediaTools, ToolError } from '../../platform/media-tools.ts';
import { AssemblyError, outOfTime } from './assembly-error.ts';
import type { AssemblyOrder } from './assembly-order.ts';
import { encodeJoined } from './encode-joined.ts';
import { hasName } from './paint-card.ts';
import { framesPerSecond, type PicturePlan, planPictures } from './plan-pictures.ts';
import { probePieces, soundSeconds } from './probe-pieces.ts';
import { joinSounds, measureLoudness, type SoundPiece, type SoundSettings } from './sound-track.ts';

/** What was measured of the finished file and of what it was made of. */
export type AssembledVideo = {
  seconds: number;
  width: number;
  height: number;
  sizeBytes: number;
  /** In LUFS, of each sound that is heard, before it was brought to −16. */
  loudness: number[];
  /** For how many frames a picture stood still because its piece ended early. */
  heldFrames: number;
};

/** Whoever asks has less patience than this; it only ends what nobody watches. */
const encodingTimeoutMs = 8 * 60_000;
const maxDriftSeconds = 0.3;

/**
 * Makes one video of the finished pieces, in their order. When it fails it leaves nothing at `target`,
 * and no program running in any case. Throws `AssemblyError`.
 */
export async function assembleVideo(
  { tools }: { tools: MediaTools },
  pieces: readonly string[],
  order: AssemblyOrder,
  target: string,
  signal: AbortSignal,
): Promise<AssembledVideo> {
  const { assembly, narrationFile } = order;
  const soundFile = `${target}.wav`;
  try {
    const facts = await probePieces(tools, pieces, assembly, signal);
    const plan = planPictures({
      ...assembly,
      lengths: facts.map(({ videoSeconds, durationSeconds }) => videoSeconds || durationSeconds),
      wholeSeconds: narrationFile ? await soundSeconds(tools, narrationFile, signal) : null,
      withCards: hasName(order.cards),
    });
    const sounds = soundsOf(pieces, plan, narrationFile);
    const loudness = await measureAll(sounds, narrationFile !== null, { tools, signal });
    await joinSounds(sounds, loudness, soundFile, { tools, signal });
    const joined = { pieces, facts, order, plan, soundFile, target };
    const heldFrames = await encodeJoined(joined, {
      tools,
      signal,
      timeoutMs: encodingTimeoutMs,
    });
    const { durationSeconds, width, height, sizeBytes } = await probeMedia(tools, target, signal);
    if (Math.abs(durationSeconds - plan.frames / framesPerSecond) > maxDriftSeconds) {
      throw new AssemblyError('encoder-failed', 'The video has not the length of its sound.');
    }
    return { seconds: durationSeconds, width, height, sizeBytes, loudness, heldFrames };
  } catch (error) {
    await rm(target, { force: true });
    throw asAssemblyError(error, signal);
  } finally {
    await rm(soundFile, { force: true });
  }
}

/** The narration from end to end, or what each piece says while it is shown. */
function soundsOf(
  pieces: readonly string[],
  { frames, shown }: PicturePlan,
  narrationFile: string | null,
): SoundPiece[] {
  if (narrationFile) return [{ file: narrationFile, seconds: frames / framesPerSecond }];
  return shown.flatMap(({ source, frames: own }) => {
    const file = typeof source === 'number' ? pieces[source] : undefined;
    return file ? [{ file, seconds: own / framesPerSecond }] : [];
  });
}

async function measureAll(
  sounds: readonly SoundPiece[],
  isNarration: boolean,
  settings: SoundSettings,
): Promise<number[]> {
  const measured: number[] = [];
  for (const { file } of sounds) {
    const lufs = await measureLoudness(file, settings);
    if (lufs === null) {
      const kind = isNarration ? 'unusable-narration' : 'unusable-piece';
      throw new AssemblyError(kind, 'What should speak is silent.');
    }
    measured.push(lufs);
  }
  return measured;
}

function asAssemblyError(error: unknown, signal: AbortSignal): AssemblyError {
  if (signal.aborted) {
    return new AssemblyError('cancelled', 'Joining the pieces was stopped.', { cause: error });
  }
  if (error instanceof AssemblyError) return error;
  if (error instanceof ToolError && error.kind === 'timed-out') return outOfTime(error);
  const message = 'The pieces could not be joined.';
  return new AssemblyError('encoder-failed', message, { cause: error });
}
