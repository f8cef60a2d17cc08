import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noFaults } from '../../faults/fault-gate.ts';
import { noIndexGuard } from '../indexes/index-guard.ts';
import { AccessGuard } from '../rpc/access-guard.ts';
import { Database } from '../store/database.ts';
import { openAndOwned } from '../testing/gates.ts';
import { type Transaction, Transactions } from '../transactions/transactions.ts';
import { answerRest } from './rest-front.ts';

/** Notes how long each lock may be waited for. */
class NotingTransactions extends Transactions {
  readonly waits: (number | undefined)[] = [];

  override lock(transaction: Transaction, names: Iterable<string>, maxWaitMs?: number) {
    this.waits.push(maxWaitMs);
    return super.lock(transaction, names, maxWaitMs);
  }
}

const root = 'projects/p/databases/(default)/documents';
const transactions = new NotingTransactions();
const database = new Database({ dataFolder: null, now: () => new Date() });
const guard = new AccessGuard(openAndOwned, database.documents);
const stores = { database, transactions, guard, indexes: noIndexGuard };
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '', 'http://localhost');
  void answerRest(url, request, response, { stores, faults: noFaults });
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(async () => {
  transactions.endAll();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function ask(verb: string, body: object): Promise<Record<string, unknown>> {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/v1/${root}${verb}`, {
    method: 'POST',
    headers: { authorization: 'Bearer owner' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Record<string, unknown>;
}

it('answers before its clients give up, which they do after 15 s', async () => {
  const { transaction } = await ask(':beginTransaction', {});
  await ask(':batchGet', { documents: [`${root}/open/a`], transaction });
  const structuredQuery = { from: [{ collectionId: 'open' }] };
  const write = { update: { name: `${root}/open/b`, fields: {} } };
  await ask(':commit', { writes: [write], transaction });
  await ask(':runQuery', { structuredQuery, newTransaction: { readWrite: {} } });
  expect(transactions.waits).toHaveLength(3);
  for (const wait of transactions.waits) expect(wait).toBeLessThan(15_000);
});
