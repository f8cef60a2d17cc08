import type { DocumentSnapshot, Query } from 'firebase-admin/firestore';
import { getAggregateFromServer, getDocsFromServer } from 'firebase/firestore';
import { adminDialect, timestampOf } from '../clients/admin-dialect.ts';
import { adminAggregation, adminQuery, readAdmin } from '../clients/admin-queries.ts';
import { showRefusal } from '../clients/outcome.ts';
import { fromData, fromSdk } from '../clients/sdk-values.ts';
import { webDialect } from '../clients/web-dialect.ts';
import { webAggregation, webQuery } from '../clients/web-queries.ts';
import { aggregate, type ModelAggregation, showAggregation } from '../reference/model-aggregate.ts';
import {
  findDocuments,
  isRefused,
  type ModelQuery,
  resolveBounds,
} from '../reference/model-query.ts';
import { codes } from '../reference/model-write.ts';
import type { ModelStore } from '../reference/model-store.ts';
import type { ModelDocuments, ModelValue, Precision } from '../reference/model-value.ts';
import { showValue } from '../reference/model-value.ts';
import { isNumber } from '../reference/order-values.ts';
import { showFound, showQuery } from '../reference/show-query.ts';
import type { Session } from '../session.ts';
import { Step } from './step.ts';

/** A question about a query: expected is what the documents say, unless it is refused. */
function question(
  name: string,
  query: ModelQuery,
  expected: (resolved: ModelQuery, store: ModelStore) => string,
  ask: (session: Session) => Promise<string>,
): Step {
  return new Step(name, (store, session) => {
    const resolved = resolveBounds(query, store.documents);
    // No such position: the SDK would not even ask.
    if (!resolved) return 'skipped';
    const answer = isRefused(resolved) ? showRefusal(codes.invalid) : expected(resolved, store);
    session.reads.start(name, answer, () => ask(session));
  });
}

const linesOf = (resolved: ModelQuery, documents: ModelDocuments, precision: Precision = 'exact') =>
  showFound(findDocuments(resolved, documents), precision).join('\n');

export function adminFind(query: ModelQuery): Step {
  return question(
    showQuery(query),
    query,
    (resolved, store) => linesOf(resolved, store.documents),
    async ({ clients: { admin } }) => {
      const { docs } = await (await adminQuery(admin.db, query)).get();
      return showFound(readAdmin(admin.db, docs)).join('\n');
    },
  );
}

export function webFind(query: ModelQuery): Step {
  return question(
    `web: ${showQuery(query)}`,
    query,
    (resolved, store) => linesOf(resolved, store.documents, 'script'),
    async ({ clients: { web } }) => {
      const { docs } = await getDocsFromServer(await webQuery(web.db, query));
      const found = docs.map(({ ref: { path } }, index) => {
        const fields = fromData(docs[index]?.data() ?? {}, webDialect(web.db));
        return { path, document: { fields, createTime: 0n, updateTime: 0n } };
      });
      return showFound(found, 'script').join('\n');
    },
  );
}

// More than there are; pages that come again and again must not go on forever.
const mostDocuments = 100;

/** Page after page, each starting behind the last document of the one before. */
export function adminPages({ from, filter, orders }: ModelQuery, pageSize: number): Step {
  const query: ModelQuery = { from, filter, orders };
  return question(
    `pages of ${pageSize} from ${showQuery(query)}`,
    query,
    (resolved, store) => linesOf(resolved, store.documents),
    async ({ clients: { admin } }) => {
      const all: DocumentSnapshot[] = [];
      const first = (await adminQuery(admin.db, query)).limit(pageSize);
      for (let page: Query | undefined = first; page && all.length < mostDocuments;) {
        const { docs } = await page.get();
        all.push(...docs);
        const last = docs.at(-1);
        page = last && docs.length === pageSize ? first.startAfter(last) : undefined;
      }
      return showFound(readAdmin(admin.db, all)).join('\n');
    },
  );
}

/** A query as it was a few commits ago. */
export function adminFindPast(query: ModelQuery, commits: number): Step {
  const name = `${commits} commits ago: ${showQuery(query)}`;
  return new Step(name, (store, session) => {
    const resolved = resolveBounds(query, store.documents);
    const past = store.stateBefore(commits);
    if (!resolved || !past || isRefused(resolved)) return 'skipped';
    const { db } = session.clients.admin;
    session.reads.start(name, linesOf(resolved, past.documents), async () => {
      const asked = await adminQuery(db, query);
      const { docs } = await db.runTransaction((transaction) => transaction.get(asked), {
        readOnly: true,
        readTime: timestampOf(past.time),
      });
      return showFound(readAdmin(db, docs)).join('\n');
    });
  });
}

export function adminAggregate(query: ModelQuery, wanted: ModelAggregation[]): Step {
  return question(
    `${wanted.map(showAggregation).join()} from ${showQuery(query)}`,
    query,
    (resolved, store) => showResults(aggregate(wanted, resolved, store.documents)),
    async ({ clients: { admin } }) => {
      const asked = await adminQuery(admin.db, query);
      const spec = Object.fromEntries(wanted.map((one, at) => [`r${at}`, adminAggregation(one)]));
      const data: Record<string, unknown> = (await asked.aggregate(spec).get()).data();
      return showResults(wanted.map((_one, at) => fromSdk(data[`r${at}`], adminDialect(admin.db))));
    },
  );
}

export function webAggregate(query: ModelQuery, wanted: ModelAggregation[]): Step {
  return question(
    `web: ${wanted.map(showAggregation).join()} from ${showQuery(query)}`,
    query,
    (resolved, store) => showResults(aggregate(wanted, resolved, store.documents), 'script'),
    async ({ clients: { web } }) => {
      const asked = await webQuery(web.db, query);
      const spec = Object.fromEntries(wanted.map((one, at) => [`r${at}`, webAggregation(one)]));
      const data: Record<string, unknown> = (await getAggregateFromServer(asked, spec)).data();
      const results = wanted.map((_one, at) => fromSdk(data[`r${at}`], webDialect(web.db)));
      return showResults(results, 'script');
    },
  );
}

/** Doubles are only as equal as adding them up in any order allows. */
function showResults(results: ModelValue[] | undefined, precision: Precision = 'exact'): string {
  if (!results) return showRefusal(codes.invalid);
  const isRough = (value: ModelValue) => value.type === 'double' || precision === 'script';
  const show = (value: ModelValue) =>
    isNumber(value) && isRough(value)
      ? Number(value.value).toPrecision(12)
      : showValue(value, precision);
  return results.map(show).join();
}
