import { describe, expect, it } from 'vitest';
import { contractOrder } from '../provider-contract.ts';
import { narrationOfParts, providerAt } from './testing/runway-rig.ts';

const { LIVE_PROVIDERS, RUNWAYML_API_SECRET } = process.env;
const live = LIVE_PROVIDERS === '1' && RUNWAYML_API_SECRET !== undefined;

/**
 * Costs real credits: one scene of two seconds (24 credits, USD 0.24), which is cancelled at once and
 * may be refunded. `LIVE_PROVIDERS=1 RUNWAYML_API_SECRET=key_… npm test -- runwayml-live`
 */
describe.skipIf(!live)('RunwayML itself', { timeout: 120_000 }, () => {
  const never = new AbortController().signal;
  const provider = providerAt('https://api.dev.runwayml.com', {
    apiKey: () => Promise.resolve(RUNWAYML_API_SECRET ?? ''),
    product: { name: 'scenes', model: 'gen4.5' },
    narrate: (order) =>
      Promise.resolve({ ...narrationOfParts(order, 1), sentenceSeconds: [1.5, 0] }),
    createTimeoutMs: 60_000,
    readTimeoutMs: 20_000,
    readRetries: 2,
  });

  it('knows this key, its credits, its usage and its faces', async () => {
    expect(await provider.getBalance(never)).toMatchObject({ state: 'metered' });
    expect((await provider.usedCreditsToday(never)).credits).toBeGreaterThanOrEqual(0);
    expect((await provider.listAvatars(never)).length).toBeGreaterThanOrEqual(9);
  });

  it('takes an order, says how it stands, deletes it and has then lost it', async () => {
    const operation = await provider.generateVideo(contractOrder(), never);
    try {
      expect(operation.tasks).toHaveLength(1);
      expect((await provider.checkStatus(operation, never)).state).toMatch(/pending|ready/);
    } finally {
      expect(await provider.deleteVideo(operation, never)).toBe('deleted');
    }
    expect(await provider.checkStatus(operation, never)).toMatchObject({ state: 'failed' });
  });
});
