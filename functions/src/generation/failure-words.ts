import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import type { Attempt } from './generation.ts';

/** What a failure means to the owner, as the end of “HeyGen did not deliver: …”. */
const words: Record<ProviderErrorKind, string> = {
  'rate-limited': 'it takes no more orders just now',
  'concurrency-full': 'it is rendering as many videos as it can',
  'out-of-credit': 'our account there needs topping up',
  'bad-credentials': 'it did not accept our account',
  'invalid-order': 'it could not accept this order',
  'unsupported-option': 'it cannot make a video with these options',
  'rejected-content': 'its content rules refuse this script',
  // Unreachable, or up and answering that it is not well.
  unavailable: 'it was not available',
  'timed-out': 'it did not answer in time',
  stuck: 'it did not finish in time',
  'unknown-outcome': 'it is not known whether it took the order',
  'asset-expired': 'its finished file could not be fetched',
  'unreadable-reply': 'it sent something we could not use',
  'render-failed': 'its rendering failed',
  'poor-quality': 'its video did not pass our check',
};

/** Of an engine that we did not even ask, nothing may be said that it had done just now. */
const unaskedWords: Partial<Record<ProviderErrorKind, string>> = {
  unavailable: 'it failed several times just before, so it was not asked',
  // Its account was found empty, or a limit of our own is reached.
  'out-of-credit': 'our budget for it is used up',
  'bad-credentials': 'it did not accept our account just before',
};

/** In our own words: a provider's reply is for operators, what our own check found is for the owner. */
export function explainFailure(failure: NonNullable<Attempt['failure']>): string {
  const { kind, message, refusedByUs = false, about } = failure;
  if (about === 'joining') return 'we could not put the pieces of its video together';
  if (about === 'chosen-face') return 'the face you chose, or its voice, is no longer there';
  if (kind === 'poor-quality') return `${words[kind]} (${message.replace(/\.$/, '')})`;
  return (refusedByUs && unaskedWords[kind]) || words[kind];
}
