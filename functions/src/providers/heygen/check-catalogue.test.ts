import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  apiKey,
  runHeygen,
  type RunningHeygen,
} from '../../../../local/src/providers/heygen/testing/running-heygen.ts';
import { contractOrder } from '../provider-contract.ts';
import { HeyGenProvider, type HeygenSettings } from './heygen-provider.ts';
import type { HeygenAvatars } from './heygen-mapping.ts';

const never = new AbortController().signal;

/** Against the stand-in: strict about ids, queries and pages like HeyGen itself. */
describe('HeyGen’s catalogue', () => {
  let heygen: RunningHeygen;
  beforeAll(async () => {
    heygen = await runHeygen();
  });
  afterAll(() => heygen.stop());

  const providerWith = (avatars: HeygenAvatars, choices?: HeygenSettings['choices']) =>
    new HeyGenProvider({
      fetch,
      apiKey: () => Promise.resolve(apiKey),
      baseUrl: heygen.url,
      avatars,
      ...(choices && { choices }),
      priceUsdPerSecond: null,
      webhookSecrets: [],
    });

  it('has nothing against looks and voices that fit', async () => {
    const provider = providerWith({
      feminine: { avatarId: 'lk_amelia_studio', voiceId: 'vc_amelia', voices: { de: 'vc_lena' } },
      masculine: { avatarId: 'lk_marcus_studio', voiceId: 'vc_marcus' },
    });
    expect(await provider.checkCatalogue(never)).toEqual([]);
  });

  it('finds what is missing, not usable, of the other presenter or of another language', async () => {
    const provider = providerWith({
      feminine: {
        // A group's id, as people copy it from the address of HeyGen's page.
        avatarId: 'ag_amelia',
        voiceId: 'vc_marcus',
        looks: { formal: 'lk_sofia_twin', friendly: 'lk_marcus_studio' },
        voices: { de: 'vc_amelia', fr: 'vc_gone' },
      },
      masculine: { avatarId: 'lk_viktor_classic', voiceId: 'vc_marcus' },
    });
    const findings = await provider.checkCatalogue(never);
    expect(
      findings.map(({ presenter, what, id, problem }) => [presenter, what, id, problem]),
    ).toEqual([
      ['feminine', 'look', 'ag_amelia', 'missing'],
      ['feminine', 'look', 'lk_sofia_twin', 'not-usable'],
      ['feminine', 'look', 'lk_marcus_studio', 'other-presenter'],
      ['feminine', 'voice', 'vc_marcus', 'other-presenter'],
      ['feminine', 'voice', 'vc_amelia', 'other-language'],
      ['feminine', 'voice', 'vc_gone', 'missing'],
      ['masculine', 'look', 'lk_viktor_classic', 'not-usable'],
    ]);
  });

  it('takes no failed call for a finding', async () => {
    const provider = providerWith({ feminine: { avatarId: 'lk_gone', voiceId: 'vc_gone' } });
    heygen.faults.set('outage');
    await expect(provider.checkCatalogue(never)).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('lists looks and voices in words that can be chosen from', async () => {
    const provider = providerWith({});
    const looks = await provider.listAvatars(never);
    expect(looks.filter(({ usable }) => !usable).map(({ id }) => id)).toEqual([
      'lk_viktor_classic',
      'lk_sofia_twin',
    ]);
    const voices = await provider.listVoices(never);
    expect(voices.find(({ id }) => id === 'vc_lena')).toMatchObject({
      presenter: 'feminine',
      languages: ['de'],
    });
  });

  it('orders with what is offered when nobody is configured', async () => {
    const lists = providerWith({});
    const choices = {
      avatars: await lists.listAvatars(never),
      voices: await lists.listVoices(never),
    };
    const provider = providerWith({}, () => Promise.resolve(choices));
    const order = { ...contractOrder({ presenter: 'masculine' }), language: 'en' };
    const operation = await provider.generateVideo(order, never);
    const seen = heygen.received.findLast(({ path }) => path === '/v3/videos');
    expect(seen?.body).toMatchObject({ avatar_id: 'lk_marcus_studio', voice_id: 'vc_marcus' });
    expect([...(await provider.checkStatuses([operation], never)).keys()]).toEqual([operation.id]);
    await heygen.ended(operation.id);
    expect(await provider.checkStatuses([operation], never)).toEqual(
      new Map([[operation.id, 'look']]),
    );
    expect(await provider.deleteVideo(operation, never)).toBe('deleted');
    expect(await provider.deleteVideo(operation, never)).toBe('deleted');
  });

  it('refuses an order nobody can speak', async () => {
    const nobody = { avatars: [], voices: [] };
    for (const choices of [
      undefined,
      () => Promise.resolve(nobody),
      () => Promise.reject(new Error()),
    ]) {
      const provider = providerWith({}, choices);
      await expect(provider.generateVideo(contractOrder(), never)).rejects.toMatchObject({
        kind: 'unsupported-option',
      });
    }
  });
});
