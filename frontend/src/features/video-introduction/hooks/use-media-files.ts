import type { Media } from '@cvplus/contracts/video-introduction';
import { useStoredFile, type StoredFile } from './use-stored-file.ts';

export type MediaFiles = { video: StoredFile; poster: StoredFile; captions: StoredFile };

export function useMediaFiles(media: Media): MediaFiles {
  return {
    video: useStoredFile(media.videoPath, 'video/mp4'),
    poster: useStoredFile(media.posterPath, 'image/jpeg'),
    captions: useStoredFile(media.captionsPath, 'text/vtt'),
  };
}
