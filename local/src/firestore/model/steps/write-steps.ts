import type { WriteResult } from 'firebase-admin/firestore';
import { writeBatch } from 'firebase/firestore';
import { putAdmin } from '../clients/admin-writes.ts';
import { insist, outcomeOf, showRefusal } from '../clients/outcome.ts';
import { microsOf } from '../clients/sdk-values.ts';
import { putWeb } from '../clients/web-writes.ts';
import type { ModelStore } from '../reference/model-store.ts';
import type { ModelDocuments, ModelFields, ModelValue } from '../reference/model-value.ts';
import type { ModelWrite } from '../reference/model-write.ts';
import { showFound } from '../reference/show-query.ts';
import { showWrite } from '../reference/show-write.ts';
import type { Session } from '../session.ts';
import { Step } from './step.ts';

// Whether writes are refused does not depend on the time.
export const anyTime = -1n;

/** All or nothing, in one commit. */
export function adminCommit(writes: ModelWrite[]): Step {
  const name = writes.map(showWrite).join(' + ');
  return new Step(name, (store, session) => commit(name, writes, store, session));
}

/** Sets what is there already, with its names the other way round: nothing may come of it. */
export function rewrite(path: string): Step {
  const name = `set ${path} to what it is`;
  return new Step(name, async (store, session) => {
    const present = store.documents.get(path);
    if (!present) return 'skipped';
    const data = turned(present.fields);
    return commit(name, [{ type: 'set', path, data }], store, session);
  });
}

export async function commit(
  name: string,
  writes: ModelWrite[],
  store: ModelStore,
  session: Session,
): Promise<void> {
  await session.reads.finish();
  const { db } = session.clients.admin;
  const foreseen = store.plan(writes, anyTime);
  const outcome = await outcomeOf(() => {
    const batch = db.batch();
    for (const write of writes) putAdmin(batch, db, write, store.documents);
    return batch.commit();
  });
  insist(name, showRefusal(foreseen.refused), showRefusal(outcome.refused));
  if (outcome.refused === undefined) acceptCommit(name, writes, outcome.answer, store, session);
}

function turned(fields: ModelFields): Map<string, ModelValue> {
  return new Map([...fields].toReversed().map(([name, value]) => [name, sendable(value)]));
}

/** No SDK can send 1.0 but only 1, which is something else to be stored. */
function sendable(value: ModelValue): ModelValue {
  switch (value.type) {
    case 'double':
      return Number.isSafeInteger(value.value) && !Object.is(value.value, -0)
        ? { type: 'integer', value: BigInt(value.value) }
        : value;
    case 'list':
      return { type: 'list', items: value.items.map(sendable) };
    case 'map':
      return { type: 'map', fields: turned(value.fields) };
    case 'null':
    case 'boolean':
    case 'integer':
    case 'time':
    case 'string':
    case 'bytes':
    case 'reference':
    case 'place':
    case 'vector':
      return value;
  }
}

export function acceptCommit(
  name: string,
  writes: ModelWrite[],
  results: WriteResult[],
  store: ModelStore,
  session: Session,
): void {
  const times = results.map(({ writeTime }) => microsOf(writeTime));
  const time = latest(times);
  const plan = store.plan(writes, time);
  if (plan.refused !== undefined) throw new Error(`The model changed its mind about ${name}.`);
  // Of deletions the SDK tells the time of the commit.
  const expected = plan.times.map((expectedTime) => expectedTime ?? time);
  insist(`the update times of ${name}`, expected.join(), times.join());
  session.publish(store, plan.documents, time);
}

export function latest(times: bigint[]): bigint {
  return times.reduce((late, time) => (time > late ? time : late), 0n);
}

/** The web SDK tells no times: they are looked up. */
export function webCommit(writes: ModelWrite[]): Step {
  const name = `web: ${writes.map(showWrite).join(' + ')}`;
  return new Step(name, async (store, session) => {
    await session.reads.finish();
    const { db } = session.clients.webWriter;
    const foreseen = store.plan(writes, anyTime);
    const outcome = await outcomeOf(() => {
      const batch = writeBatch(db);
      for (const write of writes) putWeb(batch, db, write);
      return batch.commit();
    });
    insist(name, showRefusal(foreseen.refused), showRefusal(outcome.refused));
    if (outcome.refused === undefined) await acceptUnseen(name, writes, store, session);
  });
}

/** Looks up when the documents were written, and whether they are what they must be. */
export async function acceptUnseen(
  name: string,
  writes: ModelWrite[],
  store: ModelStore,
  session: Session,
): Promise<void> {
  const paths = [...new Set(writes.map(({ path }) => path))];
  const found = paths.length > 0 ? await session.readDocuments(paths) : [];
  const times = found.map(({ document }) => document.updateTime);
  const time = latest(times);
  const plan = store.plan(writes, time);
  if (plan.refused !== undefined) throw new Error(`The model changed its mind about ${name}.`);
  insist(name, linesOf(paths, plan.documents), showFound(found).join('\n'));
  // Deletions leave nothing behind that would tell their time.
  session.publish(store, plan.documents, time > store.latestTime ? time : undefined);
}

/** The documents of these paths that exist, in this order. */
export function linesOf(paths: readonly string[], documents: ModelDocuments): string {
  const found = paths.flatMap((path) => {
    const document = documents.get(path);
    return document ? [{ path, document }] : [];
  });
  return showFound(found).join('\n');
}
