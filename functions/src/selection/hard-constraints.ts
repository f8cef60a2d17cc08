import {
  likenesses,
  type LiveState,
  type OrderFacts,
  type Permissions,
  type ProviderFacts,
} from './provider-facts.ts';

export const exclusionCodes = [
  'too-short',
  'too-long',
  'script-too-long',
  'aspect-ratio',
  'language',
  'privacy-region',
  'consent',
  'circuit-open',
  'concurrency-full',
  'out-of-credit',
  'over-budget',
] as const;
export type ExclusionCode = (typeof exclusionCodes)[number];

export type Exclusion = {
  code: ExclusionCode;
  /** For the owner and for operators: why it cannot be asked. */
  reason: string;
};

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** Everything that forbids this provider this order; empty when it may be asked. */
export function findExclusions(
  facts: ProviderFacts,
  live: LiveState,
  order: OrderFacts,
  permissions: Permissions,
): Exclusion[] {
  const found: Exclusion[] = [];
  const exclude = (code: ExclusionCode, reason: string) => found.push({ code, reason });
  const { expectedSeconds, scriptCharacters, aspectRatio, language } = order;
  const { costUsd } = facts;

  if (expectedSeconds < facts.minDurationSeconds)
    exclude('too-short', `It makes videos of at least ${facts.minDurationSeconds} seconds.`);
  if (expectedSeconds > facts.maxDurationSeconds)
    exclude('too-long', `It makes videos of at most ${facts.maxDurationSeconds} seconds.`);
  if (scriptCharacters > facts.maxScriptCharacters)
    exclude('script-too-long', `It takes scripts of at most ${facts.maxScriptCharacters} letters.`);
  if (!facts.aspectRatios.includes(aspectRatio))
    exclude('aspect-ratio', `It makes no videos in the format ${aspectRatio}.`);
  if (language !== null && facts.languages !== 'any' && !facts.languages.includes(language))
    exclude('language', `It does not speak ${languageNames.of(language) ?? language}.`);

  // Nothing leaves our own machines there, so that no agreement is needed.
  if (facts.region !== 'own') {
    if (permissions.regions !== 'any' && !permissions.regions.includes(facts.region))
      exclude('privacy-region', `The script may not be processed in its region (${facts.region}).`);
    if (likenesses.indexOf(facts.likeness) > likenesses.indexOf(permissions.likeness))
      exclude('consent', 'It shows more of a person than the owner has agreed to.');
  }

  if (live.circuit === 'open')
    exclude('circuit-open', 'It failed too often just now and is given a rest.');
  if (live.maxConcurrent !== null && live.inFlight >= live.maxConcurrent)
    exclude('concurrency-full', `It works on ${live.inFlight} videos already, as many as it may.`);
  if (costUsd !== null && costUsd > 0) {
    if (live.creditUsd !== null && live.creditUsd < costUsd)
      exclude('out-of-credit', 'Our credit there is used up.');
    if (permissions.budgetUsd !== null && permissions.budgetUsd < costUsd)
      exclude('over-budget', 'It costs more than may be spent.');
  }
  return found;
}
