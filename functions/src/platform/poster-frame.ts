import { mediaInput } from './media-input.ts';
import { runTool } from './run-tool.ts';

/** The video gave no still picture. */
export class NoPosterError extends Error {
  override readonly name = 'NoPosterError';
}

/** How much a small grey picture shows: its mean brightness and its contrast, 0–255. */
export type Look = { atSeconds: number; brightness: number; contrast: number };

const frameTimeoutMs = 20_000;
const sampleSide = 64;
/** Shares of the length: past the fade-in first, then wherever there may be more to see. */
const places = [0.1, 0.2, 0.05, 0.35, 0.5, 0.7];

export type FrameSource = { ffmpeg: string; file: string; signal: AbortSignal | undefined };

/** Where in the video a still picture tells most. */
export async function findPosterPlace(
  source: FrameSource,
  durationSeconds: number,
): Promise<number> {
  const looks: Look[] = [];
  for (const place of places) {
    const atSeconds = Math.round(durationSeconds * place * 100) / 100;
    const grey = await readFrame(source, atSeconds, `scale=${sampleSide}:${sampleSide}`, [
      ...['-pix_fmt', 'gray', '-c:v', 'rawvideo'],
    ]);
    if (grey.length > 0) looks.push({ atSeconds, ...measureGrey(grey) });
  }
  const best = choosePoster(looks);
  if (!best) throw new NoPosterError('The video shows nothing anywhere.');
  return best.atSeconds;
}

/** One frame on stdout; nothing at all past the end or where the file is broken. */
export async function readFrame(
  { ffmpeg, file, signal }: FrameSource,
  atSeconds: number,
  filter: string,
  encoding: string[],
): Promise<Buffer> {
  const args = [
    ...['-v', 'error', '-nostdin', '-ss', String(atSeconds), ...mediaInput(file)],
    ...['-an', '-sn', '-frames:v', '1', '-vf', filter, ...encoding, '-f', 'image2pipe', '-'],
  ];
  const { stdout } = await runTool(ffmpeg, args, { signal, timeoutMs: frameTimeoutMs });
  return stdout;
}

function measureGrey(grey: Uint8Array): { brightness: number; contrast: number } {
  const brightness = grey.reduce((sum, value) => sum + value, 0) / grey.length;
  const variance = grey.reduce((sum, value) => sum + (value - brightness) ** 2, 0) / grey.length;
  return { brightness, contrast: Math.sqrt(variance) };
}

/** The first place that shows nearly as much as the best one; a black picture shows nothing. */
export function choosePoster(looks: readonly Look[]): Look | undefined {
  const shown = (look: Look) => (look.brightness < 4 ? 0 : look.contrast);
  const most = Math.max(...looks.map(shown));
  return looks.find((look) => shown(look) >= most * 0.75);
}
