import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWireFirestore } from '../../testing/wire-firestore.ts';
import { ProviderError } from '../provider-error.ts';
import type { ProviderAvatar, ProviderVoice } from '../video-provider.ts';
import { ChoicesStore } from './choices-store.ts';
import { refreshAllChoices, refreshChoices } from './refresh-choices.ts';

const never = new AbortController().signal;
const hour = 60 * 60 * 1000;

let wire: Awaited<ReturnType<typeof openWireFirestore>>;
beforeAll(async () => {
  wire = await openWireFirestore();
});
afterAll(() => wire.close());

let nowMs: number;
let store: ChoicesStore;
beforeEach(async () => {
  nowMs = Date.parse('2026-11-22T04:00:00Z');
  await wire.firestore.recursiveDelete(wire.firestore.collection('provider_choices'));
  store = new ChoicesStore({ firestore: wire.firestore, now: () => nowMs });
});

const face: ProviderAvatar = {
  id: 'lk_1',
  name: 'Amelia',
  presenter: 'feminine',
  usable: true,
  previewUrl: 'https://files.example/a.jpg',
  defaultVoiceId: null,
};
const voice: ProviderVoice = {
  id: 'vc_1',
  name: 'Amelia',
  presenter: 'feminine',
  languages: ['en'],
  previewUrl: null,
};

/** A provider whose lists can change, wait and fail. */
function provider() {
  return {
    name: 'heygen' as const,
    avatars: [face],
    voices: [voice],
    asked: 0,
    failure: null as Error | null,
    gate: Promise.resolve(),
    async listAvatars() {
      this.asked += 1;
      await this.gate;
      if (this.failure) throw this.failure;
      return this.avatars;
    },
    listVoices() {
      return Promise.resolve(this.voices);
    },
  };
}

describe('refreshChoices', () => {
  it('keeps what the provider offers, and asks no more that day', async () => {
    const heygen = provider();
    expect(await store.load('heygen')).toBeNull();
    expect(await refreshChoices(heygen, store, never)).toEqual({
      outcome: 'refreshed',
      avatars: 1,
      voices: 1,
    });
    expect(await store.load('heygen')).toEqual({
      avatars: [face],
      voices: [voice],
      refreshedAtMs: nowMs,
      failure: null,
    });
    nowMs += 19 * hour;
    expect(await refreshChoices(heygen, store, never)).toEqual({ outcome: 'fresh' });
    nowMs += 4 * hour;
    expect(await refreshChoices(heygen, store, never)).toMatchObject({ outcome: 'refreshed' });
    expect(heygen.asked).toBe(2);
  });

  it('keeps providers apart', async () => {
    await refreshChoices(provider(), store, never);
    expect(await store.load('did')).toBeNull();
  });

  it('lets one instance ask, however many want to', async () => {
    const heygen = provider();
    let open = () => {};
    heygen.gate = new Promise((resolve) => {
      open = resolve;
    });
    const first = refreshChoices(heygen, store, never);
    await expect.poll(() => heygen.asked).toBe(1);
    const others = await Promise.all([1, 2, 3].map(() => refreshChoices(heygen, store, never)));
    expect(others.map(({ outcome }) => outcome)).toEqual(['busy', 'busy', 'busy']);
    open();
    expect((await first).outcome).toBe('refreshed');
    expect(heygen.asked).toBe(1);
  });

  it('takes over from an instance that died, and lets it write nothing when it was only slow', async () => {
    const slow = provider();
    slow.avatars = [{ ...face, name: 'Late news' }];
    let open = () => {};
    slow.gate = new Promise((resolve) => {
      open = resolve;
    });
    const first = refreshChoices(slow, store, never);
    await expect.poll(() => slow.asked).toBe(1);
    nowMs += 11 * 60 * 1000;
    expect((await refreshChoices(provider(), store, never)).outcome).toBe('refreshed');
    open();
    expect(await first).toEqual({ outcome: 'busy' });
    expect((await store.load('heygen'))?.avatars).toEqual([face]);
  });

  it('keeps the old lists when the provider fails, says so, and asks again next time', async () => {
    const heygen = provider();
    await refreshChoices(heygen, store, never);
    const refreshedAtMs = nowMs;
    nowMs += 24 * hour;
    heygen.failure = new ProviderError('heygen', 'bad-credentials', 'No.');
    expect(await refreshChoices(heygen, store, never)).toMatchObject({
      outcome: 'failed',
      kind: 'bad-credentials',
    });
    expect(await store.load('heygen')).toMatchObject({
      avatars: [face],
      refreshedAtMs,
      failure: { kind: 'bad-credentials', atMs: nowMs },
    });
    heygen.failure = null;
    expect(await refreshChoices(heygen, store, never)).toMatchObject({ outcome: 'refreshed' });
    expect((await store.load('heygen'))?.failure).toBeNull();
  });

  it('gives its lease back and does not hide a mistake of our own', async () => {
    const heygen = provider();
    heygen.failure = new TypeError('A bug.');
    await expect(refreshChoices(heygen, store, never)).rejects.toThrow('A bug.');
    heygen.failure = null;
    expect(await refreshChoices(heygen, store, never)).toMatchObject({ outcome: 'refreshed' });
  });

  it('does not believe a provider that suddenly offers nothing', async () => {
    const heygen = provider();
    await refreshChoices(heygen, store, never);
    nowMs += 24 * hour;
    heygen.avatars = [];
    heygen.voices = [{ ...voice, name: 'New name' }];
    await refreshChoices(heygen, store, never);
    const kept = await store.load('heygen');
    expect(kept?.avatars).toEqual([face]);
    expect(kept?.voices[0]?.name).toBe('New name');
  });

  it('starts anew where a document of another shape lies', async () => {
    await wire.firestore.doc('provider_choices/heygen').set({ avatars: 'of an older version' });
    expect(await store.load('heygen')).toBeNull();
    expect(await refreshChoices(provider(), store, never)).toMatchObject({ outcome: 'refreshed' });
  });
});

describe('refreshAllChoices', () => {
  it('asks every provider, also after one that fails or stumbles', async () => {
    const failing = provider();
    failing.failure = new ProviderError('heygen', 'unavailable', 'Away.');
    const well = { ...provider(), name: 'did' as const };
    const outcomes = await refreshAllChoices([failing, well], store, never);
    expect([...outcomes].map(([name, { outcome }]) => [name, outcome])).toEqual([
      ['heygen', 'failed'],
      ['did', 'refreshed'],
    ]);
    nowMs += 24 * hour;
    failing.failure = new TypeError('A bug.');
    await expect(refreshAllChoices([failing, well], store, never)).rejects.toThrow(AggregateError);
    expect((await store.load('did'))?.refreshedAtMs).toBe(nowMs);
  });
});
