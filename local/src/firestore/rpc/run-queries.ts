import * as z from 'zod';
import { aggregate, readAggregations, summedPaths } from '../query/aggregate.ts';
import type { Query } from '../query/query.ts';
import { readQuery, readQueryJson } from '../query/read-query.ts';
import { project, type QueryResult, runQuery as run, runUnordered } from '../query/run-query.ts';
import { summedQuery } from '../query/summed-query.ts';
import { StatusError } from '../status-error.ts';
import type { FieldPath } from '../values/field-path.ts';
import { databaseOf, readParentName } from '../values/resource-name.ts';
import type { StoredDocument, Value } from '../values/value.ts';
import { constraintsOf, type GuardedQuery } from './access-guard.ts';
import { openView, sourceOf, type View } from './open-view.ts';
import type { Principal } from './principal.ts';
import { announcing, endingOnError } from './read-documents.ts';
import { consistencyShape, readRequest } from './read-request.ts';
import type { Stores } from './stores.ts';

const runQuerySchema = z.object({
  ...consistencyShape,
  parent: z.string(),
  structuredQuery: z.unknown().optional(),
  explainOptions: z.unknown().optional(),
});

const aggregationSchema = z.object({
  ...consistencyShape,
  parent: z.string(),
  structuredAggregationQuery: z.object({
    structuredQuery: z.unknown().optional(),
    aggregations: z.unknown().optional(),
  }),
  explainOptions: z.unknown().optional(),
});

// How often a query in a transaction may meet documents that others hold before it gives up.
const maxRounds = 20;

type RunQueryResponse = {
  document?: StoredDocument;
  transaction?: string;
  skippedResults?: number;
  readTime: string;
};

type AggregationResponse = {
  result: { aggregateFields: Record<string, Value> };
  transaction?: string;
  readTime: string;
};

export function readGuardedQuery(
  parent: unknown,
  json: unknown,
  summed: FieldPath[] = [],
): GuardedQuery {
  const queryJson = readQueryJson(json);
  const asked = readQuery(parent, queryJson);
  const isNameExplicit = (queryJson.orderBy ?? []).some(
    ({ field }) => field.fieldPath === '__name__',
  );
  const query = summedQuery(asked, summed, isNameExplicit);
  return { query, constraints: constraintsOf(asked, queryJson) };
}

export async function runQuery(
  json: unknown,
  principal: Principal,
  stores: Stores,
): Promise<RunQueryResponse[]> {
  const request = readRequest(runQuerySchema, json);
  refuseExplain(request.explainOptions);
  const guarded = readGuardedQuery(request.parent, request.structuredQuery);
  const view = openView(databaseOf(request.parent), request, stores);
  const { result, readTime } = await endingOnError(view, stores, () =>
    evaluate(guarded, view, principal, stores),
  );
  const responses: RunQueryResponse[] = result.documents.map((document) => ({
    document: project(document, guarded.query.select),
    readTime,
  }));
  // The Admin SDK wants a read time even if nothing was found.
  if (responses.length === 0 && result.skipped === 0) responses.push({ readTime });
  if (result.skipped > 0) responses.unshift({ skippedResults: result.skipped, readTime });
  return announcing(view, responses, readTime);
}

export async function runAggregationQuery(
  json: unknown,
  principal: Principal,
  stores: Stores,
): Promise<AggregationResponse[]> {
  const request = readRequest(aggregationSchema, json);
  refuseExplain(request.explainOptions);
  const { structuredQuery, aggregations } = request.structuredAggregationQuery;
  const wanted = readAggregations(aggregations);
  const parent = readParentName(request.parent);
  const guarded = readGuardedQuery(parent, structuredQuery, summedPaths(wanted));
  const view = openView(databaseOf(request.parent), request, stores);
  const { result, readTime } = await endingOnError(view, stores, () =>
    evaluate(guarded, view, principal, stores, runUnordered),
  );
  const aggregateFields = aggregate(wanted, result.documents);
  const began = view.isNew && view.transaction ? { transaction: view.transaction.id } : {};
  return [{ result: { aggregateFields }, ...began, readTime }];
}

function refuseExplain(explainOptions: unknown): void {
  if (!explainOptions) return;
  throw new StatusError('UNIMPLEMENTED', 'This server does not explain queries.');
}

export async function evaluate(
  guarded: GuardedQuery,
  view: View,
  principal: Principal,
  stores: Stores,
  runOutside = run,
): Promise<{ result: QueryResult; readTime: string }> {
  const { database, guard, indexes } = stores;
  const reading = () => ({ principal, time: view.fixedTime ?? database.clock.readTime() });
  guard.checkQuery(reading(), guarded);
  indexes.check(guarded.query);
  const result =
    view.transaction?.mode === 'read-write'
      ? await runLocked(guarded.query, view, stores)
      : runOutside(guarded.query, sourceOf(database, view.fixedTime));
  const { time } = reading();
  for (const document of result.documents) {
    guard.checkListed({ principal, time }, guarded, document);
  }
  return { result, readTime: time };
}

/** Locks what the query finds and asks again, until it finds nothing but its own. */
async function runLocked(query: Query, view: View, stores: Stores): Promise<QueryResult> {
  const { database, transactions } = stores;
  const { transaction } = view;
  if (transaction?.mode !== 'read-write') return run(query, database.documents);
  for (let round = 0; round < maxRounds; round++) {
    const result = run(query, database.documents);
    const names = result.documents.map(({ name }) => name);
    if (transactions.holdsLocks(transaction, names)) {
      transaction.queries.push({ query, fingerprint: fingerprintOf(result) });
      return result;
    }
    await transactions.lock(transaction, names, stores.lockWaitMs);
  }
  throw new StatusError('ABORTED', 'The documents of the query kept changing.');
}

/** The same text as long as the query finds the same versions in the same order. */
export function fingerprintOf({ documents }: QueryResult): string {
  return documents.map(({ name, updateTime }) => `${name}@${updateTime}`).join('\n');
}
