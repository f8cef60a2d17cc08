import { seededRandom } from '../../lib/random.ts';
import { percentile } from '../../lib/report.ts';

/** A client that watches documents by number; their only field is a version. */
export interface ListeningClient {
  /** Writes version 0 of all these documents. */
  prepare(documents: number): Promise<void>;
  /** Calls back with every version it sees of the document. */
  listen(n: number, see: (version: number) => void): void;
  write(n: number, version: number): Promise<void>;
}

export type ListenersQuestion = {
  port: number;
  listeners: number;
  calmWrites: number;
  seed: number;
};

type Delays = { p50: number; p95: number };

export type ListenersAnswer = {
  openMs: number;
  /** From the first write of the burst until every listener saw its own. */
  allSeenMs: number;
  burst: Delays;
  /** One write at a time while all the others listen. */
  calm: Delays;
};

const writesInFlight = 32;
// A listener that sees nothing for so long will not see it later either.
const patienceMs = 6_000;

export async function playListeners(
  client: ListeningClient,
  { listeners, calmWrites, seed }: ListenersQuestion,
): Promise<ListenersAnswer> {
  const all = Array.from({ length: listeners }, (_, n) => n);
  await client.prepare(listeners);
  const watched = new Watched();
  const openFrom = performance.now();
  for (const n of all) client.listen(n, (version) => watched.see(n, version));
  await Promise.all(all.map((n) => watched.until(n, 0)));
  const openMs = performance.now() - openFrom;

  const write = async (n: number, version: number): Promise<number> => {
    const startMs = performance.now();
    const seen = watched.until(n, version);
    const [seenMs] = await Promise.all([seen, client.write(n, version)]);
    return seenMs - startMs;
  };
  const burst: number[] = [];
  const waiting = [...all];
  const work = async (): Promise<void> => {
    for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) {
      burst.push(await write(n, 1));
    }
  };
  const burstFrom = performance.now();
  await Promise.all(Array.from({ length: writesInFlight }, work));
  const allSeenMs = performance.now() - burstFrom;

  const random = seededRandom(seed);
  const calm: number[] = [];
  for (let round = 0; round < calmWrites; round++) {
    calm.push(await write(Math.floor(random() * listeners), 2 + round));
  }
  return { openMs, allSeenMs, burst: delaysOf(burst), calm: delaysOf(calm) };
}

function delaysOf(delays: number[]): Delays {
  return { p50: percentile(delays, 50), p95: percentile(delays, 95) };
}

/** What each listener saw last, and who waits for it to see more. */
class Watched {
  readonly #seen = new Map<number, { version: number; atMs: number }>();
  readonly #waiting = new Map<number, () => void>();
  #lastSeenMs = performance.now();

  see(n: number, version: number): void {
    this.#lastSeenMs = performance.now();
    this.#seen.set(n, { version, atMs: this.#lastSeenMs });
    this.#waiting.get(n)?.();
  }

  /** When the listener saw the version or a later one. */
  until(n: number, version: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const seen = this.#seen.get(n);
        if (!seen || seen.version < version) return;
        finish();
        resolve(seen.atMs);
      };
      const finish = () => {
        clearInterval(timer);
        this.#waiting.delete(n);
      };
      const timer = setInterval(() => {
        // While the others still see things, this one is only slow.
        if (performance.now() - this.#lastSeenMs < patienceMs) return;
        finish();
        const seconds = patienceMs / 1000;
        reject(
          new Error(`listener ${n + 1} saw no version ${version}, nor any other for ${seconds} s`),
        );
      }, patienceMs / 10);
      this.#waiting.set(n, look);
      look();
    });
  }
}
