import { beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryCopy } from './delivery-copy.ts';
import { replayDeliveries, type ReplayRecords, type ReplayRequest } from './replay-deliveries.ts';

const nowMs = Date.UTC(2026, 10, 22, 12);

function copy(id: string, change: Partial<DeliveryCopy> = {}): DeliveryCopy {
  return {
    id,
    provider: 'heygen',
    outcome: 'accepted',
    reason: null,
    deliveryKey: id,
    operationId: `op-${id}`,
    generationId: 'g1',
    bodyHash: 'ab',
    receivedAtMs: nowMs - 60_000,
    ...change,
  };
}

describe('replayDeliveries', () => {
  let tasks: Set<string>;
  let copies: DeliveryCopy[];
  let ended: string[];

  const records: ReplayRecords = {
    listSince: (sinceMs) =>
      Promise.resolve(copies.filter(({ receivedAtMs }) => receivedAtMs >= sinceMs)),
    findGeneration: (_, id) => Promise.resolve(id === 'op-known-by-now' ? 'g7' : null),
    findOrdering: (_, id) => Promise.resolve(id === 'g8' ? 'g8' : null),
    isUnderWay: (id) => Promise.resolve(!ended.includes(id)),
  };

  function replay(change: Partial<ReplayRequest> = {}, atMs = nowMs) {
    const request = { provider: null, sinceMs: 0, generationId: null, isDryRun: false, ...change };
    return replayDeliveries(request, {
      records,
      enqueueLook: (generationId, key) => {
        tasks.add(`${generationId} ${key}`);
        return Promise.resolve();
      },
      now: () => atMs,
    });
  }
  const outcomes = async (change: Partial<ReplayRequest> = {}) =>
    (await replay(change)).map(({ copy: { id }, outcome }) => `${id} ${outcome}`);

  beforeEach(() => {
    tasks = new Set();
    ended = [];
    copies = [copy('one')];
  });

  it('enqueues one look for a generation, however many deliveries were about it', async () => {
    copies = [copy('one'), copy('two'), copy('three', { generationId: 'g2' })];
    expect(await outcomes()).toEqual(['one look-enqueued', 'two same-look', 'three look-enqueued']);
    expect(tasks.size).toBe(2);
  });

  it('gives the queue the same task twice in a minute, and a new one later', async () => {
    await replay();
    await replay({}, nowMs + 59_000);
    expect(tasks.size).toBe(1);
    await replay({}, nowMs + 60_000);
    expect(tasks.size).toBe(2);
  });

  it('enqueues nothing in a dry run', async () => {
    expect(await outcomes({ isDryRun: true })).toEqual(['one would-look']);
    expect(tasks.size).toBe(0);
  });

  it('leaves alone what has ended', async () => {
    copies = [copy('one'), copy('two')];
    ended = ['g1'];
    expect(await outcomes()).toEqual(['one ended', 'two ended']);
    expect(tasks.size).toBe(0);
  });

  it('asks again whose it is, of what was nobody’s when it came', async () => {
    const foreign = { outcome: 'ignored', generationId: null } as const;
    copies = [
      copy('known-by-now', foreign),
      copy('ordering', { ...foreign, generationId: 'g8' }),
      copy('foreign', { ...foreign, generationId: 'g9' }),
      copy('another-event', { ...foreign, operationId: null }),
    ];
    expect(await outcomes()).toEqual([
      'known-by-now look-enqueued',
      'ordering look-enqueued',
      'foreign unknown',
      'another-event unknown',
    ]);
  });

  it('keeps to the provider, the time and the generation that were asked for', async () => {
    copies = [
      copy('old', { receivedAtMs: nowMs - 3_600_000 }),
      copy('did', { provider: 'did', generationId: 'g3' }),
      copy('heygen', { generationId: 'g2' }),
    ];
    expect(await outcomes({ sinceMs: nowMs - 600_000, isDryRun: true })).toHaveLength(2);
    expect(await outcomes({ provider: 'did', isDryRun: true })).toEqual(['did would-look']);
    expect(await outcomes({ generationId: 'g2' })).toEqual(['heygen look-enqueued']);
    expect([...tasks].every((task) => task.startsWith('g2 '))).toBe(true);
  });
});
