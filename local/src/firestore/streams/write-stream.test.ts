import { afterEach, expect, it } from 'vitest';
import { noIndexGuard } from '../indexes/index-guard.ts';
import { AccessGuard } from '../rpc/access-guard.ts';
import type { StatusError } from '../status-error.ts';
import { Database } from '../store/database.ts';
import { openAndOwned } from '../testing/gates.ts';
import { Transactions } from '../transactions/transactions.ts';
import { WriteStream } from './write-stream.ts';

const database = 'projects/p/databases/(default)';
const root = `${database}/documents`;

let stop: () => void = () => undefined;
afterEach(() => stop());

type Answer = { streamId?: string; streamToken: string; writeResults?: object[] };

function open() {
  const stored = new Database({ dataFolder: null, now: () => new Date('2026-11-22T10:00:00Z') });
  const guard = new AccessGuard(openAndOwned, stored.documents);
  const transactions = new Transactions();
  stop = () => transactions.endAll();
  const answers: Answer[] = [];
  const failures: StatusError[] = [];
  const line = {
    wire: 'gRPC' as const,
    unread: 0,
    send: (answer: object) => void answers.push(answer as Answer),
    fail: (error: StatusError) => void failures.push(error),
  };
  const stores = { database: stored, transactions, guard, indexes: noIndexGuard };
  const stream = new WriteStream(line, { type: 'client', caller: null }, stores);
  const exists = (path: string) => stored.documents.read(`${root}/${path}`) !== null;
  return { stream, answers, failures, transactions, exists };
}

const set = (path: string) => ({ update: { name: `${root}/${path}`, fields: {} } });

it('answers the first message with a token and no results, and an empty one not at all', async () => {
  const { stream, answers } = open();
  stream.receive({ database });
  stream.receive({ writes: [] });
  await stream.ended();
  expect(answers).toEqual([{ streamId: '1', streamToken: expect.any(String) as string }]);
});

it('answers each batch in turn, with a token of its own', async () => {
  const { stream, answers } = open();
  stream.receive({ database });
  for (const paths of [['open/a'], ['open/a', 'open/b'], ['open/c']]) {
    stream.receive({ writes: paths.map(set) });
  }
  await stream.ended();
  expect(answers.map(({ writeResults = [] }) => writeResults.length)).toEqual([0, 1, 2, 1]);
  expect(new Set(answers.map(({ streamToken }) => streamToken)).size).toBe(4);
});

it('ends with a refused batch, of which nothing is done, nor of those behind it', async () => {
  const { stream, answers, failures, exists } = open();
  stream.receive({ database });
  stream.receive({ writes: [set('open/before')] });
  stream.receive({ writes: [set('open/with'), set('secret/a')] });
  stream.receive({ writes: [set('open/behind')] });
  await stream.ended();
  expect(failures).toMatchObject([{ status: 'PERMISSION_DENIED' }]);
  expect(answers).toHaveLength(2);
  expect(['open/before', 'open/with', 'open/behind'].map(exists)).toEqual([true, false, false]);
});

it('keeps the order when a batch has to wait for a lock', async () => {
  const { stream, answers, transactions, exists } = open();
  const holder = transactions.begin(database, {}, '2026-11-22T10:00:00.000000Z');
  await transactions.lock(holder, [`${root}/open/a`]);
  stream.receive({ database });
  stream.receive({ writes: [set('open/a')] });
  stream.receive({ writes: [set('open/b')] });
  await new Promise((resolve) => setImmediate(resolve));
  expect(answers).toHaveLength(1);
  expect(exists('open/b')).toBe(false);
  transactions.end(holder);
  await stream.ended();
  expect(answers).toHaveLength(3);
});

it('does no batch of a client that left before its turn', async () => {
  const { stream, answers, exists } = open();
  stream.receive({ database });
  stream.receive({ writes: [set('open/a')] });
  stream.closed();
  await stream.ended();
  expect(answers).toEqual([]);
  expect(exists('open/a')).toBe(false);
});

it.each([
  ['names no database', {}],
  ['names none that can be', { database: 'demo' }],
])('refuses a client that %s', async (_what, first) => {
  const { stream, failures } = open();
  stream.receive(first);
  await stream.ended();
  expect(failures).toMatchObject([{ status: 'INVALID_ARGUMENT' }]);
});
