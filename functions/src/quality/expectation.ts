import type { AspectRatio } from '@cvplus/contracts/video-options';

/** What the video should have been. */
export type Expectation = {
  expectedSeconds: number;
  aspectRatio: AspectRatio;
  wantsAudio: boolean;
  wordCount: number;
};
