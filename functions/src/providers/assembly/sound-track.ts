import { mediaInput } from '../../platform/media-input.ts';
import { type MediaTools, runTool } from '../../platform/media-tools.ts';
import { AssemblyError } from './assembly-error.ts';

/** A file whose sound is heard for so long; what is missing of it is silence. */
export type SoundPiece = { file: string; seconds: number };

export type SoundSettings = { tools: MediaTools; signal: AbortSignal };

const targetLufs = -16;
/** Below this nobody speaks. */
const silentLufs = -55;
const timeoutMs = 120_000;
/** Takes away the click of a cut, and no word. */
const edgeSeconds = 0.01;
/** −3 dB: what AAC makes of it stays below full scale. */
const ceiling = 0.707;

/** Integrated loudness in LUFS of a file's sound; null when there is none to hear. */
export async function measureLoudness(
  file: string,
  { tools, signal }: SoundSettings,
): Promise<number | null> {
  const meter = ['-map', '0:a:0', '-af', 'ebur128=framelog=verbose', '-f', 'null', '-'];
  const args = ['-hide_banner', '-nostdin', '-loglevel', 'info', ...mediaInput(file), ...meter];
  const { stderr } = await runTool(tools.ffmpeg, args, { signal, timeoutMs });
  const summary = stderr.slice(stderr.lastIndexOf('Summary:'));
  const lufs = Number(/^ *I: +(-?[\d.]+) LUFS/m.exec(summary)?.[1]);
  return lufs > silentLufs ? lufs : null;
}

/**
 * One sound after the other as a wave file of 48 kHz stereo, each for exactly its time and all at
 * −16 LUFS. `loudness` has what each one measures.
 */
export async function joinSounds(
  pieces: readonly SoundPiece[],
  loudness: readonly number[],
  target: string,
  { tools, signal }: SoundSettings,
): Promise<void> {
  const chains = pieces.map(({ seconds }, index) => {
    const gain = targetLufs - (loudness[index] ?? targetLufs);
    const steps = [
      'aresample=48000:async=1:first_pts=0',
      'aformat=sample_fmts=fltp:channel_layouts=stereo',
      `volume=${gain.toFixed(2)}dB`,
      `alimiter=limit=${ceiling}:level=false`,
      'apad',
      `atrim=end=${seconds.toFixed(5)}`,
      `afade=t=in:d=${edgeSeconds}`,
      `afade=t=out:st=${(seconds - edgeSeconds).toFixed(5)}:d=${edgeSeconds}`,
    ];
    return `[${index}:a:0]${steps.join(',')}[s${index}]`;
  });
  const all = pieces.map((_, index) => `[s${index}]`).join('');
  const graph = `${chains.join(';')};${all}concat=n=${pieces.length}:v=0:a=1[sound]`;
  const { exitCode, stderr } = await runTool(
    tools.ffmpeg,
    [
      ...['-hide_banner', '-nostdin', '-loglevel', 'error', '-y'],
      ...pieces.flatMap(({ file }) => mediaInput(file)),
      ...['-filter_complex', graph, '-map', '[sound]', '-c:a', 'pcm_s16le', '-f', 'wav', target],
    ],
    { signal, timeoutMs },
  );
  if (exitCode === 0) return;
  const cause = new Error(stderr.trim());
  throw new AssemblyError('encoder-failed', 'The sounds could not be joined.', { cause });
}
