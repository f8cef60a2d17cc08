import type { ProviderName } from '@cvplus/contracts/video-options';
import type { Config } from '../config/config.ts';
import type { MediaBucket } from '../platform/media-bucket.ts';
import type { MediaTools } from '../platform/media-tools.ts';
import { HeyGenProvider } from '../providers/heygen/heygen-provider.ts';
import { InHouseProvider, type RenderQueue } from '../providers/inhouse/in-house-provider.ts';
import type { RenderStore } from '../providers/inhouse/render-store.ts';
import type { VideoGenerationProvider } from '../providers/video-provider.ts';

type InHouseParts = {
  renders: RenderStore;
  renderQueue: RenderQueue;
  bucket: MediaBucket;
  tools: () => Promise<MediaTools>;
};

/** The configured providers in their order of preference. */
export function buildProviders(
  { providers, heygen }: Config,
  { renders, renderQueue, bucket, tools }: InHouseParts,
): Map<ProviderName, VideoGenerationProvider> {
  const table = new Map<ProviderName, VideoGenerationProvider>();
  for (const name of providers) {
    if (name === 'heygen' && heygen) {
      table.set(
        name,
        new HeyGenProvider({
          fetch,
          apiKey: () => Promise.resolve(heygen.apiKey),
          baseUrl: heygen.baseUrl,
          avatars: heygen.avatars,
          priceUsdPerSecond: heygen.priceUsdPerSecond,
          webhookSecrets: heygen.webhookSecrets,
        }),
      );
    }
    if (name === 'inhouse') {
      table.set(
        name,
        new InHouseProvider({
          renders,
          queue: renderQueue,
          bucketName: bucket.name,
          findObstacle: () =>
            tools().then(
              () => null,
              () => 'ffmpeg is missing.',
            ),
        }),
      );
    }
  }
  return table;
}
