import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { contractOrder } from '../provider-contract.ts';
import { defaultDidVoices } from './did-faces.ts';
import { DIDProvider } from './did-provider.ts';

// Asks the real D-ID, so only when told to. `LIVE_PROVIDERS=1` looks and costs nothing; `paid` orders
// one video of a few words as well. See README.md.

const { DID_API_KEY: key = '', LIVE_PROVIDERS: wish = '', DID_AUTH_FORMAT: format } = process.env;
const live = key !== '' && (wish === '1' || wish === 'paid');

describe.skipIf(!live)('D-ID itself', () => {
  const never = new AbortController().signal;
  const providerWith = (avatarId: string) =>
    new DIDProvider({
      fetch,
      apiKey: () => Promise.resolve(key),
      authFormat: format === 'base64' ? 'base64' : 'raw',
      baseUrl: process.env['DID_BASE_URL'] ?? 'https://api.d-id.com',
      product: 'expressives',
      faces: { expressives: { feminine: { avatarId }, masculine: { avatarId } } },
      voices: defaultDidVoices,
      subtitles: false,
      webhookBaseUrl: null,
      webhookSecrets: [],
      prices: null,
      maxConcurrent: null,
    });
  const looking = providerWith('none');

  it('takes the key and names a balance', async () => {
    expect(await looking.getHealthStatus(never)).toEqual({ status: 'healthy' });
    expect(await looking.getBalance(never)).toMatchObject({ state: 'metered', unit: 'credits' });
  });

  it('lists faces, and every voice that we order by default', async () => {
    expect((await looking.listAvatars(never)).length).toBeGreaterThan(0);
    const offered = new Set((await looking.listVoices(never)).map(({ id }) => id));
    const ours = Object.values(defaultDidVoices).flatMap((voices) => Object.values(voices));
    expect(ours.filter((id) => !offered.has(id))).toEqual([]);
  });

  it('does not know an order that was never placed', async () => {
    const state = await looking.checkStatus({ provider: 'did', id: 'exp_never_placed' }, never);
    expect(state).toMatchObject({ state: 'failed', kind: 'render-failed' });
  });

  it.skipIf(wish !== 'paid')(
    'makes a video, finds its order again, and deletes it',
    { timeout: 15 * 60_000 },
    async () => {
      const [face] = await looking.listAvatars(never);
      const provider = providerWith(face!.id);
      const order = {
        ...contractOrder(),
        generationId: `live_${Date.now()}`,
        sentences: [{ text: 'Hello, this is a test.', scene: 'opening' as const, factIds: [] }],
      };
      const operation = await provider.generateVideo(order, never);
      try {
        // D-ID lists an order a moment after it took it.
        await delay(10_000);
        expect(await provider.generateVideo({ ...order, earlierCall: 'open' }, never)).toEqual(
          operation,
        );
        let state = await provider.checkStatus(operation, never);
        while (state.state === 'pending') {
          await delay(10_000);
          state = await provider.checkStatus(operation, never);
        }
        expect(state).toMatchObject({ state: 'ready' });
      } finally {
        expect(await provider.deleteVideo(operation, never)).toBe('deleted');
      }
    },
  );
});
