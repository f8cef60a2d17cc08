// Rows P of the conformance table: which queries prove that they may run.
import { allOf, anyOf, filterOf, type FirestoreAsk } from '../testing/access-builders.ts';
import type { ConformanceCase, Expectation } from '../testing/conformance-case.ts';

type Where = Record<string, unknown> | undefined;

const posts: FirestoreAsk = { method: 'list', path: 'posts', as: 'a' };

function row(
  id: string,
  condition: string,
  where: Where,
  expect: Expectation,
  more: Partial<FirestoreAsk> = {},
): ConformanceCase {
  const ask = { ...posts, ...more, query: { where, ...more.query } };
  return { id, rules: `match /posts/{id} {\nallow list: if ${condition};\n}`, ask, expect };
}

const D = 'resource.data';
const owner = `${D}.owner == request.auth.uid`;
const either = `${D}.published == true || ${D}.author == request.auth.uid`;
const done = `${owner} && ${D}.status == 'done'`;
const member = `request.auth.uid in ${D}.members`;
const book = `exists(/databases/$(database)/documents/books/$(${D}.book))`;
const ownedBy = (uid: string) => filterOf('owner', 'EQUAL', uid);
const xIs = (op: string, value: unknown) => filterOf('x', op, value);
const published = filterOf('published', 'EQUAL', true);

const users = 'match /users/{uid} { allow list: if uid == request.auth.uid; }';
const items =
  'match /users/{uid}/items/{i} { allow list: if uid == request.auth.uid; }';
const group: FirestoreAsk = {
  ...posts,
  path: 'items',
  query: { allDescendants: true, where: ownedBy('a') },
};

export const queryCases: ConformanceCase[] = [
  row('P01', owner, undefined, 'denied'),
  row('P02', owner, ownedBy('a'), 'allow'),
  row('P03', owner, ownedBy('b'), 'denied'),
  row('P04', owner, ownedBy('a'), 'allow', {
    query: { limit: 3, orderBy: [{ field: 'x', direction: 'ASCENDING' }] },
  }),
  row('P05', owner, filterOf('owner', 'IN', ['a']), 'allow'),
  row('P06', owner, filterOf('owner', 'IN', ['a', 'b']), 'denied'),
  row('P07', owner, undefined, 'denied', { store: {} }),
  row('P08', owner, undefined, 'denied', { store: { 'posts/1': { owner: 'a' } } }),
  row('P09', either, published, 'allow'),
  row('P10', either, filterOf('author', 'EQUAL', 'a'), 'allow'),
  row('P11', either, undefined, 'denied'),
  row('P12', either, anyOf(published, filterOf('author', 'EQUAL', 'a')), 'allow'),
  row('P13', either, anyOf(published, filterOf('topic', 'EQUAL', 'x')), 'denied'),
  row('P14', `${D}.x > 5`, xIs('GREATER_THAN', 10), 'allow'),
  row('P15', `${D}.x > 5`, xIs('GREATER_THAN', 1), 'denied'),
  row('P16', `${D}.x > 5`, xIs('IN', [6, 42, 99]), 'allow'),
  row('P17', `${D}.x > 5`, xIs('IN', [1, 3, 6]), 'denied'),
  row('P18', `${D}.x > 5`, anyOf(xIs('EQUAL', 6), xIs('EQUAL', 42)), 'allow'),
  row('P19 ten', 'request.query.limit <= 10', undefined, 'allow', { query: { limit: 10 } }),
  row('P19 eleven', 'request.query.limit <= 10', undefined, 'deny', { query: { limit: 11 } }),
  row('P19 none', 'request.query.limit <= 10', undefined, 'error'),
  { id: 'P20', rules: users, ask: { ...posts, path: 'users' }, expect: 'error', says: 'Null value error.' },
  { id: 'P21', rules: items, ask: { ...posts, path: 'users/a/items' }, expect: 'allow' },
  { id: 'P22', rules: items, ask: { ...posts, path: 'users/b/items' }, expect: 'deny' },
  row('P23 present', book, filterOf('book', 'EQUAL', 'B'), 'allow', { store: { 'books/B': {} } }),
  row('P23 absent', book, filterOf('book', 'EQUAL', 'B'), 'denied'),
  row('P24', book, undefined, 'denied', { store: { 'books/B': {} } }),
  row('P25', member, filterOf('members', 'ARRAY_CONTAINS', 'a'), 'allow'),
  row('P26', member, filterOf('members', 'ARRAY_CONTAINS', 'b'), 'denied'),
  row('P27', member, filterOf('members', 'ARRAY_CONTAINS_ANY', ['a', 'b']), 'denied'),
  row('P28', `!('hidden' in ${D})`, ownedBy('a'), 'denied'),
  row('P29', `!(${D}.keys().hasAll(['x']))`, ownedBy('a'), 'denied'),
  row('P30', `resource == null || ${owner}`, undefined, 'denied'),
  row('P31', 'request.auth != null', ownedBy('b'), 'allow'),
  { ...row('P32', 'request.auth != null', undefined, 'deny', { as: null }), strict: 'error' },
  { id: 'P33', rules: 'match /users/{u}/items/{i} { allow list; }', ask: group, expect: 'deny' },
  {
    id: 'P34',
    rules: `match /{path=**}/items/{i} { allow list: if ${owner}; }`,
    ask: group,
    expect: 'allow',
  },
  // A count is asked like its query.
  row('P35 owned', owner, ownedBy('a'), 'allow'),
  row('P35 all', owner, undefined, 'denied'),
  {
    id: 'P36',
    rules: 'match /posts/{id} { allow get; }',
    ask: posts,
    expect: 'deny',
  },
  // A listener is asked like its query.
  row('P37', owner, ownedBy('a'), 'allow'),
  row('P38', done, ownedBy('a'), 'denied'),
  row('P39', done, allOf(ownedBy('a'), filterOf('status', 'EQUAL', 'done')), 'allow'),
  // The second question, per returned document, catches what a wrong proof would let through.
  row('P40', owner, ownedBy('a'), 'deny', { path: 'posts/1', before: { owner: 'b' } }),
];
