import type { Firestore } from 'firebase-admin/firestore';
import { doc, runTransaction } from 'firebase/firestore';
import { adminQuery, readAdmin } from '../clients/admin-queries.ts';
import { putAdmin } from '../clients/admin-writes.ts';
import { insist, outcomeOf, showRefusal } from '../clients/outcome.ts';
import { putWeb } from '../clients/web-writes.ts';
import {
  findDocuments,
  isRefused,
  type ModelQuery,
  resolveBounds,
} from '../reference/model-query.ts';
import type { ModelWrite } from '../reference/model-write.ts';
import { showFound, showQuery } from '../reference/show-query.ts';
import { showWrite } from '../reference/show-write.ts';
import { Step } from './step.ts';
import { acceptCommit, acceptUnseen, anyTime, linesOf } from './write-steps.ts';

export type TransactionWish = {
  paths: string[];
  query: ModelQuery;
  writes: ModelWrite[];
  isGivenUp: boolean;
};

/** Reads documents and a query, then writes, or thinks better of it. */
export function adminTransaction({ paths, query, writes, isGivenUp }: TransactionWish): Step {
  const wanted = isGivenUp ? 'nothing in the end' : writes.map(showWrite).join(' + ');
  const name = `transaction reads ${paths.join()} and ${showQuery(query)}, writes ${wanted}`;
  return new Step(name, async (store, session) => {
    const resolved = resolveBounds(query, store.documents);
    if (!resolved || isRefused(resolved)) return 'skipped';
    await session.reads.finish();
    const { db } = session.clients.admin;
    const question = await adminQuery(db, query);
    const foundThen = showFound(findDocuments(resolved, store.documents)).join('\n');
    const foreseen = store.plan(writes, anyTime);
    const outcome = await outcomeOf(() =>
      db.runTransaction(async (transaction) => {
        const documents = await transaction.getAll(...paths.map((path) => db.doc(path)));
        insist(name, linesOf(paths, store.documents), showAll(db, documents));
        insist(name, foundThen, showAll(db, (await transaction.get(question)).docs));
        if (isGivenUp) throw new GivenUp();
        for (const write of writes) putAdmin(transaction, db, write, store.documents);
      }),
    ).catch(ignoreGivenUp);
    if (isGivenUp) return;
    insist(name, showRefusal(foreseen.refused), showRefusal(outcome?.refused));
    if (foreseen.refused === undefined) await acceptUnseen(name, writes, store, session);
  });
}

class GivenUp extends Error {}

function ignoreGivenUp(error: unknown): undefined {
  if (!(error instanceof GivenUp)) throw error;
}

type AdminSnapshots = Parameters<typeof readAdmin>[1];

function showAll(db: Firestore, snapshots: AdminSnapshots): string {
  return showFound(readAdmin(db, snapshots)).join('\n');
}

/** Optimistic: what it read and did not write is verified. */
export function webTransaction(paths: string[], writes: ModelWrite[]): Step {
  const wanted = writes.map(showWrite).join(' + ');
  const name = `web: transaction reads ${paths.join()}, writes ${wanted}`;
  return new Step(name, async (store, session) => {
    const isMissing = ({ type, path }: ModelWrite) =>
      type === 'update' && paths.includes(path) && !store.documents.has(path);
    // The SDK itself refuses to update what it has just seen missing.
    if (writes.some(isMissing)) return 'skipped';
    await session.reads.finish();
    const { db } = session.clients.webWriter;
    const existing = paths.filter((path) => store.documents.has(path));
    const foreseen = store.plan(writes, anyTime);
    const outcome = await outcomeOf(() =>
      runTransaction(db, async (transaction) => {
        const found: string[] = [];
        for (const path of paths) {
          if ((await transaction.get(doc(db, path))).exists()) found.push(path);
        }
        insist(name, existing.join(), found.join());
        for (const write of writes) putWeb(transaction, db, write);
      }),
    );
    insist(name, showRefusal(foreseen.refused), showRefusal(outcome.refused));
    if (outcome.refused === undefined) await acceptUnseen(name, writes, store, session);
  });
}

/** Sees one instant from beginning to end, whatever is written meanwhile. */
export function readOnlyTransaction(query: ModelQuery, write: ModelWrite): Step {
  const name = `read-only transaction reads ${showQuery(query)} before and after ${showWrite(write)}`;
  return new Step(name, async (store, session) => {
    const resolved = resolveBounds(query, store.documents);
    if (!resolved || isRefused(resolved)) return 'skipped';
    await session.reads.finish();
    const { db } = session.clients.admin;
    const question = await adminQuery(db, query);
    const found = showFound(findDocuments(resolved, store.documents)).join('\n');
    const foreseen = store.plan([write], anyTime);
    const outcome = await db.runTransaction(
      async (transaction) => {
        insist(`first: ${name}`, found, showAll(db, (await transaction.get(question)).docs));
        const written = await outcomeOf(() => {
          const batch = db.batch();
          putAdmin(batch, db, write, store.documents);
          return batch.commit();
        });
        insist(`second: ${name}`, found, showAll(db, (await transaction.get(question)).docs));
        return written;
      },
      { readOnly: true },
    );
    insist(name, showRefusal(foreseen.refused), showRefusal(outcome.refused));
    if (outcome.refused === undefined) acceptCommit(name, [write], outcome.answer, store, session);
  });
}
