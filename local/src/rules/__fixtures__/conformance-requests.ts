// Rows M and O of the conformance table: what requests carry, and writes.
import { callerOf, type FirestoreAsk, type Plain } from '../testing/access-builders.ts';
import type { ConformanceCase, Expectation } from '../testing/conformance-case.ts';

const N = 'request.resource.data';
const D = 'resource.data';

function row(
  id: string,
  [verbs, condition]: [string, string],
  ask: Omit<FirestoreAsk, 'path'> & { path?: string },
  expect: Expectation,
  more: { strict?: Expectation; says?: string } = {},
): ConformanceCase {
  const rules = `match /users/{uid} {\nallow ${verbs}: if ${condition};\n}`;
  return { id, rules, ask: { path: 'users/a', as: 'a', ...ask }, expect, ...more };
}

const get: FirestoreAsk = { method: 'get', path: 'users/a', before: { owner: 'a', x: 1 } };
const anonymous = { ...get, as: null };
const admin = { ...get, as: callerOf('a', { admin: true, email_verified: true }) };
const anonymousSignIn = {
  ...get,
  as: callerOf('a', { firebase: { sign_in_provider: 'anonymous', identities: {} } }),
};
const create = (after: Plain): FirestoreAsk => ({ method: 'create', path: 'users/a', after });
const update = (before: Plain, after: Plain): FirestoreAsk => ({
  method: 'update',
  path: 'users/a',
  before,
  after,
});
const time = '2026-11-22T12:00:00.123456Z';

export const requestCases: ConformanceCase[] = [
  row('M01', ['get', 'request.auth != null'], anonymous, 'deny', { strict: 'error' }),
  row('M02', ['get', 'request.auth == null || request.auth.uid == uid'], anonymous, 'allow', { strict: 'error' }),
  row('M03', ['get', 'request.auth.uid == uid'], anonymous, 'error'),
  row('M04', ['get', 'request.auth.token.admin == true'], get, 'error'),
  row('M05', ['get', "request.auth.token.get('admin', false) == true"], get, 'deny'),
  row('M06', ['get', 'request.auth.token.admin == true'], admin, 'allow'),
  row('M07', ['get', 'request.auth.token.email_verified == true'], admin, 'allow'),
  row('M08', ['get', "request.auth.token.firebase.sign_in_provider != 'anonymous'"], anonymousSignIn, 'deny'),
  row('M09', ['get', `${N}.x == 1`], get, 'error'),
  row('M10', ['create', `${N}.x == 1`], create({ x: 1 }), 'allow'),
  row('M11', ['delete', 'request.resource == null'], { ...get, method: 'delete' }, 'error'),
  row('M12', ['create', 'resource == null'], create({ x: 1 }), 'allow', { strict: 'error' }),
  row('M13', ['create', `${D}.owner == uid`], create({ x: 1 }), 'error', { says: 'Null value error.' }),
  row('M14', ['get', `${D}.owner == uid`], { ...get, before: null }, 'error'),
  row('M15', ['get', `${D}.owner == uid`], get, 'allow'),
  row('M16', ['get', 'resource.owner == uid'], get, 'error'),
  row('M17', ['get', 'request.query.limit <= 10'], get, 'error'),
  row('M18 create', ['write', "request.method == 'create'"], create({ x: 1 }), 'allow'),
  row('M18 update', ['write', "request.method == 'create'"], update({ x: 1 }, { x: 2 }), 'deny'),
  row('M19', ['get', "request.path[3] == 'users'"], get, 'allow'),
  row('M22', ['get', 'resource.id == uid'], get, 'allow', { strict: 'error' }),
  {
    id: 'M20',
    rules: `match /t/{id} { allow create: if request.time == ${N}.createdAt; }`,
    ask: { ...create({ createdAt: new Date('2026-11-22T12:00:00.123Z') }), path: 't/1', time: '2026-11-22T12:00:00.123Z' },
    expect: 'allow',
  },
  {
    id: 'M21',
    rules: `match /t/{id} { allow create: if request.time == ${N}.createdAt; }`,
    ask: { ...create({ createdAt: new Date('2026-11-22T12:00:00.123Z') }), path: 't/1', time },
    expect: 'deny',
  },
];

const affected = `${N}.diff(${D}).affectedKeys()`;
const owned = { title: 't', owner: 'a' };
const keep = { m: { keep: 1 } };
const nested = update({ nested: { keep: 1 } }, { nested: { keep: 1, x: 1 } });
const counter = (after: number) => update({ count: 1, tags: ['old'] }, { count: after, tags: ['old', 'new'] });

/** The server merges a write before it asks: these rows give the merged document. */
export const writeCases: ConformanceCase[] = [
  row('O01', ['update', `${N}.keys().hasAll(['a','b','c'])`], update({ a: 1, b: 2 }, { a: 1, b: 2, c: 3 }), 'allow'),
  row('O02', ['update', `${N}.nested.keep == 1`], nested, 'allow'),
  row('O03', ['update', `'nested.x' in ${N}`], nested, 'deny'),
  row('O04', ['update', `'a.b' in ${N}`], update({}, { 'a.b': 1 }), 'allow'),
  row('O05', ['update', `!('gone' in ${N})`], update({ gone: 1, x: 1 }, { x: 1 }), 'allow'),
  row('O06', ['update', `${affected} == ['nested'].toSet()`], nested, 'allow'),
  row('O07', ['update', `${affected}.hasOnly(['title'])`], update(owned, { title: 'u', owner: 'b' }), 'deny'),
  row('O08', ['update', `${affected}.hasOnly(['title'])`], update(owned, owned), 'allow'),
  row('O09', ['update', `${N}.m.keep == 1`], update(keep, { m: { keep: 1, x: 2 } }), 'allow'),
  row('O10', ['update', `${N}.m.keep == 1`], update(keep, { m: { x: 2 } }), 'denied'),
  row('O11', ['update', `${N}.diff(${D}).addedKeys().size() == 0`], update({ a: 1 }, { a: 1, b: 1 }), 'deny'),
  row('O12', ['update', `${N}.count == ${D}.count + 1`], counter(2), 'allow'),
  row('O13', ['update', `${N}.tags.hasAll(['new'])`], counter(2), 'allow'),
  {
    id: 'O14',
    rules: `match /users/{uid} { allow create: if uid == request.auth.uid; }`,
    ask: [
      { ...create({ x: 1 }), as: 'a' },
      { ...create({ x: 1 }), as: 'a', path: 'users/b' },
    ],
    expect: 'deny',
  },
  row('O15', ['create', `${N}.updatedAt == request.time`], { ...create({ updatedAt: new Date('2026-11-22T12:00:00Z') }) }, 'allow'),
  row('O16 whole', ['create', `${N}.count is int`], create({ count: 3 }), 'allow'),
  row('O16 half', ['create', `${N}.count is int`], create({ count: 3.5 }), 'deny'),
  row('O17', ['create', `${N}.count is int`], create({ count: -0 }), 'deny'),
  row('O18', ['create', `${N}.keys().hasOnly(['title'])`], create({ title: 't', extra: 1 }), 'deny'),
  row('O19', ['create', `${N}.ownerId == request.auth.uid`], create({ ownerId: 'b' }), 'deny'),
];

