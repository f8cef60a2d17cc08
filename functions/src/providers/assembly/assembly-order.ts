import type { IntroductionCards } from '@cvplus/contracts/render-order';
import type { VideoOptions } from '@cvplus/contracts/video-options';
import type { Assembly } from '../video-provider.ts';

/** What is to become of finished pieces. */
export type AssemblyOrder = {
  assembly: Assembly;
  /** Our narration on this machine; null when the pieces carry the voice. */
  narrationFile: string | null;
  /** Of the script. */
  language: string;
  options: Pick<VideoOptions, 'aspectRatio' | 'background' | 'theme' | 'style'>;
  /** Silent shots begin and end with a card of ours; null for none. */
  cards: IntroductionCards | null;
};
