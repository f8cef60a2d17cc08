import type { AspectRatio, ProviderName } from '@cvplus/contracts/video-options';
import type { VideoGenerationProvider, VideoOrder } from '../providers/video-provider.ts';

/** What one video demands of whoever makes it. */
export type VideoRequirements = Pick<VideoOrder, 'sentences' | 'options'> & {
  expectedSeconds: number;
  aspectRatio: AspectRatio;
};

export type SelectionContext = {
  /** Tried first when it can make the video at all. */
  preferredProvider: ProviderName | null;
};

export type RankedProvider = {
  provider: ProviderName;
  /** Why it stands at this place, for the owner to read. */
  reason: string;
  /** The order's price, as configured; null when no price is known. */
  costUsd: number | null;
  idempotentStarts: boolean;
};

/** Chooses who makes a video: who can, in the owner's and then the configured order. */
export class ProviderSelectionEngine {
  private readonly providers: readonly VideoGenerationProvider[];

  /** `providers` in the configured order of preference, the renderer of last resort at the end. */
  constructor(providers: readonly VideoGenerationProvider[]) {
    this.providers = providers;
  }

  /** The best provider, or null when none can make this video. */
  selectOptimalProvider(
    requirements: VideoRequirements,
    context: SelectionContext,
  ): RankedProvider | null {
    return this.rankProviders(requirements, context)[0] ?? null;
  }

  /** Every provider that can make this video, best first. */
  rankProviders(requirements: VideoRequirements, context: SelectionContext): RankedProvider[] {
    const { preferredProvider } = context;
    const capable = this.providers.filter((provider) => canMake(provider, requirements));
    const preferred = capable.filter(({ name }) => name === preferredProvider);
    const others = capable.filter(({ name }) => name !== preferredProvider);
    return [...preferred, ...others].map((provider, index) => ({
      provider: provider.name,
      reason: explainPlace(provider, index, preferredProvider),
      costUsd: provider.estimateCostUsd(requirements),
      idempotentStarts: provider.capabilities.idempotentStarts,
    }));
  }
}

function canMake(
  { capabilities }: VideoGenerationProvider,
  { sentences, expectedSeconds, aspectRatio }: VideoRequirements,
): boolean {
  const characters = sentences.reduce((sum, { text }) => sum + text.length + 1, 0);
  return (
    expectedSeconds <= capabilities.maxDurationSeconds &&
    characters <= capabilities.maxScriptCharacters &&
    capabilities.aspectRatios.includes(aspectRatio)
  );
}

function explainPlace(
  { name }: VideoGenerationProvider,
  index: number,
  preferredProvider: ProviderName | null,
): string {
  if (name === preferredProvider) return 'You chose this engine.';
  if (index > 0) return 'Next in line if the engines before it fail.';
  return preferredProvider === null
    ? 'The first engine in our configured order that can make this video.'
    : 'The engine you chose cannot make this video; this one comes first among those that can.';
}
