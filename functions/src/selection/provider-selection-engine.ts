import type { ProviderName } from '@cvplus/contracts/video-options';
import type { VideoGenerationProvider } from '../providers/video-provider.ts';
import { decideProvider } from './decide-provider.ts';
import { explainChoice } from './explain-choice.ts';
import {
  idleState,
  type LiveState,
  type Permissions,
  readOrderFacts,
  readProviderFacts,
  usualPermissions,
  type VideoRequirements,
} from './provider-facts.ts';
import type { ProviderStatistics } from './provider-statistics.ts';
import type { SelectionDecision, SelectionTerm } from './selection-decision.ts';
import type { SelectionSettings } from './selection-settings.ts';

export type { VideoRequirements } from './provider-facts.ts';

export type SelectionContext = {
  /** Tried first when nothing forbids it. */
  preferredProvider: ProviderName | null;
  /** Under which the decision is kept for operators; a repeated decision replaces it. */
  generationId?: string | undefined;
  permissions?: Partial<Permissions> | undefined;
};

export type RankedProvider = {
  provider: ProviderName;
  /** Why it stands at this place, for the owner to read. */
  reason: string;
  /** The order's price, as configured; null when no price is known. */
  costUsd: number | null;
  idempotentStarts: boolean;
  /** What its score is made of. */
  terms: SelectionTerm[];
};

/** What is recorded of providers; one read answers for all of them. */
export interface ProviderStatisticsSource {
  load(): Promise<ReadonlyMap<string, ProviderStatistics>>;
}

/** Where decisions are kept for operators. */
export interface SelectionDecisionSink {
  store(generationId: string, decision: SelectionDecision): Promise<void>;
}

export type ProviderSelectionEngineSettings = {
  /** In the configured order of preference, which decides between equals. */
  providers: readonly VideoGenerationProvider[];
  statistics: ProviderStatisticsSource;
  decisions: SelectionDecisionSink;
  /** What circuits, semaphores and balances say; who is not in it is free and closed. */
  readLive: () => Promise<ReadonlyMap<ProviderName, Partial<LiveState>>>;
  settings: SelectionSettings;
  now: () => number;
  random: () => number;
};

/** Chooses who makes a video: by what is forbidden, what was recorded, and what the owner prefers. */
export class ProviderSelectionEngine {
  private readonly parts: ProviderSelectionEngineSettings;

  constructor(settings: ProviderSelectionEngineSettings) {
    this.parts = settings;
  }

  /** The best provider, or null when none can make this video. */
  async selectOptimalProvider(
    requirements: VideoRequirements,
    context: SelectionContext,
  ): Promise<RankedProvider | null> {
    return (await this.rankProviders(requirements, context))[0] ?? null;
  }

  /** Every provider that may make this video, best first. */
  async rankProviders(
    requirements: VideoRequirements,
    context: SelectionContext,
  ): Promise<RankedProvider[]> {
    const decision = await this.decide(requirements, context);
    if (context.generationId !== undefined)
      await this.parts.decisions.store(context.generationId, decision);
    const ranked = decision.candidates.filter((each) => each.verdict === 'ranked');
    return ranked.flatMap((candidate) => {
      const provider = this.parts.providers.find(({ name }) => name === candidate.provider);
      if (!provider) return [];
      return {
        provider: provider.name,
        reason: explainChoice(candidate, decision, {
          isOwn: provider.capabilities.region === 'own',
        }),
        costUsd: candidate.costUsd,
        idempotentStarts: provider.capabilities.idempotentStarts,
        terms: candidate.terms,
      };
    });
  }

  private async decide(
    requirements: VideoRequirements,
    { preferredProvider, permissions }: SelectionContext,
  ): Promise<SelectionDecision> {
    const { providers, statistics, readLive, settings, now, random } = this.parts;
    const [recorded, live] = await Promise.all([statistics.load(), readLive()]);
    return decideProvider({
      order: readOrderFacts(requirements),
      permissions: { ...usualPermissions, ...permissions },
      preferred: preferredProvider,
      candidates: providers.map((provider) => ({
        facts: readProviderFacts(provider, requirements),
        live: {
          ...idleState,
          maxConcurrent: provider.capabilities.maxConcurrent,
          ...live.get(provider.name),
        },
        statistics: recorded.get(provider.name) ?? null,
      })),
      settings,
      nowMs: now(),
      seed: Math.floor(random() * 2 ** 32),
    });
  }
}
