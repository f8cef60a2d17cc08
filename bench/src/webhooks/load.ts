import { setTimeout as sleep } from 'node:timers/promises';
import { loadBytes } from './deliveries.ts';
import { WireConnection, type WireAnswer } from './wire-client.ts';

export type LoadResult = {
  sent: number;
  accepted: number;
  seconds: number;
  /** In the order they ended. */
  latenciesMs: number[];
};

/** A range of the videos that wait for a webhook; each is delivered once. */
export type Videos = { first: number; count: number };

/** As many as are answered: each connection sends its next delivery when the last was answered. */
export async function deliverAtOnce(
  socketPath: string,
  { first, count }: Videos,
  connections: number,
): Promise<LoadResult> {
  const bytes = Array.from({ length: count }, (_, index) => loadBytes(first + index));
  const tally = new Tally();
  let next = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const connection = new WireConnection(socketPath);
      while (next < count) {
        const mine = bytes[next++];
        if (!mine) break;
        const sentAt = performance.now();
        tally.add(await connection.sendBytes(mine), performance.now() - sentAt);
      }
      connection.close();
    }),
  );
  return tally.result(performance.now() - startedAt);
}

/**
 * So many a second, whether or not the last were answered; a delivery that has to wait for a free
 * connection has waited from the moment it was due, as the provider would see it.
 */
export async function deliverAtRate(
  socketPath: string,
  { first, count }: Videos,
  { perSecond, connections }: { perSecond: number; connections: number },
): Promise<LoadResult> {
  const bytes = Array.from({ length: count }, (_, index) => loadBytes(first + index));
  const idle = Array.from({ length: connections }, () => new WireConnection(socketPath));
  const all = [...idle];
  const waiting: { mine: Buffer; dueAt: number }[] = [];
  const tally = new Tally();
  const sending: Promise<void>[] = [];
  const startedAt = performance.now();

  const serve = async (connection: WireConnection) => {
    for (let each = waiting.shift(); each; each = waiting.shift()) {
      tally.add(await connection.sendBytes(each.mine), performance.now() - each.dueAt);
    }
    idle.push(connection);
  };
  let next = 0;
  while (next < count) {
    const due = Math.min(count, Math.floor(((performance.now() - startedAt) / 1000) * perSecond));
    for (; next < due; next++) {
      const mine = bytes[next];
      if (mine) waiting.push({ mine, dueAt: startedAt + (next / perSecond) * 1000 });
      const connection = idle.pop();
      if (connection) sending.push(serve(connection));
    }
    await sleep(1);
  }
  await Promise.all(sending);
  const elapsedMs = performance.now() - startedAt;
  for (const connection of all) connection.close();
  return tally.result(elapsedMs);
}

class Tally {
  private readonly latenciesMs: number[] = [];
  private accepted = 0;

  add({ status, body }: WireAnswer, latencyMs: number): void {
    this.latenciesMs.push(latencyMs);
    if (status === 200 && body === '{"outcome":"accepted"}') this.accepted++;
  }

  result(elapsedMs: number): LoadResult {
    const { latenciesMs, accepted } = this;
    return { sent: latenciesMs.length, accepted, seconds: elapsedMs / 1000, latenciesMs };
  }
}
