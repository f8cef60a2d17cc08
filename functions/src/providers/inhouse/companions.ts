import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { CaptionCue } from '../../platform/caption-cues.ts';
import { writeSubRip, writeWebVtt } from '../../platform/captions.ts';
import { runTool } from '../../platform/media-tools.ts';
import type { Preview } from './picture/preview-frames.ts';
import type { FileEnding } from './publish-files.ts';
import { RenderError } from './render-error.ts';
import type { Storyboard } from './storyboard.ts';
import type { Timeline } from './timeline.ts';
import { describePicture, writeTranscript } from './transcript.ts';

export type CompanionMaterial = {
  timeline: Timeline;
  storyboard: Storyboard;
  cues: readonly CaptionCue[];
  preview: Preview;
  language: string;
};

const maxPreviewBytes = 2_000_000;
/** Tried in this order until the preview is small enough. */
const qualities = [70, 45, 20];

/**
 * Writes what goes with a video to whoever shows it elsewhere, beside `basePath`: SubRip, the whole
 * video in words, WebVTT descriptions of what is seen and not said, and a short moving preview
 * (WebP). Answers with the endings it wrote.
 */
export async function writeCompanions(
  basePath: string,
  material: CompanionMaterial,
  { ffmpeg, signal }: { ffmpeg: string; signal: AbortSignal },
): Promise<FileEnding[]> {
  const { timeline, storyboard, cues, preview, language } = material;
  const described = describePicture(storyboard, timeline);
  const texts: [FileEnding, string][] = [['.txt', writeTranscript(timeline, described, language)]];
  if (cues.length > 0) texts.push(['.srt', writeSubRip(cues)]);
  if (described.length > 0) texts.push(['.descriptions.vtt', writeWebVtt(described)]);
  for (const [ending, text] of texts) await writeFile(basePath + ending, text);
  await writeFile(`${basePath}.webp`, await encodePreview(preview, ffmpeg, signal));
  return [...texts.map(([ending]) => ending), '.webp'];
}

async function encodePreview(
  preview: Preview,
  ffmpeg: string,
  signal: AbortSignal,
): Promise<Buffer> {
  const { width, height, framesPerSecond, frames } = preview;
  for (const quality of qualities) {
    const { exitCode, stdout, stderr } = await runTool(
      ffmpeg,
      [
        ...['-hide_banner', '-loglevel', 'error', '-f', 'rawvideo', '-pix_fmt', 'rgba'],
        ...['-s', `${width}x${height}`, '-r', String(framesPerSecond), '-i', 'pipe:0'],
        ...['-c:v', 'libwebp_anim', '-quality', String(quality), '-loop', '0'],
        ...['-f', 'webp', 'pipe:1'],
      ],
      { signal, timeoutMs: 60_000, input: Readable.from(frames) },
    );
    if (exitCode !== 0) {
      const cause = new Error(stderr.trim());
      throw new RenderError('encoder-failed', 'The preview could not be encoded.', { cause });
    }
    if (stdout.length <= maxPreviewBytes) return stdout;
  }
  throw new RenderError('encoder-failed', 'The preview does not fit into 2 MB.');
}
