import type { Order } from './introduction-props.ts';
import type { IntroductionData } from './introduction-view.ts';

export type RetryOrder =
  ({ order: 'generate' } & Order) | ({ order: 'regenerate'; script: string } & Order);

/** The same order once more: an owner's own words are kept, a script of ours is written anew. */
export function retryOrder({ script, options, business }: IntroductionData): RetryOrder {
  return script?.metadata.method === 'custom'
    ? { order: 'regenerate', script: script.content, options, business }
    : { order: 'generate', options, business };
}
