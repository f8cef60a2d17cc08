import type { VideoOptions } from '@cvplus/contracts/video-options';
import type { IntroductionData } from './introduction-view.ts';

export type RetryOrder =
  | { order: 'generate'; options: VideoOptions }
  | { order: 'regenerate'; script: string; options: VideoOptions };

/** The same order once more: an owner's own words are kept, a script of ours is written anew. */
export function retryOrder({ script, options }: IntroductionData): RetryOrder {
  return script?.metadata.method === 'custom'
    ? { order: 'regenerate', script: script.content, options }
    : { order: 'generate', options };
}
