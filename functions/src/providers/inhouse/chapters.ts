import { sceneName } from './scene-names.ts';
import type { Timeline } from './timeline.ts';

/** Players list chapters shorter than this as clutter. */
const minSeconds = 2;

/**
 * Chapter marks in ffmpeg's metadata format, one per scene; null when there would be fewer than two
 * or the language has no words for them. See ffmpeg.org/ffmpeg-formats.html#Metadata, 2026-11-26.
 */
export function writeChapters({ scenes }: Timeline, language: string): string | null {
  const chapters = scenes.flatMap(({ kind, startSeconds, endSeconds }) => {
    const title = sceneName(kind, language);
    if (title === undefined || endSeconds - startSeconds < minSeconds) return [];
    return [{ title, startSeconds, endSeconds }];
  });
  if (chapters.length < 2) return null;
  const inMs = (seconds: number) => Math.round(seconds * 1000);
  const marks = chapters.map(({ title, startSeconds, endSeconds }) =>
    [
      '[CHAPTER]',
      'TIMEBASE=1/1000',
      `START=${inMs(startSeconds)}`,
      `END=${inMs(endSeconds)}`,
      `title=${title}`,
    ].join('\n'),
  );
  return [';FFMETADATA1', ...marks, ''].join('\n');
}
