import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { shortWaitMs, type Transaction, Transactions } from './transactions.ts';

const database = 'projects/p/databases/(default)';
const other = 'projects/p/databases/other';
const now = '2026-11-22T10:00:00.000000Z';
const name = `${database}/documents/c/a`;
const secondMs = 1000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const begin = (transactions: Transactions, options: object = {}): Transaction =>
  transactions.begin(database, options, now);

it.each([
  ['after a minute in which it is not used', 60],
  ['after four and a half minutes, however much it is used', 270],
])('ends a transaction %s, in words on which the Admin SDK starts over', async (_when, seconds) => {
  const transactions = new Transactions();
  const transaction = begin(transactions);
  await transactions.lock(transaction, [name]);
  for (let passed = 1; passed < seconds; passed++) {
    vi.advanceTimersByTime(secondMs);
    if (seconds > 60) transactions.find(database, transaction.id);
  }
  expect(transactions.running()).toMatchObject([{ locks: 1, waiting: 0 }]);
  vi.advanceTimersByTime(secondMs);
  expect(transactions.running()).toEqual([]);
  expect(() => transactions.find(database, transaction.id)).toThrow(
    expect.objectContaining({
      status: 'INVALID_ARGUMENT',
      message: expect.stringContaining('transaction has expired') as string,
    }),
  );
  await expect(transactions.runOutside([name], () => 'free')).resolves.toBe('free');
});

it('knows a transaction only in its database', () => {
  const transactions = new Transactions();
  const { id } = begin(transactions);
  expect(() => transactions.find(other, id)).toThrow('transaction has expired');
  expect(transactions.find(database, id)).toMatchObject({ mode: 'read-write', database });
});

it('locks a document in its own database only', async () => {
  const transactions = new Transactions();
  await transactions.lock(begin(transactions), [name]);
  const namesake = name.replace(database, other);
  await expect(transactions.runOutside([namesake], () => 'free')).resolves.toBe('free');
});

it('lets a transaction wait half a minute for a lock, and a write outside ten seconds', async () => {
  const transactions = new Transactions();
  await transactions.lock(begin(transactions), [name]);
  const refused: string[] = [];
  const note = (who: string) => (error: { status: string; message: string }) =>
    void refused.push(`${who} ${error.status} ${error.message}`);
  const waits = [
    transactions.runOutside([name], () => undefined).catch(note('outside')),
    transactions.lock(begin(transactions), [name], shortWaitMs).catch(note('REST')),
    transactions.lock(begin(transactions), [name]).catch(note('gRPC')),
  ];
  const timeout = 'ABORTED Transaction lock timeout.';
  await vi.advanceTimersByTimeAsync(14_000);
  expect(refused).toEqual([`outside ${timeout}`, `REST ${timeout}`]);
  await vi.advanceTimersByTimeAsync(16_000);
  expect(refused.at(-1)).toBe(`gRPC ${timeout}`);
  await Promise.all(waits);
});

it('ends what was begun over a connection that closed, unless it is used again', async () => {
  const transactions = new Transactions();
  const [gone, back, elsewhere] = [begin(transactions), begin(transactions), begin(transactions)];
  for (const { id } of [gone, back]) transactions.noteBeginner(id, '127.0.0.1:1');
  transactions.noteBeginner(elsewhere.id, '127.0.0.1:2');
  await transactions.lock(gone, [name]);
  const waiting = transactions.lock(back, [name]);
  transactions.abandonAllOf('127.0.0.1:1');
  transactions.find(database, back.id);
  await vi.advanceTimersByTimeAsync(2 * secondMs);
  await waiting;
  expect(() => transactions.find(database, gone.id)).toThrow('expired');
  vi.advanceTimersByTime(50 * secondMs);
  expect(transactions.find(database, back.id).id).toBe(back.id);
  expect(transactions.find(database, elsewhere.id).id).toBe(elsewhere.id);
});

it('refuses a lock to a transaction that ended while it waited', async () => {
  const transactions = new Transactions();
  const [holder, waiter] = [begin(transactions), begin(transactions)];
  await transactions.lock(holder, [name]);
  const wait = transactions.lock(waiter, [name]);
  transactions.end(waiter);
  await expect(wait).rejects.toMatchObject({ status: 'ABORTED' });
  transactions.end(holder);
  await expect(transactions.runOutside([name], () => 'free')).resolves.toBe('free');
});

it('shows a read-only transaction the moment that it names', () => {
  const transactions = new Transactions();
  const readTime = '2026-11-22T09:59:00Z';
  const named = begin(transactions, { readOnly: { readTime } });
  expect(named).toMatchObject({ mode: 'read-only', readTime: '2026-11-22T09:59:00.000000Z' });
  expect(begin(transactions, { readOnly: {} })).toMatchObject({ readTime: now });
});
