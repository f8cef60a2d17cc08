import { describe, expect, it } from 'vitest';
import { compileTexts, warningsOf, type RulesTexts } from '../rules-gate.ts';
import { productRules } from '../testing/product-rules.ts';

const head = "rules_version = '2';";

function firestore(body: string, version = head): RulesTexts {
  return {
    firestoreRules: `${version}
service cloud.firestore { match /databases/{database}/documents {
${body}
} }`,
    storageRules: null,
  };
}

function storage(body: string): RulesTexts {
  return {
    firestoreRules: null,
    storageRules: `${head}
service firebase.storage { match /b/{bucket}/o {
${body}
} }`,
  };
}

const x = (inner: string) => firestore(`match /x/{id} { ${inner} }`);
const allow = (condition: string, methods = 'get') => x(`allow ${methods}: if ${condition};`);

/** The reasons of all warnings, or of the refusal. */
function found(texts: RulesTexts): string[] {
  try {
    return warningsOf(compileTexts(texts)).map((text) => text.split('\n')[0] ?? '');
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

describe('what never works is refused', () => {
  it.each([
    ['!x in y', allow("!'a' in resource.data"), '!x in y means (!x) in y.'],
    [
      'a set method of keys',
      allow("resource.data.keys().union(['a'].toSet()).size() == 1"),
      'A list has no union().',
    ],
    [
      'a set method of a list',
      allow('[1].difference([1].toSet()).size() == 0'),
      'A list has no difference().',
    ],
    [
      'the incoming document of a read',
      allow('request.resource.data.a == 1', 'read'),
      'There is no request.resource for get, list',
    ],
    [
      'the incoming document of a delete, in a function',
      x('function f() { return request.resource.data.a == 1; } allow delete: if f();'),
      'There is no request.resource for delete',
    ],
    [
      'the incoming file of a delete',
      storage('match /x { allow delete: if request.resource.size < 5; }'),
      'There is no request.resource for delete',
    ],
  ])('%s', (_what, texts, reason) => {
    expect(found(texts)).toEqual([expect.stringContaining(reason)]);
    expect(warningsOf(compileTexts({ ...texts, futile: 'warn' }))).toEqual([
      expect.stringContaining(reason),
    ]);
  });
});

const lookup = '/databases/$(database)/documents/users/$(request.auth.uid)';
const many = (count: number, term: string) =>
  Array.from({ length: count }, () => term).join(' && ');

describe('what differs from engine to engine is warned of', () => {
  it.each([
    [
      'no version',
      firestore('match /x/{id} { allow get: if id == "a"; }', ''),
      "Without rules_version = '2'",
    ],
    ['a document open to all', x('allow get, list;'), 'Anybody may get, list, signed in or not.'],
    ['a file open to all', storage('match /x { allow get: if true; }'), 'Anybody may get'],
    [
      'a write of files',
      storage('match /x { allow write: if request.auth != null; }'),
      "'write' of a file",
    ],
    [
      'a write that looks at what comes',
      allow('request.resource.data.a == 1', 'write'),
      'There is no request.resource for delete',
    ],
    ['the id of a document', allow("resource.id == 'a'"), 'has no id. Use the wildcard.'],
    [
      'the name of what comes',
      allow('request.resource.__name__ == id', 'create'),
      'has no __name__.',
    ],
    [
      'nobody signed in',
      allow('null == request.auth || id == "a"'),
      'request.auth == null is an error',
    ],
    [
      'an unguarded lookup',
      allow(`get(${lookup}).data.ok == true`),
      'ask exists() of the same path first',
    ],
    [
      'an unguarded lookup from Storage',
      storage(
        'match /x { allow get: if firestore.get(/databases/(default)/documents/a/b).data.ok == true; }',
      ),
      'ask exists()',
    ],
    [
      'a lookup guarded elsewhere',
      allow(`exists(/a/b) && get(${lookup}).data.ok == true`),
      'ask exists()',
    ],
    [
      'a long condition',
      allow(many(40, 'id == "a"')),
      'has 121 expressions with 0 lookups; beyond 100',
    ],
    [
      'a long condition with lookups',
      allow(many(8, `exists(${lookup})`)),
      'with 8 lookups; beyond 40',
    ],
    ['an unused function', x('function f() { return true; }'), 'Unused function: f.'],
    [
      'eleven lets',
      x(
        `function f() { ${Array.from({ length: 11 }, (_none, n) => `let v${n} = ${n};`).join(' ')} return v1 == 1; } allow get: if f();`,
      ),
      'more lets than the documented 10',
    ],
  ])('%s', (_what, texts, reason) => {
    expect(found(texts)).toEqual([expect.stringContaining(reason)]);
  });

  it('but not of what is alike everywhere', () => {
    expect(found(allow(`exists(${lookup}) && get(${lookup}).data.ok == true`))).toEqual([]);
    expect(found(allow("!('a' in resource.data) && request.auth != null"))).toEqual([]);
    expect(
      found(allow('request.resource.data.keys().toSet().size() == 1', 'create, update')),
    ).toEqual([]);
  });

  it('and shows the line', () => {
    expect(warningsOf(compileTexts(x('allow get;')))).toEqual([
      [
        'firestore.rules:3:17 Warning: Anybody may get, signed in or not.',
        '  3 | match /x/{id} { allow get; }',
        `    | ${' '.repeat(16)}^`,
      ].join('\n'),
    ]);
  });
});

it('finds nothing in the rules of the product', () => {
  expect(warningsOf(compileTexts(productRules))).toEqual([]);
});
