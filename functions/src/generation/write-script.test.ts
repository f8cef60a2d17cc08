import { type VideoOptionsInput, videoOptionsSchema } from '@cvplus/contracts/video-options';
import { describe, expect, it } from 'vitest';
import { defaultDidVoices } from '../providers/did/did-faces.ts';
import { DIDProvider } from '../providers/did/did-provider.ts';
import { HeyGenProvider } from '../providers/heygen/heygen-provider.ts';
import { InHouseProvider } from '../providers/inhouse/in-house-provider.ts';
import type { VideoGenerationProvider } from '../providers/video-provider.ts';
import { ProviderSelectionEngine } from '../selection/provider-selection-engine.ts';
import { settingsOf } from '../selection/selection-settings.ts';
import { aGenerationIn, aScript, someCards, startMs } from '../testing/generations.ts';
import type { CvStore } from './cv-store.ts';
import { writeScript } from './write-script.ts';

const now = () => startMs;
const never = (): never => {
  throw new Error('Nobody is asked while a script is written.');
};
const apiKey = () => Promise.resolve('key');

/** The real adapters with what they say of themselves; the order costs 0.13 USD at HeyGen, 1.15 at D-ID. */
const providers: VideoGenerationProvider[] = [
  new HeyGenProvider({
    fetch: never,
    apiKey,
    baseUrl: 'http://127.0.0.1:9',
    avatars: {},
    priceUsdPerSecond: 0.0667,
    webhookSecrets: ['secret'],
  }),
  new DIDProvider({
    fetch: never,
    apiKey,
    authFormat: 'raw',
    baseUrl: 'http://127.0.0.1:9',
    product: 'expressives',
    faces: {},
    voices: defaultDidVoices,
    subtitles: false,
    webhookBaseUrl: null,
    webhookSecrets: [],
    prices: { usdPerMinute: 4.6, asOf: '2026-06-12', source: 'test' },
    maxConcurrent: null,
  }),
  new InHouseProvider({
    renders: {} as never,
    queue: { enqueueRender: never },
    bucketName: 'bucket',
    findObstacle: () => Promise.resolve(null),
  }),
];

/** Who may make the video, and why. */
async function candidatesFor(options: VideoOptionsInput, budgetUsd: number | null = 15) {
  const selection = new ProviderSelectionEngine({
    providers,
    statistics: { load: () => Promise.resolve(new Map()) },
    decisions: { store: () => Promise.resolve() },
    readLive: () => Promise.resolve(new Map()),
    settings: settingsOf('balanced', { exploration: 0 }),
    now,
    random: () => 0.5,
  });
  const news = await writeScript(
    { ...aGenerationIn('scripting'), options: videoOptionsSchema.parse(options) },
    {
      cvs: { load: () => Promise.resolve({ cv: {} }) } as unknown as CvStore,
      scripts: {
        write: () => Promise.resolve(aScript),
        readOwnWords: never,
        cardsOf: () => Promise.resolve(someCards),
      },
      selection,
      budgetUsd,
      now,
    },
    new AbortController().signal,
  );
  if (news.type !== 'script-written') throw new Error(news.problem.message);
  return news.candidates;
}
const names = (candidates: { provider: string }[]) => candidates.map(({ provider }) => provider);

describe('who may make the video', () => {
  it('is everybody, our own renderer last, as long as nothing else is said', async () => {
    const candidates = names(await candidatesFor({}));
    expect(candidates.toSorted()).toEqual(['did', 'heygen', 'inhouse']);
    expect(candidates.at(-1)).toBe('inhouse');
  });

  it('is nobody outside when the words are to stay on our own machines', async () => {
    expect(names(await candidatesFor({ processing: 'own' }))).toEqual(['inhouse']);
  });

  it('is nobody outside the EU when they are to stay there: every hosted engine counts as US', async () => {
    expect(providers.map(({ capabilities }) => capabilities.region)).toEqual(['us', 'us', 'own']);
    expect(names(await candidatesFor({ processing: 'eu' }))).toEqual(['inhouse']);
  });

  it('is not the preferred engine where the words may not go there, and that is explained', async () => {
    const [first] = await candidatesFor({ processing: 'own', preferredProvider: 'heygen' });
    expect(first?.provider).toBe('inhouse');
    expect(first?.reason).toMatch(/engine you chose cannot make this video/);
  });

  it('is first the engine whose face was chosen', async () => {
    for (const provider of ['heygen', 'did'] as const) {
      const face = { provider, avatarId: 'anybody' };
      const [first] = await candidatesFor({ face });
      expect(first).toMatchObject({ provider, reason: 'You chose this engine.' });
    }
  });

  it('is nobody whose order no cap would let through', async () => {
    expect(names(await candidatesFor({}, 1)).toSorted()).toEqual(['heygen', 'inhouse']);
    expect(names(await candidatesFor({}, 0))).toEqual(['inhouse']);
    expect(names(await candidatesFor({}, null)).toSorted()).toEqual(['did', 'heygen', 'inhouse']);
  });
});
