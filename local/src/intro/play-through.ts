import { spawn } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** FFMPEG_PATH, then PATH, then the one that came with npm. */
export function findFfmpeg(environment: NodeJS.ProcessEnv): string {
  const named = environment['FFMPEG_PATH'];
  if (named) return named;
  for (const folder of (environment['PATH'] ?? '').split(delimiter)) {
    const candidate = join(folder, 'ffmpeg');
    if (folder !== '' && isExecutable(candidate)) return candidate;
  }
  const { path } = createRequire(import.meta.url)('@ffmpeg-installer/ffmpeg') as { path: string };
  if (!existsSync(path)) throw new Error('No ffmpeg: set FFMPEG_PATH or install ffmpeg.');
  // npm 12 blocks the install script that would have made it executable.
  if (!isExecutable(path)) chmodSync(path, 0o755);
  return path;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Decodes every frame and sample of a video, as a player would; throws at the first defect. */
export async function playThrough(ffmpeg: string, file: string): Promise<void> {
  const child = spawn(
    ffmpeg,
    [
      '-nostdin',
      '-v',
      'error',
      '-xerror',
      '-i',
      file,
      '-map',
      '0:v',
      '-map',
      '0:a',
      '-f',
      'null',
      '-',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0 || complaints.trim() !== '') {
    throw new Error(`the video does not play: ${complaints.trim().split('\n')[0] ?? ''}`);
  }
}
