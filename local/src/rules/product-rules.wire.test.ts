import {
  collection,
  deleteDoc,
  doc,
  type Firestore,
  getCountFromServer,
  getDoc,
  getDocs,
  query,
  setDoc,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  changed,
  collectionOf,
  documentQuestions,
  documents,
  factsOf,
  forgedFields,
  isStoredBefore,
  operations,
  uidOf,
  watchedFields,
  type DocumentQuestion,
} from './testing/product-documents.ts';
import {
  openProductEnvironment,
  verdictOf,
  type ProductEnvironment,
} from './testing/product-environment.ts';
import { callerNames, type CallerName } from './testing/product-rules.ts';

// The same questions as in product-rules.test.ts, through the unmodified SDK and a server: ours,
// or Google's emulator with RULES_TARGET=official.

let environment: ProductEnvironment;

beforeAll(async () => {
  environment = await openProductEnvironment();
});
afterAll(() => environment.close());

// rules-unit-testing types its contexts by the compatible SDK; they are of the modular one too.
const storeOf = (as: CallerName) => environment.contextOf(as).firestore() as unknown as Firestore;

function send({ name, operation, as }: DocumentQuestion): Promise<unknown> {
  const { path, stored } = factsOf(name);
  const store = storeOf(as);
  const document = doc(store, path);
  const siblings = collection(store, collectionOf(path));
  switch (operation) {
    case 'get':
    case 'get missing':
      return getDoc(document);
    case 'list all':
      return getDocs(siblings);
    case 'list own':
      return getDocs(query(siblings, where('userId', '==', uidOf(as))));
    case 'create':
      return setDoc(document, { ...stored, ...changed });
    case 'update':
      return updateDoc(document, changed);
    case 'delete':
      return deleteDoc(document);
  }
}

/** Puts the document there, or takes it away, past the rules. */
function prepare(store: Firestore, { name, operation }: DocumentQuestion): Promise<void> {
  const { path, stored } = factsOf(name);
  return isStoredBefore(operation) ? setDoc(doc(store, path), stored) : deleteDoc(doc(store, path));
}

const rounds = Object.keys(documents).flatMap((name) =>
  operations.map((operation) => ({ name, operation })),
);

describe('firestore.rules through the SDK', () => {
  it.each(rounds)('$name: $operation', async ({ name, operation }) => {
    const asked = documentQuestions.filter(
      (question) => question.name === name && question.operation === operation,
    );
    const found: string[] = [];
    await environment.asServer(async (context) => {
      const store = context.firestore() as unknown as Firestore;
      let isReady = false;
      for (const question of asked) {
        if (!isReady) await prepare(store, question);
        const verdict = await verdictOf(send(question));
        found.push(`${question.as}: ${verdict}`);
        // What was denied changed nothing.
        isReady = verdict === 'denied';
      }
    });
    expect(found).toEqual(asked.map(({ as, verdict }) => `${as}: ${verdict}`));
  });

  it('counts only what may be listed', async () => {
    const jobs = collection(storeOf('owner'), 'jobs');
    const own = query(jobs, where('userId', '==', 'ann'));
    expect(await verdictOf(getCountFromServer(own))).toBe('allowed');
    expect(await verdictOf(getCountFromServer(jobs))).toBe('denied');
  });

  it.each(Object.keys(forgedFields))('lets no owner write %s of a profile', async (field) => {
    const forged = { [field]: forgedFields[field] };
    const profile = doc(storeOf('owner'), 'users/ann');
    await environment.asServer((context) =>
      setDoc(doc(context.firestore(), 'users/ann'), { displayName: 'Ann', plan: 'free' }),
    );
    expect(await verdictOf(updateDoc(profile, forged))).toBe('denied');
    expect(await verdictOf(updateDoc(profile, { displayName: 'Anna', ...forged }))).toBe('denied');
    expect(await verdictOf(setDoc(profile, forged, { merge: true }))).toBe('denied');
    expect((await getDoc(profile)).data()).toEqual({ displayName: 'Ann', plan: 'free' });
  });

  it.each(Object.entries(watchedFields))(
    'lets nobody write a field of %s',
    async (name, fields) => {
      const path = `${name}/watched`;
      await environment.asServer((context) =>
        setDoc(doc(context.firestore(), path), { userId: 'ann' }),
      );
      for (const as of callerNames) {
        for (const field of fields) {
          const written = updateDoc(doc(storeOf(as), path), { [field]: 'ann' });
          expect(`${as} ${field} ${await verdictOf(written)}`).toBe(`${as} ${field} denied`);
        }
      }
    },
  );

  it('writes nothing of a batch in which one write is denied', async () => {
    const store = storeOf('other');
    const batch = writeBatch(store);
    batch.set(doc(store, 'users/bob'), { displayName: 'Bob' });
    batch.update(doc(store, 'users/ann'), { displayName: 'Bob' });
    expect(await verdictOf(batch.commit())).toBe('denied');
    expect((await getDoc(doc(store, 'users/bob'))).exists()).toBe(false);
  });
});
