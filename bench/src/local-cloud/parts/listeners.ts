import type { BenchOptions } from '../../lib/options.ts';
import type { ListenersAnswer } from '../clients/many-listeners.ts';
import type { Part } from '../part.ts';
import { alternate, holdBout, medians, memoryOf, type Side } from '../sides.ts';
import { judged } from '../targets.ts';

type Watched = ListenersAnswer & { memoryMb: number };

/** Live listeners to one document each, and a write to each document. */
export const listeners: Part = {
  describe: (options) =>
    `${listenersOf(options)} listeners to a document each, a write to each (32 in flight), then ${calmWritesOf(options)} writes one by one, median of ${roundsOf(options)} alternating round(s)`,
  timeoutMs: 400_000,
  async measure(options) {
    return [...(await throughAdmin(options)), ...(await onOneStream(options))];
  },
};

function listenersOf({ isQuick }: BenchOptions): number {
  return isQuick ? 300 : 1000;
}

function roundsOf({ isQuick }: BenchOptions): number {
  return isQuick ? 1 : 3;
}

function calmWritesOf({ isQuick }: BenchOptions): number {
  return isQuick ? 50 : 200;
}

async function throughAdmin(options: BenchOptions) {
  const scores = await alternate(roundsOf(options), (side) =>
    watch(side, 'listenThroughAdmin', options),
  );
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

async function onOneStream(options: BenchOptions) {
  const scores = await alternate(roundsOf(options), (side) =>
    watch(side, 'listenOnOneStream', options),
  );
  const pick = (read: (result: Watched) => number) => medians(scores, read);
  return [
    judged('one_stream_listeners_open', ...pick(({ openMs }) => openMs)),
    judged('one_stream_listeners_all_saw_their_write', ...pick(({ allSeenMs }) => allSeenMs)),
    judged('one_stream_listeners_burst_p95', ...pick(({ burst }) => burst.p95)),
    judged('one_stream_listeners_calm_p95', ...pick(({ calm }) => calm.p95)),
    judged('one_stream_listeners_server_memory', ...pick(({ memoryMb }) => memoryMb)),
  ];
}

function watch(side: Side, task: string, options: BenchOptions): Promise<Watched> {
  return holdBout(side, options, async (bout) => {
    const before = await memoryOf(bout.server);
    const question = {
      listeners: listenersOf(options),
      calmWrites: calmWritesOf(options),
      seed: options.seed,
    };
    const answer = await bout.ask<ListenersAnswer>(task, question, 60_000);
    // The client keeps its listeners until the bout is over.
    const after = await memoryOf(bout.server);
    return { ...answer, memoryMb: after.now - before.now };
  });
}
