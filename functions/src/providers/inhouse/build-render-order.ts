import { type RenderOrder, renderOrderSchema } from '@cvplus/contracts/render-order';
import type { VideoOrder } from '../video-provider.ts';

/** The draft plays within seconds at 720p and says what it is; the final video has full resolution. */
export function buildRenderOrder(
  { sentences, cards, options }: Pick<VideoOrder, 'sentences' | 'cards' | 'options'>,
  purpose: 'draft' | 'final',
): RenderOrder {
  return renderOrderSchema.parse({
    sentences,
    cards,
    style: options.style,
    presenter: options.presenter,
    background: options.background,
    ...(options.theme && { theme: options.theme }),
    aspectRatio: options.aspectRatio,
    captions: options.captions,
    resolution: purpose === 'draft' ? '720p' : '1080p',
    label: purpose === 'draft' ? 'Draft · AI-generated' : 'AI-generated video',
  });
}
