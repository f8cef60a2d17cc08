import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startProgram } from '../../lib/child-program.ts';
import { makeTemporaryFolder } from '../../lib/cleanup.ts';
import { forgetPeak } from '../../lib/memory.ts';
import type { BenchOptions } from '../../lib/options.ts';
import type { PeerFinding } from '../../lib/report.ts';
import type { Part } from '../part.ts';
import { memoryOf, reasonOf, startPeerFirestore } from '../sides.ts';
import { judged } from '../targets.ts';

const programs = join(import.meta.dirname, '..', 'programs');
const megabyte = 2 ** 20;

/** One large object up and down again, and the memory that the server takes for it. */
export const largeObject: Part = {
  describe: (options) =>
    `an object of ${sizeOf(options) / megabyte} MiB up (resumable) and down again, every byte compared`,
  timeoutMs: 300_000,
  async measure(options) {
    const size = sizeOf(options);
    await using folder = await makeTemporaryFolder();
    await using server = await startProgram<{ port: number }>(join(programs, 'own-storage.ts'), {
      programArguments: [folder.path],
    });
    await using client = await startProgram(join(programs, 'storage-client.ts'));
    const transfer = async (way: 'upload' | 'download', bytes: number) => {
      forgetPeak(server.pid);
      const idle = await memoryOf(server);
      const question = { port: server.ready.port, size: bytes, seed: options.seed };
      const seconds = await client.ask<number>(way, question, 120_000);
      const { peak } = await memoryOf(server);
      return { rate: size / 1e6 / seconds, overIdle: peak - idle.now };
    };
    // The first of its kind loads and compiles code, which is not what an object takes.
    await transfer('upload', megabyte);
    await transfer('download', megabyte);
    await pause(500);
    const up = await transfer('upload', size);
    const down = await transfer('download', size);
    const peer = await askPeer();
    return [
      judged('upload_rate', up.rate, peer),
      judged('upload_peak_over_idle', up.overIdle, peer),
      judged('download_rate', down.rate, peer),
      judged('download_peak_over_idle', down.overIdle, peer),
    ];
  },
};

function sizeOf({ isQuick }: BenchOptions): number {
  return (isQuick ? 128 : 1024) * megabyte;
}

async function askPeer(): Promise<PeerFinding> {
  await using peer = await startPeerFirestore();
  try {
    const address = `http://127.0.0.1:${peer.ready.port}/storage/v1/b/bench-bucket/o`;
    const { status } = await fetch(address, { signal: AbortSignal.timeout(5000) });
    return { unsupported: `the storage API is answered with HTTP ${status}` };
  } catch (error) {
    const cause = error instanceof Error && error.cause ? `: ${reasonOf(error.cause)}` : '';
    return { unsupported: `the storage API is not answered, ${reasonOf(error)}${cause}` };
  }
}
