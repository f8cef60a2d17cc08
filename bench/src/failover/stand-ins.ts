import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startDid } from '../../../local/src/providers/did/did-server.ts';
import { startHeygen } from '../../../local/src/providers/heygen/heygen-server.ts';
import type { ReceivedRequest } from '../../../local/src/providers/received-requests.ts';
import { renderWithProgram } from '../../../local/src/providers/render-program.ts';
import { startRunwayml } from '../../../local/src/providers/runwayml/runwayml-server.ts';
import type { RemoteName, Trouble } from './cell.ts';

export const keys = {
  heygen: 'sk_V2_bench',
  did: 'bench@example.test:secret',
  runwayml: `key_${'0'.repeat(128)}`,
};

const renderProgram = join(import.meta.dirname, '../../../functions/src/programs/render.ts');
/** Longer than the adapters of this bench wait for an answer. */
const slowMs = 2_400;

export type StandIns = Awaited<ReturnType<typeof startStandIns>>;

/** The three providers on this machine, quick and with plenty of credit. */
export async function startStandIns(folder: string, report: (line: string) => void) {
  await using closing = new AsyncDisposableStack();
  const renderVideo = renderWithProgram({ program: renderProgram });
  const common = async (name: RemoteName) => {
    const dataFolder = join(folder, name);
    await mkdir(dataFolder, { recursive: true });
    const renderDelayMs = { min: 20, max: 40 };
    return { port: 0, apiKey: keys[name], dataFolder, renderVideo, renderDelayMs, report };
  };
  const heygen = await startHeygen({
    ...(await common('heygen')),
    webhooks: [],
    walletUsd: 1e6,
    concurrency: 1_000,
    slowCreateMs: slowMs,
  });
  closing.defer(() => heygen.close());
  const did = await startDid({
    ...(await common('did')),
    credits: 1e6,
    concurrency: 1_000,
    slowCreateMs: slowMs,
  });
  closing.defer(() => did.close());
  const runwayml = await startRunwayml({
    ...(await common('runwayml')),
    creditBalance: 1e6,
    concurrency: 1_000,
    dailyGenerations: 1e6,
    pollMinimumMs: 0,
  });
  closing.defer(() => runwayml.close());
  const all = { heygen, did, runwayml };
  const baseUrl = (name: RemoteName) => `http://127.0.0.1:${all[name].port}`;
  const owned = closing.move();
  return {
    baseUrl,
    origins: (Object.keys(all) as RemoteName[]).map(baseUrl),
    arm({ at, fault, times = 1, value }: Trouble): void {
      const faults = all[at].faults as {
        set(name: string, times: number | null, more: object): void;
      };
      faults.set(fault, times, value === undefined ? {} : { value });
    },
    clear(): void {
      for (const { faults } of Object.values(all)) faults.clear();
    },
    /** How many orders a provider may have begun so far: whatever was not plainly refused counts. */
    begun: (name: RemoteName): number => {
      switch (name) {
        case 'heygen': {
          const created = all.heygen.received.filter((each) => mayHaveBegun(each, '/videos'));
          return new Set(created.map(({ headers }) => headers['idempotency-key'])).size;
        }
        case 'did':
          return all.did.started.length;
        case 'runwayml':
          return all.runwayml.started.length;
      }
    },
    /** Requests noted so far are looked at no more. */
    close: () => owned.disposeAsync(),
  };
}

function mayHaveBegun({ method, path, status }: ReceivedRequest, ending: string): boolean {
  if (method !== 'POST' || !path.endsWith(ending)) return false;
  return status === null || status < 400 || status === 500;
}
