import type { ProviderName } from '@cvplus/contracts/video-options';
import type { Config } from '../config/config.ts';
import type { MediaBucket } from '../platform/media-bucket.ts';
import type { MediaTools } from '../platform/media-tools.ts';
import { makeNarration } from '../providers/assembly/make-narration.ts';
import type { ChoicesStore } from '../providers/choices/choices-store.ts';
import { defaultDidVoices } from '../providers/did/did-faces.ts';
import { DIDProvider } from '../providers/did/did-provider.ts';
import { HeyGenProvider } from '../providers/heygen/heygen-provider.ts';
import { InHouseProvider, type RenderQueue } from '../providers/inhouse/in-house-provider.ts';
import type { RenderStore } from '../providers/inhouse/render-store.ts';
import type { SpeechSynth } from '../providers/inhouse/sound/speech-synth.ts';
import { narrationLimits } from '../providers/runwayml/plan-speech.ts';
import { runwayPrices } from '../providers/runwayml/runwayml-prices.ts';
import { RunwayMLProvider } from '../providers/runwayml/runwayml-provider.ts';
import type { VideoGenerationProvider } from '../providers/video-provider.ts';

type ProviderParts = {
  renders: RenderStore;
  renderQueue: RenderQueue;
  bucket: MediaBucket;
  tools: () => Promise<MediaTools>;
  voices: () => Promise<readonly SpeechSynth[]>;
  choices: ChoicesStore;
  now: () => number;
};

type ProviderConfig = Pick<Config, 'providers' | 'heygen' | 'runwayml' | 'did' | 'voices'>;

/** The configured providers in their order of preference. */
export function buildProviders(
  config: ProviderConfig,
  parts: ProviderParts,
): Map<ProviderName, VideoGenerationProvider> {
  const built = config.providers.map((name) => buildProvider(name, config, parts));
  return new Map(built.filter((each) => each !== null).map((each) => [each.name, each]));
}

function buildProvider(
  name: ProviderName,
  config: ProviderConfig,
  parts: ProviderParts,
): VideoGenerationProvider | null {
  switch (name) {
    case 'heygen':
      return config.heygen && buildHeyGen(config.heygen, parts);
    case 'runwayml':
      return config.runwayml && buildRunwayML(config.runwayml, config.voices, parts);
    case 'did':
      return config.did && buildDID(config.did, parts);
    case 'inhouse':
      return buildInHouse(parts);
  }
}

function buildHeyGen(
  { apiKey, ...settings }: NonNullable<Config['heygen']>,
  { choices }: ProviderParts,
): HeyGenProvider {
  return new HeyGenProvider({
    ...settings,
    fetch,
    apiKey: () => Promise.resolve(apiKey),
    choices: () => choices.load('heygen'),
  });
}

function buildRunwayML(
  { apiKey, prices, baseUrl, product, maxConcurrent }: NonNullable<Config['runwayml']>,
  voiceConfigs: Config['voices'],
  { voices, tools, bucket, now }: ProviderParts,
): RunwayMLProvider {
  const narration = { provider: 'runwayml', voices, tools, bucket } as const;
  // The offline voice speaks English only; what the others speak they say when they are asked.
  const isHosted = voiceConfigs.some(({ engine }) => engine !== 'offline');
  return new RunwayMLProvider({
    fetch,
    apiKey: () => Promise.resolve(apiKey),
    baseUrl,
    product,
    maxConcurrent,
    narrate: (order, signal) => makeNarration(narration, order, narrationLimits, signal),
    languages: isHosted ? 'any' : ['en'],
    prices: { ...runwayPrices, ...prices },
    now,
  });
}

function buildDID(
  { apiKey, voices, ...settings }: NonNullable<Config['did']>,
  { choices }: ProviderParts,
): DIDProvider {
  return new DIDProvider({
    ...settings,
    fetch,
    apiKey: () => Promise.resolve(apiKey),
    voices: voices ?? defaultDidVoices,
    choices: () => choices.load('did'),
  });
}

function buildInHouse({ renders, renderQueue, bucket, tools }: ProviderParts): InHouseProvider {
  return new InHouseProvider({
    renders,
    queue: renderQueue,
    bucketName: bucket.name,
    findObstacle: () =>
      tools().then(
        () => null,
        () => 'ffmpeg is missing.',
      ),
  });
}
