import type { ProviderName } from '@cvplus/contracts/video-options';
import type { MediaBucket } from '../../../functions/src/platform/media-bucket.ts';
import type { MediaTools } from '../../../functions/src/platform/media-tools.ts';
import { makeNarration } from '../../../functions/src/providers/assembly/make-narration.ts';
import { defaultDidVoices } from '../../../functions/src/providers/did/did-faces.ts';
import { DIDProvider } from '../../../functions/src/providers/did/did-provider.ts';
import { HeyGenProvider } from '../../../functions/src/providers/heygen/heygen-provider.ts';
import {
  InHouseProvider,
  type RenderQueue,
} from '../../../functions/src/providers/inhouse/in-house-provider.ts';
import type { RenderStore } from '../../../functions/src/providers/inhouse/render-store.ts';
import type { SpeechSynth } from '../../../functions/src/providers/inhouse/sound/speech-synth.ts';
import { narrationLimits } from '../../../functions/src/providers/runwayml/plan-speech.ts';
import { runwayPrices } from '../../../functions/src/providers/runwayml/runwayml-prices.ts';
import { RunwayMLProvider } from '../../../functions/src/providers/runwayml/runwayml-provider.ts';
import type { VideoGenerationProvider } from '../../../functions/src/providers/video-provider.ts';
import { keys, type StandIns } from './stand-ins.ts';

type Parts = {
  standIns: StandIns;
  renders: RenderStore;
  renderQueue: RenderQueue;
  bucket: MediaBucket;
  tools: () => Promise<MediaTools>;
  voices: readonly SpeechSynth[];
};

/** Real minutes would make a hanging provider slow to measure. */
const timeouts = { createTimeoutMs: 2_000, readTimeoutMs: 2_000 };

/** The product's own adapters, pointed at the stand-ins. */
export function buildProviders({
  standIns,
  renders,
  renderQueue,
  bucket,
  tools,
  voices,
}: Parts): Map<ProviderName, VideoGenerationProvider> {
  const narration = {
    provider: 'runwayml',
    voices: () => Promise.resolve(voices),
    tools,
    bucket,
  } as const;
  return new Map<ProviderName, VideoGenerationProvider>([
    [
      'heygen',
      new HeyGenProvider({
        fetch,
        apiKey: () => Promise.resolve(keys.heygen),
        baseUrl: standIns.baseUrl('heygen'),
        avatars: {
          feminine: { avatarId: 'lk_amelia_studio', voiceId: 'vc_amelia' },
          masculine: { avatarId: 'lk_marcus_studio', voiceId: 'vc_marcus' },
        },
        priceUsdPerSecond: 0.0667,
        webhookSecrets: ['whsec_bench'],
        ...timeouts,
      }),
    ],
    [
      'runwayml',
      new RunwayMLProvider({
        fetch,
        apiKey: () => Promise.resolve(keys.runwayml),
        baseUrl: standIns.baseUrl('runwayml'),
        product: {
          name: 'speech',
          avatars: { feminine: 'human-resource', masculine: 'game-character-man' },
        },
        narrate: (order, signal) => makeNarration(narration, order, narrationLimits, signal),
        languages: ['en'],
        prices: runwayPrices,
        maxConcurrent: null,
        now: Date.now,
        readRetries: 0,
        ...timeouts,
      }),
    ],
    [
      'did',
      new DIDProvider({
        fetch,
        apiKey: () => Promise.resolve(keys.did),
        authFormat: 'raw',
        baseUrl: standIns.baseUrl('did'),
        product: 'expressives',
        faces: {
          expressives: {
            feminine: { avatarId: 'public_amber_casual@avt_PfMblk' },
            masculine: { avatarId: 'public_marcus_suit@avt_Kq81ze' },
          },
        },
        voices: defaultDidVoices,
        subtitles: false,
        webhookBaseUrl: null,
        webhookSecrets: [],
        prices: { usdPerMinute: 4.6, asOf: '2026-06-12', source: 'd-id.com/pricing' },
        maxConcurrent: 3,
        ...timeouts,
      }),
    ],
    [
      'inhouse',
      new InHouseProvider({
        renders,
        queue: renderQueue,
        bucketName: bucket.name,
        findObstacle: () => Promise.resolve(null),
      }),
    ],
  ]);
}
