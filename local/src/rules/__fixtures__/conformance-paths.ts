// Rows A and B of the conformance table: matching and verbs.
import type { ConformanceCase } from '../testing/conformance-case.ts';

const read = (pattern: string, inner = '') => `match ${pattern} { allow read; ${inner} }`;
const landmarks = 'match /cities/{c} { match /landmarks/{l} { allow read; } }';
const own = 'match /users/{uid} { allow get: if uid == request.auth.uid; }';
const get = (path: string) => ({ method: 'get' as const, path, as: 'a', before: { x: 1 } });
const auth = 'if request.auth != null';

export const pathCases: ConformanceCase[] = [
  { id: 'A01', rules: read('/cities/{c}'), ask: get('other/x'), expect: 'deny', says: 'No matching allow statements' },
  { id: 'A02', rules: read('/cities/{c}'), ask: get('cities/SF'), expect: 'allow' },
  { id: 'A03', rules: read('/cities/{c}'), ask: get('cities/SF/landmarks/x'), expect: 'deny' },
  { id: 'A04', rules: landmarks, ask: get('cities/SF/landmarks/x'), expect: 'allow' },
  { id: 'A05', rules: landmarks, ask: get('cities/SF'), expect: 'deny' },
  { id: 'A06', rules: landmarks, ask: get('cities/SF/shops/x'), expect: 'deny' },
  { id: 'A07', rules: landmarks, ask: get('cities/SF/landmarks/x/pics/1'), expect: 'deny' },
  { id: 'A08', rules: read('/cities/{c}/{rest=**}'), ask: get('cities/SF'), expect: 'allow' },
  { id: 'A09', version: 1, rules: read('/cities/{c}/{rest=**}'), ask: get('cities/SF'), expect: 'deny' },
  { id: 'A10 first', rules: read('/{path=**}/songs/{s}'), ask: get('songs/1'), expect: 'allow' },
  { id: 'A10 second', rules: read('/{path=**}/songs/{s}'), ask: get('a/b/songs/1'), expect: 'allow' },
  { id: 'A11', rules: read('/{path=**}/songs/{s}'), ask: get('a/b/songs/1/x/2'), expect: 'deny' },
  {
    id: 'A12',
    rules: 'match /x/{a} { allow get: if false; } match /x/{b} { allow get: if true; }',
    ask: get('x/1'),
    expect: 'allow',
  },
  {
    id: 'A13',
    rules: 'match /x/{a} { allow get: if resource.data.none; } match /x/{b} { allow get: if true; }',
    ask: get('x/1'),
    expect: 'allow',
  },
  { id: 'A14', rules: 'match /x/{a} { allow get: if false; allow get: if true; }', ask: get('x/1'), expect: 'allow' },
  { id: 'A15', rules: own, ask: get('users/a'), expect: 'allow' },
  { id: 'A16', rules: own, ask: get('users/b'), expect: 'deny' },
  {
    id: 'A17',
    rules: 'match /cities/{c}/{rest=**} { allow get: if rest is path; }',
    ask: get('cities/SF/l/1'),
    expect: 'allow',
  },
  { id: 'A18', rules: 'match /n/{id} { allow get: if id is string; }', ask: get('n/42'), expect: 'allow' },
  {
    id: 'A19',
    rules: "match /cities/{c} { match /landmarks/{l} { allow get: if c == 'SF'; } }",
    ask: get('cities/SF/landmarks/x'),
    expect: 'allow',
  },
  {
    id: 'A20',
    rules: 'match /x/{a} { allow get: if true; } match /{all=**} { allow get: if false; }',
    ask: get('x/1'),
    expect: 'allow',
  },
];

const x = (allow: string) => `match /x/{id} { ${allow} }`;
const ask = {
  get: get('x/1'),
  list: { method: 'list', path: 'x', as: 'a' },
  create: { method: 'create', path: 'x/1', as: 'a', after: { x: 1 } },
  update: { method: 'update', path: 'x/1', as: 'a', before: { x: 1 }, after: { x: 2 } },
  delete: { method: 'delete', path: 'x/1', as: 'a', before: { x: 1 } },
} as const;

export const verbCases: ConformanceCase[] = [
  { id: 'B01 get', rules: x(`allow read: ${auth};`), ask: ask.get, expect: 'allow' },
  { id: 'B01 list', rules: x(`allow read: ${auth};`), ask: ask.list, expect: 'allow' },
  { id: 'B02 create', rules: x('allow read;'), ask: ask.create, expect: 'deny' },
  { id: 'B02 delete', rules: x('allow read;'), ask: ask.delete, expect: 'deny' },
  { id: 'B03 create', rules: x('allow write;'), ask: ask.create, expect: 'allow' },
  { id: 'B03 update', rules: x('allow write;'), ask: ask.update, expect: 'allow' },
  { id: 'B03 delete', rules: x('allow write;'), ask: ask.delete, expect: 'allow' },
  { id: 'B04', rules: x('allow write;'), ask: ask.get, expect: 'deny' },
  { id: 'B05', rules: x('allow get;'), ask: ask.list, expect: 'deny' },
  { id: 'B06', rules: x('allow get, delete;'), ask: ask.create, expect: 'deny' },
  { id: 'B07', rules: x('allow create;'), ask: ask.update, expect: 'deny' },
  { id: 'B08', rules: x('allow update;'), ask: ask.create, expect: 'deny' },
  { id: 'B09', rules: x(`allow delete: ${auth};`), ask: { ...ask.delete, before: null }, expect: 'allow' },
  { id: 'B10', rules: x(`allow update: ${auth};`), ask: { ...ask.update, before: null }, expect: 'allow' },
  { id: 'B11', rules: x('allow update: if false;'), ask: { ...ask.update, before: null }, expect: 'deny' },
  { id: 'B12', rules: x('allow write;'), ask: { ...ask.create, as: null }, expect: 'allow' },
];
