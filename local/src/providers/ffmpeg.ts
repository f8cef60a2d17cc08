import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

const run = promisify(execFile);
let found: Promise<string> | null = null;

/** FFMPEG_PATH, else ffmpeg on the PATH, else the one npm installed. Looked for once. */
function findFfmpeg(): Promise<string> {
  found ??= look();
  return found;
}

async function look(): Promise<string> {
  const named = process.env['FFMPEG_PATH'];
  if (named) return named;
  try {
    await run('ffmpeg', ['-version']);
    return 'ffmpeg';
  } catch {
    const installer = createRequire(import.meta.url)('@ffmpeg-installer/ffmpeg') as {
      path: string;
    };
    return installer.path;
  }
}

export async function runFfmpeg(
  commandArguments: string[],
  signal?: AbortSignal,
): Promise<{ stderr: string }> {
  const options = { maxBuffer: 16 * 1024 * 1024, ...(signal && { signal }) };
  const quiet = ['-hide_banner', '-nostdin', '-y', ...commandArguments];
  return run(await findFfmpeg(), quiet, options);
}

/** Seconds, as ffmpeg reads them from the container; null when the file has no duration. */
export async function measureDuration(file: string): Promise<number | null> {
  const { stderr } = await runFfmpeg(['-i', file, '-c', 'copy', '-f', 'null', '-']);
  const match = /Duration: (\d+):(\d\d):(\d\d\.\d+)/.exec(stderr);
  if (!match) return null;
  return Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]);
}

/** The same video with every picture black; the sound stays. */
export async function blackenVideo(from: string, to: string, signal?: AbortSignal): Promise<void> {
  await changePictures(from, to, 'lutyuv=y=16:u=128:v=128', signal);
}

/** The same video in another size. */
export async function resizeVideo(
  from: string,
  to: string,
  { width, height }: { width: number; height: number },
  signal?: AbortSignal,
): Promise<void> {
  await changePictures(from, to, `scale=${width}:${height},setsar=1`, signal);
}

/** Only the upright middle of a wide video, or the wide middle of an upright or square one. */
export async function turnVideo(from: string, to: string, signal?: AbortSignal): Promise<void> {
  const shorter = 'trunc(min(iw,ih)/2)*2';
  const cut = 'trunc(min(iw,ih)*9/32)*2';
  const crop = `crop='if(gt(iw,ih),${cut},${shorter})':'if(gt(iw,ih),${shorter},${cut})'`;
  await changePictures(from, to, crop, signal);
}

async function changePictures(
  from: string,
  to: string,
  filter: string,
  signal?: AbortSignal,
): Promise<void> {
  const picture = ['-vf', filter, '-c:v', 'libx264', '-preset', 'ultrafast'];
  await runFfmpeg(['-i', from, ...picture, '-pix_fmt', 'yuv420p', '-c:a', 'copy', to], signal);
}

/** The same video with a silent sound track. */
export async function silenceVideo(from: string, to: string, signal?: AbortSignal): Promise<void> {
  await runFfmpeg(['-i', from, '-c:v', 'copy', '-af', 'volume=0', '-c:a', 'aac', to], signal);
}

/** The same picture and sound without text tracks. */
export async function dropTextTracks(
  from: string,
  to: string,
  signal?: AbortSignal,
): Promise<void> {
  const kept = ['-map', '0:v', '-map', '0:a?', '-c', 'copy', '-movflags', '+faststart'];
  await runFfmpeg(['-i', from, ...kept, to], signal);
}

export async function pictureOf(video: string, to: string, signal?: AbortSignal): Promise<void> {
  await runFfmpeg(['-ss', '0.5', '-i', video, '-frames:v', '1', '-q:v', '4', to], signal);
}
