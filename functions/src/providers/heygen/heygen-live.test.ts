import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { contractOrder } from '../provider-contract.ts';
import { HeyGenProvider } from './heygen-provider.ts';

// Asks the real HeyGen, so only when told to. `LIVE_PROVIDERS=1` looks and costs nothing; `paid` orders
// one video of a few words as well. See README.md.

const { HEYGEN_API_KEY: key = '', LIVE_PROVIDERS: wish = '' } = process.env;
const live = key !== '' && (wish === '1' || wish === 'paid');

describe.skipIf(!live)('HeyGen itself', { timeout: 120_000 }, () => {
  const never = new AbortController().signal;
  const providerWith = (choices: ConstructorParameters<typeof HeyGenProvider>[0]['choices']) =>
    new HeyGenProvider({
      fetch,
      apiKey: () => Promise.resolve(key),
      baseUrl: process.env['HEYGEN_BASE_URL'] || 'https://api.heygen.com',
      avatars: {},
      ...(choices && { choices }),
      priceUsdPerSecond: null,
      webhookSecrets: [],
    });
  const looking = providerWith(undefined);

  it('takes the key and names a balance', async () => {
    expect(await looking.getHealthStatus(never)).toEqual({ status: 'healthy' });
    expect(await looking.getBalance(never)).toMatchObject({ state: 'metered' });
  });

  it('lists faces that can be used, and voices of every language we write', async () => {
    const avatars = await looking.listAvatars(never);
    expect(avatars.some(({ usable }) => usable)).toBe(true);
    const spoken = new Set((await looking.listVoices(never)).flatMap(({ languages }) => languages));
    expect([...spoken]).toEqual(expect.arrayContaining(['en', 'de', 'fr', 'es']));
  });

  it('does not know an order that was never placed, and counts it as deleted', async () => {
    const operation = { provider: 'heygen' as const, id: 'vid_never_placed' };
    expect(await looking.checkStatus(operation, never)).toMatchObject({ state: 'failed' });
    expect(await looking.checkStatuses([operation], never)).toEqual(
      new Map([[operation.id, 'look']]),
    );
    expect(await looking.deleteVideo(operation, never)).toBe('deleted');
  });

  it.skipIf(wish !== 'paid')(
    'makes one video for a key that is used twice, and deletes it',
    { timeout: 35 * 60_000 },
    async () => {
      const avatars = await looking.listAvatars(never);
      const voices = await looking.listVoices(never);
      const provider = providerWith(() => Promise.resolve({ avatars, voices }));
      const order = {
        ...contractOrder(),
        generationId: `live_${Date.now()}`,
        idempotencyKey: `live_${Date.now()}`,
        sentences: [{ text: 'Hello, this is a test.', scene: 'opening' as const, factIds: [] }],
      };
      const operation = await provider.generateVideo(order, never);
      try {
        const again = await provider.generateVideo({ ...order, earlierCall: 'open' }, never);
        expect(again).toEqual(operation);
        let state = await provider.checkStatus(operation, never);
        while (state.state === 'pending') {
          await delay(10_000);
          state = await provider.checkStatus(operation, never);
        }
        expect(state).toMatchObject({ state: 'ready', subtitles: { format: 'srt' } });
      } finally {
        expect(await provider.deleteVideo(operation, never)).toBe('deleted');
      }
    },
  );
});
