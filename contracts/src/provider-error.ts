import * as z from 'zod';

/** Everything that can go wrong with a provider: one closed list for all of them. */
export const providerErrorKinds = [
  'rate-limited',
  'concurrency-full',
  'out-of-credit',
  'bad-credentials',
  'invalid-order',
  'unsupported-option',
  'rejected-content',
  'unavailable',
  'timed-out',
  'stuck',
  'unknown-outcome',
  'asset-expired',
  'unreadable-reply',
  'render-failed',
  'poor-quality',
] as const;
export const providerErrorKindSchema = z.enum(providerErrorKinds);
export type ProviderErrorKind = z.infer<typeof providerErrorKindSchema>;
