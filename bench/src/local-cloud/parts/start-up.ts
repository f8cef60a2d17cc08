import { makeTemporaryFolder } from '../../lib/cleanup.ts';
import type { BenchOptions } from '../../lib/options.ts';
import { type PeerFinding, percentile } from '../../lib/report.ts';
import { BareClient, database, doesExist, encodeRequest } from '../clients/bare-client.ts';
import { jobPath } from '../clients/fill.ts';
import type { Part } from '../part.ts';
import {
  memoryOf,
  reasonOf,
  type Server,
  startFirestoreClient,
  startOwnFirestore,
  startPeerFirestore,
} from '../sides.ts';
import { judged } from '../targets.ts';

type Start = { ms: number; memoryMb: number };

/** From starting the process to the first document read, with documents on disk and without. */
export const startUp: Part = {
  describe: (options) =>
    `process started → first answer, empty and with ${documentsOf(options)} documents on disk, median of ${roundsOf(options)} start(s)`,
  timeoutMs: 300_000,
  async measure(options) {
    const rounds = roundsOf(options);
    await using full = await makeTemporaryFolder();
    await using empty = await makeTemporaryFolder();
    const filledPerSecond = await fillAndKill(full.path, options);
    const expected = jobPath(documentsOf(options) - 1);
    const startFull = () => time(() => startOwnFirestore(full.path), expected);
    const afterKill = await startFull();

    const fullStarts: Start[] = [];
    const emptyStarts: Start[] = [];
    const peerStarts: Start[] = [];
    for (let round = 0; round < rounds; round++) {
      fullStarts.push(await startFull());
      emptyStarts.push(await time(() => startOwnFirestore(empty.path)));
      peerStarts.push(await time(() => startPeerFirestore()));
    }
    const kept = await peerKeeps();
    return [
      judged('start_empty', middle(emptyStarts, 'ms'), { value: middle(peerStarts, 'ms') }),
      judged('memory_empty', middle(emptyStarts, 'memoryMb'), {
        value: middle(peerStarts, 'memoryMb'),
      }),
      judged('start_with_documents', middle(fullStarts, 'ms'), kept),
      judged('start_with_documents_after_kill', afterKill.ms, kept),
      judged('memory_with_documents', middle(fullStarts, 'memoryMb'), kept),
      judged('documents_filled', filledPerSecond),
    ];
  },
};

function roundsOf({ isQuick }: BenchOptions): number {
  return isQuick ? 1 : 5;
}

function documentsOf({ isQuick }: BenchOptions): number {
  return isQuick ? 20_000 : 100_000;
}

function middle(starts: Start[], what: keyof Start): number {
  return percentile(
    starts.map((start) => start[what]),
    50,
  );
}

/** Leaves what a server leaves that was killed right after its last commit. */
async function fillAndKill(dataFolder: string, options: BenchOptions): Promise<number> {
  await using server = await startOwnFirestore(dataFolder);
  await using client = await startFirestoreClient();
  const { port } = server.ready;
  const question = { port, documents: documentsOf(options), seed: options.seed };
  const perSecond = await client.ask<number>('fillDocuments', question, 120_000);
  await server.kill();
  return perSecond;
}

/** `expected` must be there; the start ends in the usual way. */
async function time(start: () => Promise<Server>, expected?: string): Promise<Start> {
  await using server = await start();
  using client = new BareClient(server.ready.port);
  const isThere = await doesExist(client, expected ?? 'jobs/none');
  const ms = performance.now() - server.startedAt;
  if (expected !== undefined && !isThere) throw new Error(`${expected} is gone after a start.`);
  return { ms, memoryMb: (await memoryOf(server)).now };
}

/** Whether the peer has after a restart what it had before. */
async function peerKeeps(): Promise<PeerFinding> {
  try {
    await using first = await startPeerFirestore();
    using writer = new BareClient(first.ready.port);
    const update = { name: `${database}/documents/jobs/kept`, fields: {} };
    await writer.call('Commit', encodeRequest('Commit', { database, writes: [{ update }] }));
    await first.stop();
    await using second = await startPeerFirestore();
    using reader = new BareClient(second.ready.port);
    if (!(await doesExist(reader, 'jobs/kept'))) {
      return { unsupported: 'a document that was written is gone after a restart' };
    }
    return { unsupported: 'kept a document, but was not given 100,000: measure it' };
  } catch (error) {
    return { unsupported: reasonOf(error) };
  }
}
