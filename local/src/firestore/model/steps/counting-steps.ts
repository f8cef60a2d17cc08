import type { Firestore, WriteResult } from 'firebase-admin/firestore';
import { putAdmin } from '../clients/admin-writes.ts';
import { insist } from '../clients/outcome.ts';
import type { ModelStore } from '../reference/model-store.ts';
import type { ModelWrite } from '../reference/model-write.ts';
import { showFound } from '../reference/show-query.ts';
import type { Session } from '../session.ts';
import { Step } from './step.ts';

// Nobody asks for this document, as nobody knows the times of the commits in between.
const counterPath = 'counters/only';
const addOne: ModelWrite = {
  type: 'merge',
  path: counterPath,
  data: new Map([['count', { type: 'increment', operand: { type: 'integer', value: 1n } }]]),
};

/** Transactions that count in their own head, all at the same time: none may be lost. */
export function countTogether(times: number): Step {
  const name = `${times} transactions count at once`;
  return new Step(name, async (store, session) => {
    await session.reads.finish();
    const { db } = session.clients.admin;
    const count = () => countInTransaction(db);
    await Promise.all(Array.from({ length: times }, count));
    await acceptCount(name, times, store, session);
  });
}

/** As many commits as were counted, of which the times of the last are known. */
async function acceptCount(
  name: string,
  times: number,
  store: ModelStore,
  session: Session,
): Promise<void> {
  const [found] = await session.readDocuments([counterPath]);
  if (!found) throw new Error(`Nothing is left of ${name}.`);
  const { createTime, updateTime } = found.document;
  const plan = store.plan(Array<ModelWrite>(times).fill(addOne), updateTime);
  const counted = plan.refused === undefined ? plan.documents.get(counterPath) : undefined;
  if (!counted) throw new Error('The model cannot count.');
  const first = store.documents.get(counterPath)?.createTime ?? createTime;
  const document = { ...counted, createTime: first };
  insist(
    name,
    showFound([{ path: counterPath, document }]).join('\n'),
    showFound([found]).join('\n'),
  );
  session.publish(store, new Map(store.documents).set(counterPath, document), updateTime);
}

async function countInTransaction(db: Firestore, meanwhile = () => {}): Promise<void> {
  const counter = db.doc(counterPath);
  await db.runTransaction(async (transaction) => {
    const count = (await transaction.get(counter)).get('count') as bigint | undefined;
    meanwhile();
    transaction.set(counter, { count: (count ?? 0n) + 1n }, { merge: true });
  });
}

/** A write from outside waits until the transaction that read the document is through. */
export function writeMeanwhile(): Step {
  const name = 'a transaction counts, and a write from outside has to wait for it';
  return new Step(name, async (store, session) => {
    await session.reads.finish();
    const { db } = session.clients.admin;
    let outside: Promise<WriteResult[]> | undefined;
    await countInTransaction(db, () => {
      const batch = db.batch();
      putAdmin(batch, db, addOne, store.documents);
      outside ??= batch.commit();
    });
    await outside;
    await acceptCount(name, 2, store, session);
  });
}
