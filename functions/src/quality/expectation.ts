import type { AspectRatio } from '@cvplus/contracts/video-options';

/** What the video should have been. */
export type Expectation = {
  expectedSeconds: number;
  aspectRatio: AspectRatio;
  wantsAudio: boolean;
  /** Of the script, as written. */
  wordCount: number;
  /** It is spoken in this language, a tag of BCP 47. */
  language: string;
};
