import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';

export type RecoveryRule = {
  /** The very same call may succeed later. */
  callMayHelp: boolean;
  /** The provider said no before it began anything: repeating is safe even without a key. */
  surelyNotTaken: boolean;
  /** Another video from the same provider may turn out well. */
  newVideoMayHelp: boolean;
  /** Only the owner can change what is wrong. */
  askUser: boolean;
  /**
   * What it says about the provider itself. `call` and `render` failures open its circuit when they
   * come in a row; `credit` and `credentials` open it at once; null says nothing about it.
   */
  blames: 'call' | 'render' | 'credit' | 'credentials' | null;
};

const no = {
  callMayHelp: false,
  surelyNotTaken: false,
  newVideoMayHelp: false,
  askUser: false,
  blames: null,
} satisfies RecoveryRule;

/** One row for each kind of error; every plan follows from its row and the situation. */
export const recoveryTable: Record<ProviderErrorKind, RecoveryRule> = {
  'rate-limited': { ...no, callMayHelp: true, surelyNotTaken: true, newVideoMayHelp: true },
  'concurrency-full': { ...no, callMayHelp: true, surelyNotTaken: true, newVideoMayHelp: true },
  'out-of-credit': { ...no, surelyNotTaken: true, blames: 'credit' },
  'bad-credentials': { ...no, surelyNotTaken: true, blames: 'credentials' },
  'invalid-order': { ...no, surelyNotTaken: true },
  'unsupported-option': { ...no, surelyNotTaken: true },
  'rejected-content': { ...no, surelyNotTaken: true, askUser: true },
  unavailable: { ...no, callMayHelp: true, newVideoMayHelp: true, blames: 'call' },
  'timed-out': { ...no, callMayHelp: true, blames: 'call' },
  stuck: { ...no, blames: 'render' },
  'unknown-outcome': { ...no, callMayHelp: true, blames: 'call' },
  'asset-expired': { ...no, newVideoMayHelp: true, blames: 'render' },
  'unreadable-reply': { ...no, callMayHelp: true, blames: 'call' },
  'render-failed': { ...no, newVideoMayHelp: true, blames: 'render' },
  'poor-quality': { ...no, newVideoMayHelp: true, blames: 'render' },
};
