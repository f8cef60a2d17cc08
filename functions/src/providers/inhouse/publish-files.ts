import { constants } from 'node:fs';
import { access, copyFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { RenderError } from './render-error.ts';

/** Every kind of file that a render can leave, by the end of its name. */
export type FileEnding = '.mp4' | '.jpg' | '.vtt' | '.srt' | '.txt' | '.descriptions.vtt' | '.webp';

/** The path that all files of a render share, up to their endings; refuses what cannot be written. */
export async function openOutput(outFile: string): Promise<string> {
  if (path.extname(outFile).toLowerCase() !== '.mp4') {
    throw new RenderError('not-writable', 'The name of the video file must end in .mp4.');
  }
  try {
    await access(path.dirname(path.resolve(outFile)), constants.W_OK);
  } catch (cause) {
    throw new RenderError(
      'not-writable',
      'The folder for the video does not exist or is read-only.',
      { cause },
    );
  }
  return outFile.slice(0, -'.mp4'.length);
}

/** All or none, the video last: whoever sees it finds its captions and poster too. */
export async function publishFiles(
  madeBase: string,
  outBase: string,
  endings: readonly FileEnding[],
): Promise<void> {
  const inOrder = [...endings.filter((ending) => ending !== '.mp4'), '.mp4'];
  try {
    for (const ending of inOrder) await moveFile(madeBase + ending, outBase + ending);
  } catch (cause) {
    await Promise.all(inOrder.map((ending) => rm(outBase + ending, { force: true })));
    throw new RenderError('not-writable', 'The video could not be written to its folder.', {
      cause,
    });
  }
}

/** The work folder may be on another disk, where a rename is refused. */
async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch {
    await copyFile(from, to);
  }
}
