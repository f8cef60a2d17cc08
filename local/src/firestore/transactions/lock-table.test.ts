import { expect, it } from 'vitest';
import { LockTable } from './lock-table.ts';

const longMs = 60_000;

/** Lets every promise that can settle do so. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

it('serves waiting transactions in the order they came', async () => {
  const locks = new LockTable();
  const order: string[] = [];
  await locks.acquire('first', 'a', longMs);
  void locks.acquire('second', 'a', longMs).then(() => order.push('second'));
  void locks.acquire('third', 'a', longMs).then(() => order.push('third'));
  await settle();
  expect(order).toEqual([]);
  locks.release('first');
  await settle();
  expect(order).toEqual(['second']);
  locks.release('second');
  await settle();
  expect(order).toEqual(['second', 'third']);
});

it('grants a lock again to the one who holds it', async () => {
  const locks = new LockTable();
  await locks.acquire('first', 'a', longMs);
  await locks.acquire('first', 'a', longMs);
  expect(locks.holds('first', 'a')).toBe(true);
});

it('refuses at once the wait that would close a circle', async () => {
  const locks = new LockTable();
  await locks.acquire('first', 'a', longMs);
  await locks.acquire('second', 'b', longMs);
  await locks.acquire('third', 'c', longMs);
  const waits = [locks.acquire('first', 'b', longMs), locks.acquire('second', 'c', longMs)];
  await expect(locks.acquire('third', 'a', longMs)).rejects.toMatchObject({ status: 'ABORTED' });
  locks.release('third');
  await waits[1];
  locks.release('second');
  await waits[0];
});

it('sees a circle through the queue as well as through the holder', async () => {
  const locks = new LockTable();
  await locks.acquire('holder', 'a', longMs);
  await locks.acquire('late', 'b', longMs);
  const early = locks.acquire('early', 'a', longMs);
  const late = locks.acquire('late', 'a', longMs);
  // Early stands before late in the queue of a, and would now wait for late.
  await expect(locks.acquire('early', 'b', longMs)).rejects.toMatchObject({ status: 'ABORTED' });
  locks.release('holder');
  await early;
  locks.release('early');
  await late;
});

it('gives up a wait when its time is over', async () => {
  const locks = new LockTable();
  await locks.acquire('first', 'a', longMs);
  await expect(locks.acquire('second', 'a', 5)).rejects.toThrow('Transaction lock timeout.');
  await expect(locks.runWhenFree(['a'], () => 1, 5)).rejects.toMatchObject({ status: 'ABORTED' });
  locks.release('first');
  await locks.acquire('third', 'a', longMs);
});

it('runs an outside write only when all its documents are free, and before later waiters', async () => {
  const locks = new LockTable();
  const order: string[] = [];
  await locks.acquire('first', 'a', longMs);
  await locks.acquire('second', 'b', longMs);
  const write = locks.runWhenFree(['a', 'b'], () => order.push('outside'), longMs);
  locks.release('first');
  await settle();
  expect(order).toEqual([]);
  void locks.acquire('third', 'b', longMs).then(() => order.push('third'));
  locks.release('second');
  await write;
  await settle();
  expect(order).toEqual(['outside', 'third']);
});

it('fails an outside write whose action fails, and goes on', async () => {
  const locks = new LockTable();
  await locks.acquire('first', 'a', longMs);
  const write = locks.runWhenFree(
    ['a'],
    () => {
      throw new Error('refused');
    },
    longMs,
  );
  const next = locks.acquire('second', 'a', longMs);
  locks.release('first');
  await expect(write).rejects.toThrow('refused');
  await next;
});

it('ends the waits of a transaction that is over', async () => {
  const locks = new LockTable();
  await locks.acquire('first', 'a', longMs);
  const wait = locks.acquire('second', 'a', longMs);
  locks.release('second');
  await expect(wait).rejects.toMatchObject({ status: 'ABORTED' });
});

it('grants what one transaction asks for twice at once', async () => {
  const locks = new LockTable();
  await locks.acquire('first', 'a', longMs);
  const waits = [locks.acquire('second', 'a', longMs), locks.acquire('second', 'a', longMs)];
  expect(locks.countFor('second')).toEqual({ held: 0, waiting: 1 });
  locks.release('first');
  await Promise.all(waits);
  expect(locks.countFor('second')).toEqual({ held: 1, waiting: 0 });
});

it('serves a thousand that want the same, one after the other', async () => {
  const locks = new LockTable();
  const served: number[] = [];
  const all = Array.from({ length: 1000 }, async (_, n) => {
    await locks.acquire(`${n}`, 'a', longMs);
    served.push(n);
    locks.release(`${n}`);
  });
  await Promise.all(all);
  expect(served).toEqual([...served.keys()]);
  expect(served).toHaveLength(1000);
});

it('forgets a write that waited too long for documents locked one after the other', async () => {
  const locks = new LockTable();
  await locks.acquire('first', 'a', longMs);
  await locks.acquire('second', 'b', longMs);
  let ran = false;
  const write = locks.runWhenFree(['a', 'b'], () => (ran = true), 20);
  // Now it waits for b.
  locks.release('first');
  await expect(write).rejects.toMatchObject({ status: 'ABORTED' });
  locks.release('second');
  await settle();
  expect(ran).toBe(false);
});
