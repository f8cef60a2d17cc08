import type { ListenersAnswer } from '../clients/many-listeners.ts';
import type { BenchOptions } from '../../lib/options.ts';
import type { Part } from '../part.ts';
import { alternate, holdBout, medians, memoryOf, type Scores, type Side } from '../sides.ts';
import { judged } from '../targets.ts';

type Watched = ListenersAnswer & { memoryMb: number };

/** Live listeners to one document each, and a write to each document. */
export const listeners: Part = {
  describe: (options) =>
    `1000 listeners to a document each, a write to each (32 in flight), then ${calmWritesOf(options)} writes one by one`,
  timeoutMs: 300_000,
  async measure(options) {
    const rounds = options.isQuick ? 1 : 3;
    const admin = await alternate(rounds, (side) => watch(side, 'admin', options));
    const web = await alternate(rounds, (side) => watch(side, 'web', options));
    return [...judgeAdmin(admin), ...judgeWeb(web)];
  },
};

function calmWritesOf({ isQuick }: BenchOptions): number {
  return isQuick ? 50 : 200;
}

function watch(side: Side, sdk: 'admin' | 'web', options: BenchOptions): Promise<Watched> {
  return holdBout(side, options, async (bout) => {
    const before = await memoryOf(bout.server);
    const calmWrites = calmWritesOf(options);
    const question = { sdk, listeners: 1000, calmWrites, seed: options.seed };
    // A peer that answers only the first of many would keep the rest waiting for ever.
    const answer = await bout.ask<ListenersAnswer>('listenToMany', question, 40_000);
    const after = await memoryOf(bout.server);
    return { ...answer, memoryMb: after.now - before.now };
  });
}

function judgeAdmin(scores: Scores<Watched>) {
  const pick = (read: (result: Watched) => number) => medians(scores, read);
  return [
    judged('admin_listeners_open', ...pick(({ openMs }) => openMs)),
    judged('admin_listeners_all_saw_their_write', ...pick(({ allSeenMs }) => allSeenMs)),
    judged('admin_listeners_burst_p50', ...pick(({ burst }) => burst.p50)),
    judged('admin_listeners_burst_p95', ...pick(({ burst }) => burst.p95)),
    judged('admin_listeners_calm_p50', ...pick(({ calm }) => calm.p50)),
    judged('admin_listeners_calm_p95', ...pick(({ calm }) => calm.p95)),
    judged('admin_listeners_server_memory', ...pick(({ memoryMb }) => memoryMb)),
  ];
}

function judgeWeb(scores: Scores<Watched>) {
  const pick = (read: (result: Watched) => number) => medians(scores, read);
  return [
    judged('web_listeners_open', ...pick(({ openMs }) => openMs)),
    judged('web_listeners_all_saw_their_write', ...pick(({ allSeenMs }) => allSeenMs)),
    judged('web_listeners_calm_p95', ...pick(({ calm }) => calm.p95)),
    judged('web_listeners_server_memory', ...pick(({ memoryMb }) => memoryMb)),
  ];
}
