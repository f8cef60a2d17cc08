// Rows whose outcome depends on what a server makes of a request before it asks the rules.
import {
  arrayUnion,
  collection,
  collectionGroup,
  deleteDoc,
  deleteField,
  doc,
  FieldPath,
  type Firestore,
  getCountFromServer,
  getDocs,
  increment,
  onSnapshot,
  query,
  type Query,
  serverTimestamp,
  setDoc,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore';
import type { servedIds } from './conformance-table.ts';

type Asked = {
  /** What becomes of it; a code when it is refused after the rules allowed it. */
  expect: 'allowed' | 'permission-denied' | 'not-found';
  ask: (store: Firestore) => Promise<unknown>;
};

export type ServedRow = {
  id: `${(typeof servedIds)[number]}${'' | ` ${string}`}`;
  rules: string;
  stored?: Record<string, Record<string, unknown>>;
  asked: Asked;
};

const N = 'request.resource.data';
const D = 'resource.data';
const at = (store: Firestore) => doc(store, 'x/1');

/** Every write of `x/1` under one condition. */
function write(
  id: ServedRow['id'],
  condition: string,
  before: Record<string, unknown> | null,
  expect: Asked['expect'],
  ask: Asked['ask'],
): ServedRow {
  const rules = `match /x/{id} { allow write: if ${condition}; }`;
  return { id, rules, ...(before && { stored: { 'x/1': before } }), asked: { expect, ask } };
}

const affected = `${N}.diff(${D}).affectedKeys()`;
const nested = { nested: { keep: 1 } };
const setNested: Asked['ask'] = (store) => updateDoc(at(store), { 'nested.x': 1 });
const keep = { m: { keep: 1 } };
const timely = `request.time == ${N}.createdAt`;

export const servedWrites: ServedRow[] = [
  write('B09', 'request.auth != null', null, 'allowed', (store) => deleteDoc(at(store))),
  write('B10', 'request.auth != null', null, 'not-found', (store) => updateDoc(at(store), { a: 1 })),
  write('B11', 'false', null, 'permission-denied', (store) => updateDoc(at(store), { a: 1 })),
  write('M20', timely, null, 'allowed', (store) => setDoc(at(store), { createdAt: serverTimestamp() })),
  write('M21', timely, null, 'permission-denied', (store) => setDoc(at(store), { createdAt: new Date() })),
  write('O01', `${N}.keys().hasAll(['a','b','c'])`, { a: 1, b: 2 }, 'allowed', (store) =>
    updateDoc(at(store), { c: 3 }),
  ),
  write('O02', `${N}.nested.keep == 1`, nested, 'allowed', setNested),
  write('O03', `'nested.x' in ${N}`, nested, 'permission-denied', setNested),
  write('O04', `'a.b' in ${N}`, {}, 'allowed', (store) => updateDoc(at(store), new FieldPath('a.b'), 1)),
  write('O05', `!('gone' in ${N})`, { gone: 1, x: 1 }, 'allowed', (store) =>
    updateDoc(at(store), { gone: deleteField() }),
  ),
  write('O06', `${affected} == ['nested'].toSet()`, nested, 'allowed', setNested),
  write('O09', `${N}.m.keep == 1`, keep, 'allowed', (store) =>
    setDoc(at(store), { m: { x: 2 } }, { merge: true }),
  ),
  write('O10', `${N}.m.keep == 1`, keep, 'permission-denied', (store) => setDoc(at(store), { m: { x: 2 } })),
  write('O12', `${N}.count == ${D}.count + 1`, { count: 1 }, 'allowed', (store) =>
    updateDoc(at(store), { count: increment(1) }),
  ),
  write('O13', `${N}.tags.hasAll(['new', 'old'])`, { tags: ['old'] }, 'allowed', (store) =>
    updateDoc(at(store), { tags: arrayUnion('new') }),
  ),
  write('O14', "id == '1'", null, 'permission-denied', (store) =>
    writeBatch(store).set(at(store), {}).set(doc(store, 'x/2'), {}).commit(),
  ),
  write('O15', `${N}.updatedAt == request.time`, { x: 1 }, 'allowed', (store) =>
    updateDoc(at(store), { updatedAt: serverTimestamp() }),
  ),
  write('O16 whole', `${N}.count is int`, null, 'allowed', (store) => setDoc(at(store), { count: 3 })),
  write('O16 half', `${N}.count is int`, null, 'permission-denied', (store) => setDoc(at(store), { count: 3.5 })),
  write('O17', `${N}.count is int`, null, 'permission-denied', (store) => setDoc(at(store), { count: -0 })),
];

const documents = '/databases/$(database)/documents';
const sibling = {
  rules: `match /x/{id} { allow create: if getAfter(${documents}/s/1).data.total == ${N}.total; }
    match /s/{id} { allow write: if true; }`,
  stored: { 's/1': { total: 1 } },
};

/** Each write of a commit looks up seven documents of its own. */
const sevenEach = {
  rules: `match /x/{id} { allow create: if ${Array.from(
    { length: 7 },
    (_none, n) => `exists(${documents}/d/$(id + '-${n}'))`,
  ).join(' && ')}; }`,
  stored: Object.fromEntries(
    ['1', '2', '3'].flatMap((id) => Array.from({ length: 7 }, (_none, n) => [`d/${id}-${n}`, {}])),
  ),
};

function createAll(...ids: string[]): Asked['ask'] {
  return (store) => {
    const batch = writeBatch(store);
    for (const id of ids) batch.set(doc(store, `x/${id}`), {});
    return batch.commit();
  };
}

export const servedLookups: ServedRow[] = [
  {
    id: 'N08',
    ...sibling,
    asked: {
      expect: 'allowed',
      ask: (store) =>
        writeBatch(store).set(at(store), { total: 2 }).set(doc(store, 's/1'), { total: 2 }).commit(),
    },
  },
  {
    id: 'N09',
    ...sibling,
    asked: { expect: 'permission-denied', ask: (store) => setDoc(at(store), { total: 2 }) },
  },
  write('N11', 'existsAfter(request.path)', { x: 1 }, 'permission-denied', (store) => deleteDoc(at(store))),
  write('N12', 'existsAfter(request.path)', null, 'allowed', (store) => setDoc(at(store), {})),
  { id: 'N19 fourteen', ...sevenEach, asked: { expect: 'allowed', ask: createAll('1', '2') } },
  { id: 'N19', ...sevenEach, asked: { expect: 'permission-denied', ask: createAll('1', '2', '3') } },
];

const owned = `match /x/{id} { allow list: if ${D}.owner == request.auth.uid; }`;
const own = { 'x/1': { owner: 'a' } };
const ofA = (store: Firestore) => query(collection(store, 'x'), where('owner', '==', 'a'));

/** Resolves with what a listener first hears from the server. */
function listen(to: Query): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const stop = onSnapshot(
      to,
      { includeMetadataChanges: true },
      (snapshot) => {
        if (snapshot.metadata.fromCache) return;
        stop();
        resolve(snapshot);
      },
      reject,
    );
  });
}

function list(id: ServedRow['id'], expect: Asked['expect'], ask: Asked['ask']): ServedRow {
  return { id, rules: owned, stored: own, asked: { expect, ask } };
}

export const servedQueries: ServedRow[] = [
  list('P08', 'permission-denied', (store) => getDocs(collection(store, 'x'))),
  {
    id: 'P34',
    rules: `match /{path=**}/items/{i} { allow list: if ${D}.owner == request.auth.uid; }`,
    stored: { 'a/1/items/1': { owner: 'a' } },
    asked: {
      expect: 'allowed',
      ask: (store) => getDocs(query(collectionGroup(store, 'items'), where('owner', '==', 'a'))),
    },
  },
  list('P35 owned', 'allowed', (store) => getCountFromServer(ofA(store))),
  list('P35 all', 'permission-denied', (store) => getCountFromServer(collection(store, 'x'))),
  list('P37 owned', 'allowed', (store) => listen(ofA(store))),
  list('P37 all', 'permission-denied', (store) => listen(collection(store, 'x'))),
];
