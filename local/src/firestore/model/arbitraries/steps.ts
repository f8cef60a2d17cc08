import fc from 'fast-check';
import {
  adminAggregate,
  adminFind,
  adminFindPast,
  adminPages,
  webAggregate,
  webFind,
} from '../steps/read-steps.ts';
import { countTogether, writeMeanwhile } from '../steps/counting-steps.ts';
import { getDocuments, listCollections, listDocuments } from '../steps/lookup-steps.ts';
import type { ModelBound, ModelQuery } from '../reference/model-query.ts';
import { listen, restart, settle, stopListening, writeWhileAway } from '../steps/listen-steps.ts';
import type { Step } from '../steps/step.ts';
import {
  adminTransaction,
  readOnlyTransaction,
  webTransaction,
} from '../steps/transaction-steps.ts';
import { bulkWrite, recursiveDelete, scatteredCommits } from '../steps/scattered-steps.ts';
import { adminCommit, rewrite, webCommit } from '../steps/write-steps.ts';
import { type Client, fieldsFor } from './fields.ts';
import { anyAggregation, anyQuery, listenableQuery, wideQuery } from './queries.ts';
import {
  anyPath,
  anyWrite,
  impossibleWrite,
  paths,
  scatteredWrites,
  smallWrite,
} from './writes.ts';

type Weighted = { weight: number; arbitrary: fc.Arbitrary<Step> };

const of = <T>(
  weight: number,
  arbitrary: fc.Arbitrary<T>,
  build: (value: T) => Step,
): Weighted => ({
  weight,
  arbitrary: arbitrary.map(build),
});

const writesOf = (client: Client, most: number) =>
  fc.array(anyWrite(client), { minLength: 1, maxLength: most });
const anyPaths = fc.uniqueArray(anyPath, { minLength: 1, maxLength: 3 });
const aggregations = (client: Client) =>
  fc.array(anyAggregation(client), { minLength: 1, maxLength: 3 });
// What aggregating a projection means is written nowhere; positions of documents would bring
// orders along that each SDK sends in another way.
const countable = (client: Client) =>
  anyQuery(client).map(({ start, end, ...query }): ModelQuery => {
    const atValues = (bound: ModelBound | undefined) => (bound?.document ? undefined : bound);
    return { ...query, select: undefined, start: atValues(start), end: atValues(end) };
  });
const subject = (client: Client) =>
  fc.oneof(
    { weight: 5, arbitrary: listenableQuery(client).map((query) => ({ query })) },
    { weight: 1, arbitrary: anyPath.map((document) => ({ document })) },
  );
const mask = fc.array(fc.constantFrom(...fieldsFor('admin').map(({ path }) => path)), {
  maxLength: 3,
});

const writing: Weighted[] = [
  of(240, anyWrite('admin'), (write) => adminCommit([write])),
  of(60, fc.array(anyWrite('admin'), { minLength: 2, maxLength: 5 }), adminCommit),
  of(20, smallWrite, (write) => adminCommit([write])),
  of(10, anyPath, rewrite),
  of(3, impossibleWrite, (write) => adminCommit([write])),
  of(20, scatteredWrites(4), scatteredCommits),
  of(10, scatteredWrites(4), bulkWrite),
  of(3, fc.constantFrom('c/a', 'c/b', 'c/z'), recursiveDelete),
  of(20, writesOf('web', 3), webCommit),
];

const transactions: Weighted[] = [
  of(
    25,
    fc.record({
      paths: anyPaths,
      query: anyQuery('admin'),
      writes: fc.array(anyWrite('admin'), { maxLength: 3 }),
      isGivenUp: fc.integer({ min: 0, max: 5 }).map((chance) => chance === 5),
    }),
    adminTransaction,
  ),
  of(8, fc.tuple(anyPaths, writesOf('web', 2)), ([read, write]) => webTransaction(read, write)),
  of(8, fc.tuple(anyQuery('admin'), anyWrite('admin')), ([query, write]) =>
    readOnlyTransaction(query, write),
  ),
  of(4, fc.integer({ min: 2, max: 5 }), countTogether),
  of(4, fc.constant(null), writeMeanwhile),
];

const reading: Weighted[] = [
  of(300, anyQuery('admin'), adminFind),
  of(3, wideQuery, adminFind),
  of(80, fc.tuple(countable('admin'), aggregations('admin')), ([query, wanted]) =>
    adminAggregate(query, wanted),
  ),
  of(50, fc.tuple(anyPaths, fc.option(mask, { nil: undefined })), ([some, fields]) =>
    getDocuments(some, fields),
  ),
  of(40, fc.tuple(anyQuery('admin'), fc.nat({ max: 20 })), ([query, commits]) =>
    adminFindPast(query, commits),
  ),
  of(15, fc.tuple(anyQuery('admin'), fc.integer({ min: 1, max: 3 })), ([query, size]) =>
    adminPages(query, size),
  ),
  of(10, fc.constantFrom('c', 'd', 'c/a/c', 'c/z/e'), listDocuments),
  of(10, fc.constantFrom(undefined, ...paths), listCollections),
  of(20, anyQuery('web'), webFind),
  of(10, fc.tuple(countable('web'), aggregations('web')), ([query, wanted]) =>
    webAggregate(query, wanted),
  ),
];

const listening: Weighted[] = [
  of(20, subject('admin'), (some) => listen('admin', some)),
  of(20, subject('web'), (some) => listen('web', some)),
  of(15, fc.nat({ max: 5 }), stopListening),
  of(40, fc.constant(null), settle),
  of(5, writesOf('admin', 3), writeWhileAway),
];

/** All kinds of steps, most of them questions and writes. */
export const anyStep = withRestarts([...writing, ...transactions, ...reading, ...listening]);

/** Writes that listeners have to hear of. */
export const listeningStep = withRestarts([
  ...writing,
  ...transactions,
  ...listening,
  ...listening,
  ...listening,
]);

/** Clients take seconds to come back, so restarts are rare. */
function withRestarts(steps: Weighted[]): fc.Arbitrary<Step> {
  return fc.oneof(
    { weight: 2999, arbitrary: fc.oneof(...steps) },
    { weight: 1, arbitrary: fc.constant(restart()) },
  );
}
