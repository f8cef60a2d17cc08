import { describe, expect, it } from 'vitest';
import { RulesError } from './language/rules-error.ts';
import { ReplaceableRules } from './replaceable-rules.ts';
import { loadRules } from './rules-gate.ts';
import { filterOf, firestoreAccess, storageAccess } from './testing/access-builders.ts';

function rulesWith(condition: string, extra = ''): string {
  return `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    ${extra}
    match /x/{id} { allow read, write: if ${condition}; }
  }
}`;
}

function load(firestoreRules: string) {
  return loadRules({ firestoreRules, storageRules: null });
}

function refusalOf(firestoreRules: string): string {
  try {
    load(firestoreRules);
    return 'loaded';
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    return error.message;
  }
}

describe('rules that are refused', () => {
  it.each([
    ['an unknown function', 'nope()', '5:43 Invalid function name: nope.'],
    ['an unknown method', "'a'.includes('b')", '5:43 Invalid function name: includes.'],
    ['an unknown variable', 'uid == 1', '5:43 Invalid variable name: uid.'],
    ['a function that is only documented', 'math.isInfinite(1.0)', 'math.isInfinite.'],
    ['the debug function of the emulator', 'debug(true)', 'Invalid function name: debug.'],
    ['the order of a query', "request.query.orderBy == 'x'", 'is not supported'],
    ['an unknown type', 'id is text', "5:49 Unknown type 'text'."],
    ['three equal signs', 'id === 1', "5:48 Unexpected '='."],
    ['a single and', 'true & false', "5:48 Unexpected '&'."],
    ['an open string', "id == 'x", 'The literal is not closed on its line.'],
    ['an open comment', 'true /* never closed', 'Comment is never closed.'],
    ['an operator without its side', 'id ==', "Unexpected ';'. Expected an expression."],
    ['a number beyond 64 bits', 'id == 9223372036854775808', 'does not fit 64 bits'],
    ['a bare key in a map', '{a: 1} == {}', 'Expected a string as map key.'],
    ['a key twice', "{'a': 1, 'a': 2} == {}", "has the key 'a' twice"],
    ['an empty path segment', 'exists(/a//b)', 'Expected'],
    ['a reserved word', 'allow == 1', "Unexpected 'allow'."],
    ['a bad pattern', "id.matches('(')", 'Invalid regular expression: [(].'],
  ])('%s', (_what, condition, refusal) => {
    expect(refusalOf(rulesWith(condition))).toContain(refusal);
  });

  it.each([
    ['a function twice', 'function f() { return 1; } function f() { return 2; }', 'declared twice'],
    ['a parameter twice', 'function f(a, a) { return a; }', "names 'a' twice"],
    ['an unknown method', 'match /y/{z} { allow peek; }', "Unknown method 'peek'."],
    ['an allow outside a match', '} allow read; match /y/{z} {', "Unexpected 'allow'."],
    ['two recursive wildcards', 'match /{a=**}/{b=**} { }', 'only one recursive wildcard'],
    ['a function without return', 'function f() { let a = 1; }', "Expected 'return'."],
    ['an allow without if', 'match /y/{z} { allow read: true; }', "Expected 'if'."],
  ])('%s', (_what, extra, refusal) => {
    expect(refusalOf(rulesWith('true', extra))).toContain(refusal);
  });

  it('names the file, line, column and reason', () => {
    expect(() => load(rulesWith('nope()'))).toThrow(
      expect.objectContaining({
        file: 'firestore.rules',
        line: 5,
        column: 43,
        reason: 'Invalid function name: nope.',
      }),
    );
  });

  it('does not take the rules of the other service', () => {
    const storageRules = rulesWith('true');
    expect(() => loadRules({ firestoreRules: null, storageRules })).toThrow(RulesError);
  });
});

describe('without rules', () => {
  it('allows nothing', () => {
    const gate = loadRules({ firestoreRules: null, storageRules: null });
    const get = { method: 'get' as const, path: 'x/1', as: 'ann' };
    expect(gate.judgeFirestore(firestoreAccess(get)).allowed).toBe(false);
    expect(gate.judgeStorage(storageAccess(get)).allowed).toBe(false);
  });
});

