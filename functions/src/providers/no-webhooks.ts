import type { WebhookReading } from './video-provider.ts';

/** For a provider that never calls us: whoever does is a stranger. */
export function refuseWebhooks(): WebhookReading {
  return { outcome: 'refused', reason: 'no-webhooks' };
}
