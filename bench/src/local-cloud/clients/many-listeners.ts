import { doc, onSnapshot } from 'firebase/firestore';
import { connectAdmin } from '../../../../local/src/firestore/testing/admin-client.ts';
import { connectWeb } from '../../../../local/src/firestore/testing/web-client.ts';
import { seededRandom } from '../../lib/random.ts';
import { percentile } from '../../lib/report.ts';

type ListenersQuestion = {
  port: number;
  /** The Admin SDK has a stream per listener, the web SDK one for all. */
  sdk: 'admin' | 'web';
  listeners: number;
  calmWrites: number;
  seed: number;
};

export type ListenersAnswer = {
  openMs: number;
  /** From the first write of the burst until every listener saw its own. */
  allSeenMs: number;
  burst: { p50: number; p95: number };
  /** One write at a time while all the others listen. */
  calm: { p50: number; p95: number };
};

const writesInFlight = 32;
const writesPerBatch = 500;
const uid = 'ann';
const pathOf = (n: number) => `owned/${uid}/items/${n}`;

/** The listeners stay open until this process ends, so that the server can be looked at. */
export async function listenToMany(question: ListenersQuestion): Promise<ListenersAnswer> {
  const { port, sdk, listeners, calmWrites, seed } = question;
  const { db } = connectAdmin(port);
  const all = Array.from({ length: listeners }, (_, n) => n);
  for (let from = 0; from < listeners; from += writesPerBatch) {
    const batch = db.batch();
    for (const n of all.slice(from, from + writesPerBatch)) batch.set(db.doc(pathOf(n)), { v: 0 });
    await batch.commit();
  }

  const watched = new Watched();
  const web = sdk === 'web' ? connectWeb(port, uid).db : undefined;
  const openFrom = performance.now();
  for (const n of all) {
    const see = (version: unknown) => watched.see(n, Number(version));
    if (web) onSnapshot(doc(web, pathOf(n)), (found) => see(found.get('v')), watched.fail);
    else db.doc(pathOf(n)).onSnapshot((found) => see(found.get('v')), watched.fail);
  }
  await Promise.all(all.map((n) => watched.until(n, 0)));
  const openMs = performance.now() - openFrom;

  const write = async (n: number, version: number): Promise<number> => {
    const startMs = performance.now();
    const seen = watched.until(n, version);
    await Promise.all([db.doc(pathOf(n)).set({ v: version }), seen]);
    return (await seen) - startMs;
  };
  const burstFrom = performance.now();
  const burst: number[] = [];
  const waiting = [...all];
  const work = async (): Promise<void> => {
    for (let n = waiting.shift(); n !== undefined; n = waiting.shift())
      burst.push(await write(n, 1));
  };
  await Promise.all(Array.from({ length: writesInFlight }, work));
  const allSeenMs = performance.now() - burstFrom;

  const random = seededRandom(seed);
  const calm: number[] = [];
  for (let round = 0; round < calmWrites; round++) {
    calm.push(await write(Math.floor(random() * listeners), 2 + round));
  }
  return { openMs, allSeenMs, burst: halfAndMost(burst), calm: halfAndMost(calm) };
}

function halfAndMost(delays: number[]): { p50: number; p95: number } {
  return { p50: percentile(delays, 50), p95: percentile(delays, 95) };
}

/** What each listener saw last, and who waits for it to see more. */
class Watched {
  readonly #versions = new Map<number, { version: number; atMs: number }>();
  readonly #waiting = new Map<number, () => void>();
  #failure: Error | undefined;
  readonly #failed: Promise<never>;
  #reject: (error: Error) => void = () => {};

  constructor() {
    this.#failed = new Promise((_, reject) => {
      this.#reject = reject;
    });
    this.#failed.catch(() => {});
  }

  see(n: number, version: number): void {
    this.#versions.set(n, { version, atMs: performance.now() });
    this.#waiting.get(n)?.();
  }

  readonly fail = (error: Error): void => {
    this.#failure ??= error;
    this.#reject(this.#failure);
  };

  /** When the listener saw the version or a later one. */
  async until(n: number, version: number): Promise<number> {
    for (;;) {
      const seen = this.#versions.get(n);
      if (seen && seen.version >= version) return seen.atMs;
      const more = new Promise<void>((resolve) => this.#waiting.set(n, resolve));
      await Promise.race([more, this.#failed]);
    }
  }
}