describe('rules that are replaced', () => {
  const get = firestoreAccess({ method: 'get', path: 'x/1', as: 'ann' });

  it('keeps the earlier ones when the new ones do not load', () => {
    const rules = new ReplaceableRules();
    expect(rules.judgeFirestore(get).allowed).toBe(false);
    expect(rules.replaceFirestore(rulesWith('true')).issues).toEqual([]);
    expect(rules.replaceFirestore(rulesWith('true &')).issues).toEqual([
      {
        severity: 'ERROR',
        description: "Unexpected '&'. Expected '&&'.",
        sourcePosition: { line: 5, column: 48 },
      },
    ]);
    expect(rules.judgeFirestore(get).allowed).toBe(true);
  });
});

describe('lookups', () => {
  it('read a document once per request, whichever conditions ask for it', () => {
    const path = '/databases/$(database)/documents/users/ann';
    const gate = load(
      rulesWith(
        `!exists(${path}) || get(${path}).data.n == 1 || get(${path}).data.n == 2`,
        `match /{all=**} { allow get: if get(${path}).data.n == 3; }`,
      ),
    );
    const asked: string[] = [];
    const access = firestoreAccess({ method: 'get', path: 'x/1', as: 'ann' });
    const users = firestoreAccess({ method: 'get', path: 'users/ann', before: { n: 4 } });
    const lookUp = (wanted: string) => {
      asked.push(wanted);
      return users.lookUp(wanted);
    };
    expect(gate.judgeFirestore({ ...access, lookUp })).toMatchObject({
      reason: expect.stringMatching(/^false for 'get' @ L4, false for 'get' @ L5$/),
    });
    expect(asked).toEqual(['users/ann']);
  });
});

describe('a query', () => {
  const judge = (condition: string, fieldFilter: Record<string, unknown>) =>
    load(rulesWith(condition)).judgeFirestore(
      firestoreAccess({ method: 'list', path: 'x', as: 'ann', query: { where: fieldFilter } }),
    ).allowed;

  it('with more than thirty alternatives is denied', () => {
    const numbers = (count: number) => Array.from({ length: count }, (_none, index) => index);
    expect(judge('resource.data.n >= 0', filterOf('n', 'IN', numbers(30)))).toBe(true);
    expect(judge('resource.data.n >= 0', filterOf('n', 'IN', numbers(31)))).toBe(false);
  });

  it('for one document by its id knows the id', () => {
    const named = (path: string) => ({
      fieldFilter: {
        field: { fieldPath: '__name__' },
        op: 'EQUAL',
        value: { referenceValue: `projects/p/databases/(default)/documents/${path}` },
      },
    });
    expect(judge("id == 'ann'", named('x/ann'))).toBe(true);
    expect(judge("id == 'ann'", named('x/bob'))).toBe(false);
    expect(judge("id == 'ann'", named('y/ann'))).toBe(false);
  });

  it('pins quoted and nested fields', () => {
    expect(judge("resource.data.a.b == 'x'", filterOf('a.b', 'EQUAL', 'x'))).toBe(true);
    expect(judge("resource.data['a.b'] == 'x'", filterOf('`a.b`', 'EQUAL', 'x'))).toBe(true);
    expect(judge("resource.data['a.b'] == 'x'", filterOf('a.b', 'EQUAL', 'x'))).toBe(false);
  });

  it('does not take 1 for an int, since 1.0 equals it', () => {
    expect(judge('resource.data.n == 1', filterOf('n', 'EQUAL', 1))).toBe(true);
    expect(judge('resource.data.n is number', filterOf('n', 'EQUAL', 1))).toBe(true);
    expect(judge('resource.data.n is int', filterOf('n', 'EQUAL', 1))).toBe(false);
    expect(judge('[resource.data.n] == [1]', filterOf('n', 'EQUAL', 1))).toBe(false);
  });
});
