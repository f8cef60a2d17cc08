import { type RenderOrder, renderOrderSchema } from '@cvplus/contracts/render-order';
import type { VideoOrder } from '../video-provider.ts';

/** The draft plays within seconds at 720p and says what it is; the final video has full resolution. */
export function buildRenderOrder(
  {
    sentences,
    cards,
    language,
    options,
  }: Pick<VideoOrder, 'sentences' | 'cards' | 'language' | 'options'>,
  purpose: 'draft' | 'final',
): RenderOrder {
  return renderOrderSchema.parse({
    sentences,
    cards,
    language,
    style: options.style,
    presenter: options.presenter,
    ownVoicesOnly: options.processing !== 'anywhere',
    pace: options.pace,
    background: options.background,
    ...(options.theme && { theme: options.theme }),
    aspectRatio: options.aspectRatio,
    captions: options.captions,
    resolution: purpose === 'draft' ? '720p' : '1080p',
    label: purpose === 'draft' ? 'Draft · AI-generated' : 'AI-generated video',
  });
}
