// Rows N of the conformance table: document lookups.
import type { FirestoreAsk, Plain } from '../testing/access-builders.ts';
import type { ConformanceCase, Expectation } from '../testing/conformance-case.ts';

const documents = '/databases/$(database)/documents';
const admin = `${documents}/admins/$(request.auth.uid)`;
const missing = `${documents}/none/1`;
const get: FirestoreAsk = { method: 'get', path: 'x/1', as: 'a', before: { x: 1 } };
const create: FirestoreAsk = { method: 'create', path: 'x/1', as: 'a', after: { total: 2 } };
const deleting: FirestoreAsk = { method: 'delete', path: 'x/1', as: 'a', before: { x: 1 } };

function row(
  id: string,
  condition: string,
  ask: FirestoreAsk | FirestoreAsk[],
  expect: Expectation,
): ConformanceCase {
  const rules = `match /x/{id} {\nallow get, write: if ${condition};\n} match /admins/{id} { allow read: if false; }`;
  return { id, rules, ask, expect };
}

/** `count` documents, each looked up by one term. */
function many(count: number, term: (path: string) => string, first = 0): string {
  return Array.from({ length: count }, (_none, index) =>
    term(`${documents}/d/n${first + index}`),
  ).join(' && ');
}

function stored(count: number): Record<string, Plain> {
  return Object.fromEntries(Array.from({ length: count }, (_none, n) => [`d/n${n}`, { x: 1 }]));
}

const exists = (path: string) => `exists(${path})`;
const both = (path: string) => `exists(${path}) && get(${path}).data.x == 1`;
const sibling = `getAfter(${documents}/s/1).data.total == request.resource.data.total`;

/** Each of the three writes looks up seven documents of its own. */
const batch = [0, 1, 2].map(
  (n): FirestoreAsk => ({
    ...create,
    path: `x/${n}`,
    store: stored(21),
  }),
);
const perWrite = [0, 1, 2]
  .map((n) => `(id == '${n}' && ${many(7, exists, n * 7)})`)
  .join(' || ');

export const lookupCases: ConformanceCase[] = [
  row('N01', `exists(${admin})`, { ...get, store: { 'admins/a': {} } }, 'allow'),
  row('N02', `exists(${admin})`, get, 'deny'),
  row('N03', `get(${missing}) == null`, get, 'error'),
  row('N04', `get(${missing}).data.flag == true`, get, 'error'),
  row('N05', `exists(${missing}) && get(${missing}).data.flag == true`, get, 'deny'),
  row('N06', `get(${missing}).data.x == 1 || true`, get, 'allow'),
  row('N07', `get(${admin}).data.x == 1`, { ...get, store: { 'admins/a': { x: 1 } } }, 'allow'),
  row('N08', sibling, { ...create, store: { 's/1': { total: 1 } }, storeAfter: { 's/1': { total: 2 } } }, 'allow'),
  row('N09', sibling, { ...create, store: { 's/1': { total: 1 } } }, 'deny'),
  row('N10', 'getAfter(request.path).data == request.resource.data', create, 'allow'),
  row('N11', 'existsAfter(request.path)', deleting, 'deny'),
  row('N12', 'existsAfter(request.path)', create, 'allow'),
  row('N13', `existsAfter(${documents}/s/1)`, { ...create, store: { 's/1': {} } }, 'allow'),
  row('N14', 'exists(request.path)', create, 'deny'),
  row('N15', many(11, exists), { ...get, store: stored(11) }, 'denied'),
  row('N15 ten', many(10, exists), { ...get, store: stored(11) }, 'allow'),
  row(
    'N16',
    Array.from({ length: 11 }, () => `exists(${documents}/d/n0)`).join(' && '),
    { ...get, store: stored(1) },
    'allow',
  ),
  row('N17', many(5, both), { ...get, store: stored(5) }, 'allow'),
  row('N18', `false && ${many(11, exists)}`, { ...get, store: stored(11) }, 'deny'),
  row('N19', perWrite, batch, 'denied'),
  row('N20', `get('users/a').data.x == 1`, get, 'error'),
];
