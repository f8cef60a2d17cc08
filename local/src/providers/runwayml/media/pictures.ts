import { runFfmpeg } from '../../ffmpeg.ts';
import { avatarSize, drifting, speaking } from './drawings.ts';
import { framesPerSecond, withFrames } from './raw-frames.ts';

type Size = { width: number; height: number };
export type Scene = Size & { seconds: number; look: number; hasSound: boolean };

const h264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'];
const start = ['-movflags', '+faststart'];

function scaled({ width, height }: Size): string {
  return `scale=${width}:${height}:flags=bilinear,setsar=1`;
}

/** A scene of exactly the asked length and size, with a tone or without sound. */
export async function drawScene(scene: Scene, to: string, signal: AbortSignal): Promise<void> {
  await withFrames(drifting(scene, scene.look, scene.seconds), to, (input) =>
    writeScene(scene, { input, view: scaled(scene) }, to, signal),
  );
}

/** A scene whose first frame is the given picture; the view then wanders over it. */
export async function animatePicture(
  scene: Scene & { image: string },
  to: string,
  signal: AbortSignal,
): Promise<void> {
  const input = ['-loop', '1', '-r', String(framesPerSecond), '-i', scene.image];
  await writeScene(scene, { input, view: wandering(scene) }, to, signal);
}

async function writeScene(
  { seconds, look, hasSound }: Scene,
  { input, view }: { input: string[]; view: string },
  to: string,
  signal: AbortSignal,
): Promise<void> {
  const tone = ['-f', 'lavfi', '-i', `sine=frequency=${220 + look * 20}:sample_rate=48000`];
  const inputs = hasSound ? [...input, ...tone] : input;
  const coding = [...h264, ...(hasSound ? ['-c:a', 'aac'] : ['-an'])];
  const length = ['-t', String(seconds), '-r', String(framesPerSecond)];
  await runFfmpeg([...inputs, '-vf', view, ...length, ...coding, ...start, to], signal);
}

/** Fills the frame with the picture, a tenth larger, and moves over that tenth. */
function wandering({ width, height, seconds }: Scene): string {
  const [wide, high] = [even(width * 1.1), even(height * 1.1)];
  const fill = `scale=${wide}:${high}:force_original_aspect_ratio=increase`;
  const move = `crop=${width}:${height}:x='(in_w-out_w)*t/${seconds}':y='(in_h-out_h)/2'`;
  return `${fill},${move},setsar=1`;
}

function even(size: number): number {
  return Math.ceil(size / 2) * 2;
}

export async function drawPicture(
  picture: Size & { look: number },
  to: string,
  signal: AbortSignal,
): Promise<void> {
  const drawing = drifting(picture, picture.look, 1 / framesPerSecond);
  await withFrames(drawing, to, async (input) => {
    await runFfmpeg([...input, '-vf', scaled(picture), '-frames:v', '1', to], signal);
  });
}

/** Two seconds of somebody speaking, without sound, that can be repeated without a seam. */
export async function drawSpeaker(look: number, to: string, signal: AbortSignal): Promise<void> {
  await withFrames(speaking(look), to, async (input) => {
    await runFfmpeg([...input, '-vf', scaled(avatarSize), ...h264, '-bf', '0', to], signal);
  });
}

/** The speaker again and again for exactly as long as the sound lasts, with that very sound. */
export async function joinSpeaker(
  { speaker, sound, seconds }: { speaker: string; sound: string; seconds: number },
  to: string,
  signal: AbortSignal,
): Promise<void> {
  const streams = ['-stream_loop', '-1', '-i', speaker, '-i', sound, '-map', '0:v', '-map', '1:a'];
  const coding = ['-c:v', 'copy', '-c:a', 'aac', '-aac_coder', 'fast', '-b:a', '128k'];
  await runFfmpeg([...streams, ...coding, '-t', seconds.toFixed(3), ...start, to], signal);
}

/** The beginning of a video. */
export async function cutVideo(
  from: string,
  to: string,
  seconds: number,
  signal: AbortSignal,
): Promise<void> {
  await runFfmpeg(['-i', from, '-c', 'copy', '-t', seconds.toFixed(3), ...start, to], signal);
}
