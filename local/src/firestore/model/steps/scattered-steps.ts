import type { WriteResult } from 'firebase-admin/firestore';
import { putAdmin } from '../clients/admin-writes.ts';
import { insist, outcomeOf, showRefusal } from '../clients/outcome.ts';
import { microsOf } from '../clients/sdk-values.ts';
import type { ModelStore } from '../reference/model-store.ts';
import type { ModelDocument, ModelDocuments } from '../reference/model-value.ts';
import type { ModelWrite } from '../reference/model-write.ts';
import { showWrite } from '../reference/show-write.ts';
import type { Session } from '../session.ts';
import { Step } from './step.ts';
import { anyTime, latest } from './write-steps.ts';

/** Several commits at once, each of another document, in any order. */
export function scatteredCommits(writes: ModelWrite[]): Step {
  const name = `at once: ${writes.map(showWrite).join(' | ')}`;
  return new Step(name, async (store, session) => {
    await session.reads.finish();
    const { db } = session.clients.admin;
    const outcomes = await Promise.all(
      writes.map((write) =>
        outcomeOf(async () => {
          const batch = db.batch();
          putAdmin(batch, db, write, store.documents);
          return (await batch.commit())[0];
        }),
      ),
    );
    acceptScattered(name, writes, outcomes, store, session);
  });
}

/** The same in one request, which is not atomic. */
export function bulkWrite(writes: ModelWrite[]): Step {
  const name = `in bulk: ${writes.map(showWrite).join(' | ')}`;
  return new Step(name, async (store, session) => {
    await session.reads.finish();
    const { db } = session.clients.admin;
    const writer = db.bulkWriter({ throttling: false });
    writer.onWriteError(() => false);
    const writing = writes.map((write) =>
      outcomeOf<WriteResult | undefined>(() => putAdmin(writer, db, write, store.documents)),
    );
    const [outcomes] = await Promise.all([Promise.all(writing), writer.close()]);
    acceptScattered(name, writes, outcomes, store, session);
  });
}

type ScatteredOutcome = Awaited<ReturnType<typeof outcomeOf<WriteResult | undefined>>>;

function acceptScattered(
  name: string,
  writes: ModelWrite[],
  outcomes: ScatteredOutcome[],
  store: ModelStore,
  session: Session,
): void {
  const changes = new Map<string, ModelDocument | undefined>();
  for (const [index, write] of writes.entries()) {
    const outcome = outcomes[index];
    const answer = outcome?.refused === undefined ? outcome?.answer : undefined;
    const time = answer ? microsOf(answer.writeTime) : anyTime;
    const plan = store.plan([write], time);
    const part = `${showWrite(write)} of ${name}`;
    insist(part, showRefusal(plan.refused), showRefusal(outcome?.refused));
    if (plan.refused !== undefined) continue;
    // Of a deletion in bulk the SDK tells no time.
    insist(`the update time of ${part}`, String(plan.times[0] ?? time), String(time));
    const after = plan.documents.get(write.path);
    if (after !== store.documents.get(write.path)) changes.set(write.path, after);
  }
  publishScattered(changes, store, session);
}

/** Nobody knows in which order: listeners may hear of any of the changes first. */
function publishScattered(
  changes: ReadonlyMap<string, ModelDocument | undefined>,
  store: ModelStore,
  session: Session,
): void {
  let states: ModelDocuments[] = [store.documents];
  for (const [path, document] of changes) {
    states = states.flatMap((state) => {
      const changed = new Map(state);
      if (document) changed.set(path, document);
      else changed.delete(path);
      return [state, changed];
    });
  }
  session.publish(store, states.at(-1) ?? store.documents, undefined, states);
  store.forgetPast(latest([...changes.values()].flatMap((some) => some?.updateTime ?? [])));
}

export function recursiveDelete(path: string): Step {
  return new Step(`delete all below ${path}`, async (store, session) => {
    await session.reads.finish();
    const { db } = session.clients.admin;
    const below = [...store.documents.keys()].filter(
      (other) => other === path || other.startsWith(`${path}/`),
    );
    await db.recursiveDelete(db.doc(path));
    publishScattered(new Map(below.map((gone) => [gone, undefined])), store, session);
  });
}
