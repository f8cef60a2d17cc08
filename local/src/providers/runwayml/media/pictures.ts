import { runFfmpeg } from '../../ffmpeg.ts';

type Size = { width: number; height: number };

const h264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'];
const start = ['-movflags', '+faststart'];
const shrinking = 16;

/** How many different pictures there are; more would only be made for nothing. */
export const looks = 12;

/** Drifting colours, drawn small and scaled up: cheap, and never two equal frames. */
function drifting({ width, height }: Size, look: number, seconds: number): string[] {
  const size = `${Math.ceil(width / shrinking)}x${Math.ceil(height / shrinking)}`;
  const phase = ((look * 2 * Math.PI) / looks).toFixed(3);
  const lum = `115+45*sin(X/17+T*1.3+${phase})+35*sin(Y/9-T*0.9+${phase})`;
  const cb = `128+40*sin(X/30+T*0.7+${phase})`;
  const cr = `128+40*cos(Y/20-T*0.8-${phase})`;
  const source = `nullsrc=s=${size}:r=24:d=${seconds},format=yuv420p`;
  return ['-f', 'lavfi', '-i', `${source},geq=lum='${lum}':cb='${cb}':cr='${cr}'`];
}

function scaled({ width, height }: Size): string {
  return `scale=${width}:${height}:flags=bicubic,setsar=1`;
}

/** A scene of exactly the asked length and size, 24 frames a second, with a tone or without sound. */
export async function drawScene(
  {
    width,
    height,
    seconds,
    look,
    image,
    hasSound,
  }: Size & {
    seconds: number;
    look: number;
    /** The first frame; the view then wanders over it. */
    image: string | null;
    hasSound: boolean;
  },
  to: string,
  signal: AbortSignal,
): Promise<void> {
  const size = { width, height };
  const picture =
    image === null ? drifting(size, look, seconds) : ['-loop', '1', '-r', '24', '-i', image];
  const view = image === null ? scaled(size) : wandering(size, seconds);
  const tone = ['-f', 'lavfi', '-i', `sine=frequency=${220 + look * 20}:sample_rate=48000`];
  const inputs = hasSound ? [...picture, ...tone] : picture;
  const coding = [...h264, ...(hasSound ? ['-c:a', 'aac'] : ['-an'])];
  const length = ['-t', String(seconds), '-r', '24'];
  await runFfmpeg([...inputs, '-vf', view, ...length, ...coding, ...start, to], signal);
}

/** Fills the frame with the picture, a tenth larger, and moves over that tenth. */
function wandering({ width, height }: Size, seconds: number): string {
  const [wide, high] = [even(width * 1.1), even(height * 1.1)];
  const fill = `scale=${wide}:${high}:force_original_aspect_ratio=increase`;
  const move = `crop=${width}:${height}:x='(in_w-out_w)*t/${seconds}':y='(in_h-out_h)/2'`;
  return `${fill},${move},setsar=1`;
}

function even(size: number): number {
  return Math.ceil(size / 2) * 2;
}

export async function drawPicture(
  { width, height, look }: Size & { look: number },
  to: string,
  signal: AbortSignal,
): Promise<void> {
  const source = drifting({ width, height }, look, 1);
  await runFfmpeg([...source, '-vf', scaled({ width, height }), '-frames:v', '1', to], signal);
}

export const avatarSize = { width: 1088, height: 704 };

/** Two seconds of a head that nods and speaks, made so that they follow themselves. */
export async function drawSpeaker(look: number, to: string, signal: AbortSignal): Promise<void> {
  const size = { width: avatarSize.width / 4, height: avatarSize.height / 4 };
  const within = (x: string, y: string, wide: number, high: string | number) =>
    `lte(pow((X-(${x}))/${wide},2)+pow((Y-(${y}))/(${high}),2),1)`;
  const nod = '(76+2*sin(PI*T))';
  const mouth = within('136', `${nod}+24`, 14, '2+5*abs(sin(3*PI*T))');
  const eyes = `(${within('120', `${nod}-8`, 4, 4)}+${within('152', `${nod}-8`, 4, 4)})`;
  const head = within('136', nod, 42, 52);
  const body = within('136', '190', 92, 70);
  const back = `(70+25*sin(X/60+${look})+15*sin(Y/40))`;
  const lum = `if(${mouth},60,if(${eyes},35,if(${head},170,if(${body},95,${back}))))`;
  const hue = (look * 2 * Math.PI) / looks;
  const backCb = Math.round(128 + 35 * Math.sin(hue));
  const backCr = Math.round(128 + 35 * Math.cos(hue));
  const cb = `if(${head},110,if(${body},${256 - backCb},${backCb}))`;
  const cr = `if(${mouth},165,if(${head},150,if(${body},${256 - backCr},${backCr})))`;
  const source = `nullsrc=s=${size.width}x${size.height}:r=24:d=2,format=yuv444p`;
  const drawn = `${source},geq=lum='${lum}':cb='${cb}':cr='${cr}'`;
  const view = ['-vf', scaled(avatarSize), '-r', '24'];
  await runFfmpeg(['-f', 'lavfi', '-i', drawn, ...view, ...h264, '-bf', '0', to], signal);
}

/** The speaker again and again for exactly as long as the sound lasts, with that very sound. */
export async function joinSpeaker(
  { speaker, sound, seconds }: { speaker: string; sound: string; seconds: number },
  to: string,
  signal: AbortSignal,
): Promise<void> {
  const streams = ['-stream_loop', '-1', '-i', speaker, '-i', sound, '-map', '0:v', '-map', '1:a'];
  const coding = ['-c:v', 'copy', '-c:a', 'aac', '-b:a', '128k'];
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
