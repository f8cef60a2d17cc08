import * as z from 'zod';
import { runQuery } from '../query/run-query.ts';
import { asStatusError, invalidArgument, StatusError } from '../status-error.ts';
import { planCommit, type WriteResult } from '../store/plan-commit.ts';
import { readWrites, type Write } from '../store/write.ts';
import type { Transaction } from '../transactions/transactions.ts';
import { readDatabaseName } from '../values/resource-name.ts';
import { checkCommitLimits } from './commit-limits.ts';
import type { Principal } from './principal.ts';
import { readRequest } from './read-request.ts';
import { fingerprintOf } from './run-queries.ts';
import type { Stores } from './stores.ts';

const commitSchema = z.object({
  database: z.string(),
  writes: z.unknown().optional(),
  transaction: z.string().nullish(),
});

const batchWriteSchema = z.object({
  database: z.string(),
  writes: z.unknown().optional(),
  /** For the service's own statistics. */
  labels: z.record(z.string(), z.string()).nullish(),
});
const beginSchema = z.object({ database: z.string(), options: z.unknown().optional() });
const rollbackSchema = z.object({ database: z.string(), transaction: z.string() });

type CommitResponse = { writeResults: WriteResult[]; commitTime: string };

type BatchWriteResponse = {
  writeResults: WriteResult[];
  status: { code: number; message?: string }[];
};

export async function commit(
  json: unknown,
  principal: Principal,
  stores: Stores,
): Promise<CommitResponse> {
  const request = readRequest(commitSchema, json);
  const database = readDatabaseName(request.database);
  const writes = readWrites(request.writes, database);
  const { transactions } = stores;
  if (!request.transaction) return commitOutside(writes, principal, stores);
  const transaction = transactions.find(database, request.transaction);
  try {
    return await commitTransaction(transaction, writes, principal, stores);
  } finally {
    transactions.end(transaction);
  }
}

export function commitOutside(
  writes: Write[],
  principal: Principal,
  stores: Stores,
): Promise<CommitResponse> {
  return stores.transactions.runOutside(namesOf(writes), () => perform(writes, principal, stores));
}

async function commitTransaction(
  transaction: Transaction,
  writes: Write[],
  principal: Principal,
  stores: Stores,
): Promise<CommitResponse> {
  if (transaction.mode === 'read-only') {
    if (writes.length > 0) throw invalidArgument('Cannot write in a read-only transaction.');
    return perform([], principal, stores);
  }
  await stores.transactions.lock(transaction, namesOf(writes), stores.lockWaitMs);
  for (const { query, fingerprint } of transaction.queries) {
    if (fingerprintOf(runQuery(query, stores.database.documents)) === fingerprint) continue;
    throw new StatusError('ABORTED', 'A query of the transaction would find something else now.');
  }
  return perform(writes, principal, stores);
}

function namesOf(writes: Write[]): string[] {
  return [...new Set(writes.map(({ name }) => name))];
}

/** All or nothing, at one instant: from the plan to the log there is no wait. */
export function perform(
  writes: Write[],
  principal: Principal,
  { database, guard }: Stores,
): CommitResponse {
  checkCommitLimits(writes);
  const commitTime = database.clock.nextCommitTime();
  const plan = planCommit(writes, (name) => database.documents.read(name), commitTime);
  guard.checkCommit(principal, plan, commitTime);
  if (plan.refusal) throw plan.refusal;
  database.commit(commitTime, plan.outcome);
  return { writeResults: plan.effects.map(({ result }) => result), commitTime };
}

/** Each write for itself: some may fail while others are done. */
export async function batchWrite(
  json: unknown,
  principal: Principal,
  stores: Stores,
): Promise<BatchWriteResponse> {
  const request = readRequest(batchWriteSchema, json);
  const writes = readWrites(request.writes, readDatabaseName(request.database));
  if (namesOf(writes).length < writes.length) {
    throw invalidArgument('A batch may not write the same document twice.');
  }
  const outcomes = await Promise.all(writes.map((write) => writeOne(write, principal, stores)));
  return {
    writeResults: outcomes.map(({ result }) => result),
    status: outcomes.map(({ status }) => status),
  };
}

async function writeOne(write: Write, principal: Principal, stores: Stores) {
  try {
    const { writeResults } = await commitOutside([write], principal, stores);
    return { result: writeResults[0] ?? {}, status: { code: 0 } };
  } catch (error) {
    const { grpcCode, message } = asStatusError(error);
    return { result: {}, status: { code: grpcCode, message } };
  }
}

export function beginTransaction(
  json: unknown,
  _principal: Principal,
  { database: { clock }, transactions }: Stores,
): { transaction: string } {
  const request = readRequest(beginSchema, json);
  const database = readDatabaseName(request.database);
  return { transaction: transactions.begin(database, request.options, clock.readTime()).id };
}

export function rollback(
  json: unknown,
  _principal: Principal,
  { transactions }: Stores,
): Record<string, never> {
  const request = readRequest(rollbackSchema, json);
  transactions.end(transactions.find(readDatabaseName(request.database), request.transaction));
  return {};
}
