import type { AspectRatio } from '@cvplus/contracts/video-options';
import type {
  ProviderCapabilities,
  VideoGenerationProvider,
  VideoOrder,
} from '../providers/video-provider.ts';

/** Where a script may be processed; `own` is our own machines. */
type Region = ProviderCapabilities['region'];

/** Whose face a provider shows: nobody's, an actor's of its own, or the owner's from a photo. */
export const likenesses = ['none', 'stock', 'own-photo'] as const;
type Likeness = (typeof likenesses)[number];

/** What one video demands of whoever makes it. */
export type VideoRequirements = Pick<VideoOrder, 'sentences' | 'options'> & {
  expectedSeconds: number;
  aspectRatio: AspectRatio;
  /** Language of the script, such as `en` or `pt-BR`; left out when it does not matter. */
  language?: string | undefined;
};

/** An order as the decision sees it: sizes and wishes, never the words. */
export type OrderFacts = {
  expectedSeconds: number;
  scriptCharacters: number;
  aspectRatio: AspectRatio;
  /** ISO 639-1. */
  language: string | null;
};

/** A provider as the decision sees it, for one order. */
export type ProviderFacts = Omit<ProviderCapabilities, 'maxConcurrent'> & {
  name: string;
  likeness: Likeness;
  /** The order's price, as configured; null when no price is known. */
  costUsd: number | null;
};

/** What the circuits, semaphores and balances say of a provider right now. */
export type LiveState = {
  circuit: 'closed' | 'half-open' | 'open';
  inFlight: number;
  /** Orders it works on at once; null is no limit. */
  maxConcurrent: number | null;
  /** What is left to spend there in US dollars; null when unlimited or unknown. */
  creditUsd: number | null;
};

/** What the owner has agreed to and what may be spent. */
export type Permissions = {
  /** Where the script may go besides our own machines. */
  regions: readonly Region[] | 'any';
  /** The most that may be shown of a person. */
  likeness: Likeness;
  /** The smallest of the budgets of job, user and day; null is no limit. */
  budgetUsd: number | null;
};

export const idleState: LiveState = {
  circuit: 'closed',
  inFlight: 0,
  maxConcurrent: null,
  creditUsd: null,
};

/** Everything a user agrees to by pressing the button, when nothing narrower is known. */
export const usualPermissions: Permissions = {
  regions: 'any',
  likeness: 'stock',
  budgetUsd: null,
};

export function readOrderFacts(requirements: VideoRequirements): OrderFacts {
  const { sentences, expectedSeconds, aspectRatio, language } = requirements;
  return {
    expectedSeconds,
    scriptCharacters: sentences.reduce((sum, { text }) => sum + text.length + 1, 0),
    aspectRatio,
    language: language?.split('-')[0]?.toLowerCase() ?? null,
  };
}

/** The one way from a provider to what the decision knows of it. */
export function readProviderFacts(
  provider: Pick<VideoGenerationProvider, 'name' | 'capabilities' | 'estimateCostUsd'>,
  requirements: VideoRequirements,
): ProviderFacts {
  const { capabilities } = provider;
  return {
    ...capabilities,
    name: provider.name,
    likeness: capabilities.region === 'own' ? 'none' : 'stock',
    costUsd: provider.estimateCostUsd(requirements),
  };
}
