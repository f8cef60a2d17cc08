import { videoOptionsSchema } from '@cvplus/contracts/video-options';
import { describe, expect, it } from 'vitest';
import type { VideoGenerationProvider } from '../providers/video-provider.ts';
import {
  ProviderSelectionEngine,
  type ProviderSelectionEngineSettings,
  type VideoRequirements,
} from './provider-selection-engine.ts';
import type { SelectionDecision } from './selection-decision.ts';
import {
  failure,
  many,
  outcome,
  spread,
  startMs,
  statisticsOf,
  steady,
} from './testing/questions.ts';

function provider(
  name: VideoGenerationProvider['name'],
  capabilities: Partial<VideoGenerationProvider['capabilities']> = {},
): VideoGenerationProvider {
  const unasked = () => Promise.reject(new Error('Selecting must not call a provider.'));
  return {
    name,
    capabilities: {
      minDurationSeconds: 1,
      maxDurationSeconds: 120,
      maxScriptCharacters: 5_000,
      aspectRatios: ['16:9'],
      languages: 'any',
      region: name === 'inhouse' ? 'own' : 'us',
      maxConcurrent: null,
      webhooks: false,
      idempotentStarts: name !== 'did',
      ...capabilities,
    },
    prices: null,
    estimateCostUsd: () => (name === 'inhouse' ? 0 : 4),
    generateVideo: unasked,
    checkStatus: unasked,
    deleteVideo: unasked,
    getHealthStatus: unasked,
    getBalance: unasked,
    listAvatars: unasked,
    listVoices: unasked,
    readWebhook: () => ({ outcome: 'refused', reason: 'Selecting reads no webhooks.' }),
  };
}

const requirements: VideoRequirements = {
  sentences: [{ text: 'Hello, a secret sentence.', scene: 'opening', factIds: [] }],
  options: videoOptionsSchema.parse({}),
  expectedSeconds: 60,
  aspectRatio: '16:9',
  language: 'de-AT',
};

function engineOf(changes: Partial<ProviderSelectionEngineSettings> = {}) {
  const stored: { generationId: string; decision: SelectionDecision }[] = [];
  let reads = 0;
  const engine = new ProviderSelectionEngine({
    providers: [provider('heygen'), provider('did'), provider('inhouse')],
    statistics: {
      load: () => {
        reads += 1;
        return Promise.resolve(new Map());
      },
    },
    decisions: {
      store: (generationId, decision) => {
        stored.push({ generationId, decision });
        return Promise.resolve();
      },
    },
    readLive: () => Promise.resolve(new Map()),
    settings: steady,
    now: () => startMs,
    random: () => 0.5,
    ...changes,
  });
  return { engine, stored, reads: () => reads };
}

const indifferent = { preferredProvider: null };

describe('ProviderSelectionEngine', () => {
  it('ranks everybody who may make the video, with prices, reasons and terms', async () => {
    const { engine, reads } = engineOf();
    const ranked = await engine.rankProviders(requirements, indifferent);
    expect(ranked.map(({ provider: name, costUsd }) => [name, costUsd])).toEqual([
      ['did', 4],
      ['heygen', 4],
      ['inhouse', 0],
    ]);
    expect(ranked.every(({ terms }) => terms.length === 6)).toBe(true);
    expect(ranked.find((each) => each.provider === 'did')?.idempotentStarts).toBe(false);
    expect(reads()).toBe(1);
  });

  it('chooses another one when what was recorded says so', async () => {
    const good = (name: string) => spread(many(20, () => outcome(name)));
    const bad = (name: string) => spread(many(20, () => failure(name)));
    for (const [better, worse] of [
      ['heygen', 'did'],
      ['did', 'heygen'],
    ] as const) {
      const recorded = new Map([
        [better, statisticsOf(good(better))],
        [worse, statisticsOf(bad(worse))],
      ]);
      const { engine } = engineOf({ statistics: { load: () => Promise.resolve(recorded) } });
      const best = await engine.selectOptimalProvider(requirements, indifferent);
      expect(best?.provider).toBe(better);
    }
  });

  it('puts the owner’s choice first and keeps the others behind it', async () => {
    const { engine } = engineOf();
    const ranked = await engine.rankProviders(requirements, { preferredProvider: 'inhouse' });
    expect(ranked[0]).toMatchObject({ provider: 'inhouse', reason: 'You chose this engine.' });
    expect(ranked).toHaveLength(3);
  });

  it('leaves out who cannot make the video, even if it was chosen, and says so', async () => {
    const { engine } = engineOf({
      providers: [provider('heygen', { languages: ['en', 'fr'] }), provider('inhouse')],
    });
    const best = await engine.selectOptimalProvider(requirements, { preferredProvider: 'heygen' });
    expect(best).toMatchObject({
      provider: 'inhouse',
      reason: expect.stringContaining('cannot make this video') as string,
    });
  });

  it('asks nobody whose circuit is open or whose places are taken', async () => {
    const { engine } = engineOf({
      providers: [provider('heygen'), provider('did', { maxConcurrent: 2 }), provider('inhouse')],
      readLive: () =>
        Promise.resolve(
          new Map([
            ['heygen', { circuit: 'open' }],
            ['did', { inFlight: 2 }],
          ]),
        ),
    });
    const ranked = await engine.rankProviders(requirements, indifferent);
    expect(ranked.map((each) => each.provider)).toEqual(['inhouse']);
  });

  it('keeps within what the owner agreed to', async () => {
    const { engine } = engineOf({
      providers: [provider('heygen'), provider('did', { region: 'eu' }), provider('inhouse')],
    });
    const ranked = await engine.rankProviders(requirements, {
      ...indifferent,
      permissions: { regions: ['eu'] },
    });
    expect(ranked.map((each) => each.provider)).toEqual(['did', 'inhouse']);
  });

  it('stores the decision of a generation, without a word of the script', async () => {
    const { engine, stored } = engineOf();
    const ranked = await engine.rankProviders(requirements, {
      ...indifferent,
      generationId: 'gen-1',
    });
    expect(stored).toMatchObject([
      { generationId: 'gen-1', decision: { chosen: ranked[0]?.provider, seed: 2 ** 31 } },
    ]);
    expect(JSON.stringify(stored)).not.toContain('secret');
  });

  it('answers with nobody when nobody can', async () => {
    const { engine } = engineOf({ providers: [provider('inhouse')] });
    const tall = { ...requirements, aspectRatio: '9:16' as const };
    expect(await engine.selectOptimalProvider(tall, indifferent)).toBeNull();
  });
});
