import { videoOptionsSchema } from '@cvplus/contracts/video-options';
import { describe, expect, it } from 'vitest';
import type { VideoGenerationProvider } from '../providers/video-provider.ts';
import { ProviderSelectionEngine, type VideoRequirements } from './provider-selection-engine.ts';

function provider(
  name: VideoGenerationProvider['name'],
  capabilities: Partial<VideoGenerationProvider['capabilities']> = {},
): VideoGenerationProvider {
  const unasked = () => Promise.reject(new Error('Selecting must not call a provider.'));
  return {
    name,
    capabilities: {
      maxDurationSeconds: 120,
      maxScriptCharacters: 5_000,
      aspectRatios: ['16:9'],
      webhooks: false,
      idempotentStarts: true,
      ...capabilities,
    },
    estimateCostUsd: () => (name === 'inhouse' ? 0 : 4),
    generateVideo: unasked,
    checkStatus: unasked,
    getHealthStatus: unasked,
  };
}

const requirements: VideoRequirements = {
  sentences: [{ text: 'Hello.', scene: 'opening', factIds: [] }],
  options: videoOptionsSchema.parse({}),
  expectedSeconds: 60,
  aspectRatio: '16:9',
};

describe('ProviderSelectionEngine', () => {
  const engine = new ProviderSelectionEngine([provider('heygen'), provider('inhouse')]);

  it('keeps the configured order when the owner has no preference', () => {
    const ranked = engine.rankProviders(requirements, { preferredProvider: null });
    expect(ranked.map((each) => [each.provider, each.costUsd])).toEqual([
      ['heygen', 4],
      ['inhouse', 0],
    ]);
  });

  it('puts the owner’s choice first and keeps the others behind it', () => {
    const ranked = engine.rankProviders(requirements, { preferredProvider: 'inhouse' });
    expect(ranked.map((each) => each.provider)).toEqual(['inhouse', 'heygen']);
    expect(ranked[0]?.reason).toBe('You chose this engine.');
  });

  it('leaves out who cannot make the video, even if it was chosen, and says so', () => {
    const short = new ProviderSelectionEngine([
      provider('heygen', { maxDurationSeconds: 30 }),
      provider('inhouse'),
    ]);
    const best = short.selectOptimalProvider(requirements, { preferredProvider: 'heygen' });
    expect(best).toMatchObject({ provider: 'inhouse' });
    expect(best?.reason).toContain('cannot make this video');
  });

  it('answers with nobody when nobody can', () => {
    const wide = new ProviderSelectionEngine([provider('inhouse')]);
    const tall = { ...requirements, aspectRatio: '9:16' as const };
    expect(wide.selectOptimalProvider(tall, { preferredProvider: null })).toBeNull();
  });
});
