// Rows Q of the conformance table: Cloud Storage.
import type { StorageObjectFacts } from '../access.ts';
import type { Plain, StorageAsk } from '../testing/access-builders.ts';
import type { ConformanceCase, Expectation } from '../testing/conformance-case.ts';

type Facts = Partial<StorageObjectFacts>;

function row(
  id: string,
  [verbs, condition]: [string, string],
  storage: Omit<StorageAsk, 'path'> & { path?: string },
  expect: Expectation,
  strict?: Expectation,
): ConformanceCase {
  const rules = `match /users/{uid}/{file} {\nallow ${verbs}: if ${condition};\n}`;
  return {
    id,
    rules,
    storage: { path: 'users/a/x.png', as: 'a', ...storage },
    expect,
    ...(strict && { strict }),
  };
}

const upload = (after: Facts, before: Facts | null = null) => ({
  method: 'create' as const,
  after,
  before,
});
const get = (before: Facts = {}) => ({ method: 'get' as const, before });
const update = (before: Facts, after: Facts) => ({ method: 'update' as const, before, after });
const deleting = { method: 'delete' as const, before: {} };
const list = { method: 'list' as const, path: 'users/a', as: 'a' };
const N = 'request.resource';
const metadata = `${N}.metadata.keys().hasAll(['owner'])`;
const recent = `request.time < resource.timeCreated + duration.value(60, 's')`;
const path = (id: string) => `/databases/(default)/documents/d/${id}`;
const ok = (id: string) => `firestore.get(${path(id)}).data.ok == true`;
const store: Record<string, Plain> = { 'd/1': { ok: true }, 'd/2': { ok: true }, 'd/3': { ok: true } };
const label = `${N}.metadata.diff(resource.metadata).affectedKeys().hasOnly(['label'])`;
const own = 'if uid == request.auth.uid';

export const storageCases: ConformanceCase[] = [
  row('Q01 fits', ['create', `${N}.size <= 100`], upload({ size: 100 }), 'allow'),
  row('Q01 over', ['create', `${N}.size <= 100`], upload({ size: 101 }), 'deny'),
  row('Q02', ['create', `${N}.size <= 100`], upload({ size: 0 }), 'allow'),
  row('Q03', ['create', `${N}.contentType == 'image/png'`], upload({ contentType: 'image/PNG' }), 'deny'),
  row('Q04', ['create', `${N}.contentType == 'image/png'`], upload({ contentType: 'image/png;charset=x' }), 'deny'),
  row('Q05', ['create', `${N}.contentType.matches('image/.*')`], upload({ contentType: 'image/jpeg' }), 'allow'),
  row('Q06', ['create', `${N}.contentType.matches('image/p')`], upload({}), 'deny'),
  row('Q07', ['create', metadata], upload({ metadata: { owner: 'a', more: 'b' } }), 'allow'),
  row('Q08', ['create', metadata], upload({}), 'error'),
  row('Q09', ['get', 'resource.metadata.owner == request.auth.uid'], get({ metadata: { owner: 'a' } }), 'allow'),
  row('Q10', ['get', "resource.metadata['owner'] == request.auth.uid"], get({ metadata: { owner: 'b' } }), 'deny'),
  row('Q11 fresh', ['create', 'resource == null'], upload({}), 'allow', 'error'),
  row('Q11 existing', ['create', 'resource == null'], upload({}, {}), 'deny'),
  row('Q12', ['write', `${N}.size < 5`], deleting, 'error'),
  row('Q13', ['delete', `${N} == null || ${N}.size < 5`], deleting, 'error'),
  row('Q14', ['update', `${N}.size == resource.size`], update({ size: 5 }, { size: 5 }), 'allow'),
  row('Q15 png', ['get', "file.matches('.*[.]png')"], get(), 'allow'),
  row('Q15 txt', ['get', "file.matches('.*[.]png')"], { ...get(), path: 'users/a/x.txt' }, 'deny'),
  row('Q16', ['create', `${N}.generation == 1`], upload({ generation: '1' }), 'error'),
  row('Q17', ['create', `${N}.md5Hash == 'abc'`], upload({ md5Hash: 'abc' }), 'allow'),
  row('Q18 inside', ['get', recent], { ...get(), time: '2026-11-22T12:00:59.999Z' }, 'allow'),
  row('Q18 at', ['get', recent], { ...get(), time: '2026-11-22T12:01:00.000Z' }, 'deny'),
  { id: 'Q19', rules: `match /users/{uid}/{p=**} { allow list: ${own}; }`, storage: list, expect: 'allow' },
  { id: 'Q20', rules: `match /users/{uid}/{file} { allow list: ${own}; }`, storage: list, expect: 'deny' },
  {
    id: 'Q21',
    version: 1,
    rules: `match /users/{uid}/{p=**} { allow list: ${own}; }`,
    storage: list,
    expect: 'denied',
  },
  {
    id: 'Q22',
    rules: 'match /users/{uid}/{p=**} { allow list: if resource.size > 0; }',
    storage: list,
    expect: 'error',
  },
  row('Q23 ok', ['get', ok('1')], { ...get(), store }, 'allow'),
  row('Q23 not', ['get', ok('1')], { ...get(), store: { 'd/1': { ok: false } } }, 'deny'),
  row('Q24', ['get', `${ok('1')} && ${ok('2')} && ${ok('3')}`], { ...get(), store }, 'denied'),
  row('Q25', ['get', `${ok('1')} && ${ok('1')} && ${ok('1')}`], { ...get(), store }, 'allow'),
  row('Q26', ['get', `${ok('1')} && ${ok('2')} && (true || ${ok('3')})`], { ...get(), store }, 'allow'),
  row('Q27', ['get', `firestore.exists(${path('9')}) == false`], { ...get(), store }, 'allow'),
  row('Q28', ['get', ok('9')], { ...get(), store }, 'error'),
  row('Q29', ['get', 'firestore.get(/databases/other/documents/d/1).data.ok'], { ...get(), store }, 'denied'),
  row('Q35', ['get', "'toString' in resource.metadata"], get({ metadata: { owner: 'a' } }), 'deny'),
  row('Q36 label', ['update', label], update({ metadata: { label: 'x', owner: 'a' } }, { metadata: { label: 'y', owner: 'a' } }), 'allow'),
  row('Q36 owner', ['update', label], update({ metadata: { label: 'x', owner: 'a' } }, { metadata: { label: 'x', owner: 'b' } }), 'deny'),
];
