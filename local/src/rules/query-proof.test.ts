import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchesQuery } from '../firestore/query/match-document.ts';
import type { Query } from '../firestore/query/query.ts';
import { readQuery, readQueryJson } from '../firestore/query/read-query.ts';
import { StatusError } from '../firestore/status-error.ts';
import type { StoredDocument } from '../firestore/values/value.ts';
import { loadRules } from './rules-gate.ts';
import { allOf, anyOf, fieldsOf, filterOf, firestoreAccess } from './testing/access-builders.ts';

const fields = ['a', 'tags', 'm.n'];
const scalars = [0, 1, 1.5, Number.NaN, 'x', '', true, null];
const scalar = fc.constantFrom(...scalars);
const list = fc.array(scalar, { maxLength: 3 });
const anything = fc.oneof(scalar, list, fc.constant({ n: 1 }), fc.constant({ n: 'x', o: 'y' }));

/** A value as rules write it. */
function ruleText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ruleText).join(', ')}]`;
  if (Number.isNaN(value)) return "float('NaN')";
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, inner]) => `'${key}': ${ruleText(inner)}`);
  return `{${entries.join(', ')}}`;
}

const field = fc.constantFrom(...fields).map((name) => `resource.data.${name}`);
const ruleValue = anything.map(ruleText);
const operator = fc.constantFrom('==', '!=', '<', '<=', '>', '>=');
const typeName = fc.constantFrom('int', 'float', 'number', 'string', 'list', 'map', 'null', 'bool');

const atom = fc.oneof(
  fc.tuple(field, operator, ruleValue).map((parts) => parts.join(' ')),
  fc.tuple(ruleValue, operator, field).map((parts) => parts.join(' ')),
  fc.tuple(field, operator, field).map((parts) => parts.join(' ')),
  fc.tuple(field, scalar).map(([name, value]) => `${ruleText(value)} in ${name}`),
  fc.tuple(field, list).map(([name, values]) => `${name} in ${ruleText(values)}`),
  fc.tuple(field, list).map(([name, values]) => `${name}.hasAny(${ruleText(values)})`),
  fc.tuple(field, list).map(([name, values]) => `${name}.hasAll(${ruleText(values)})`),
  fc.tuple(field, typeName).map(([name, type]) => `${name} is ${type}`),
  fc.tuple(field, operator, ruleValue).map(([name, sign, value]) => `${name} + 1 ${sign} ${value}`),
  fc.tuple(field, operator, ruleValue).map(([name, sign, value]) => `${name}[0] ${sign} ${value}`),
  fc.tuple(field, ruleValue).map(([name, value]) => `[${name}] == [${value}]`),
  fc.tuple(field, ruleValue).map(([name, value]) => `(${name} ? 1 : 2) == ${value}`),
  fc
    .tuple(fc.constantFrom('a', 'm', 'none'), ruleValue, operator, ruleValue)
    .map(([name, other, sign, value]) => `resource.data.get('${name}', ${other}) ${sign} ${value}`),
  fc.constantFrom('a', 'm', 'none').map((name) => `'${name}' in resource.data`),
  fc.constantFrom('resource == null', 'resource.data.keys().size() > 0', "id == '1'"),
);

const condition = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    atom,
    tie('tree').map((inner) => `!(${inner})`),
    fc.tuple(tie('tree'), tie('tree')).map(([left, right]) => `(${left} && ${right})`),
    fc.tuple(tie('tree'), tie('tree')).map(([left, right]) => `(${left} || ${right})`),
    fc.tuple(tie('tree'), tie('tree')).map(([left, right]) => `((${left}) == (${right}))`),
  ),
})).tree;

const filter = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...fields),
      fc.constantFrom(
        'EQUAL',
        'NOT_EQUAL',
        'LESS_THAN',
        'LESS_THAN_OR_EQUAL',
        'GREATER_THAN',
        'GREATER_THAN_OR_EQUAL',
        'ARRAY_CONTAINS',
      ),
      anything,
    )
    .map(([name, op, value]) => filterOf(name, op, value)),
  fc
    .tuple(
      fc.constantFrom(...fields),
      fc.constantFrom('IN', 'ARRAY_CONTAINS_ANY', 'NOT_IN'),
      fc.array(scalar, { minLength: 1, maxLength: 3 }),
    )
    .map(([name, op, values]) => filterOf(name, op, values)),
);
const where = fc.oneof(
  filter,
  fc.tuple(filter, filter).map((both) => allOf(...both)),
  fc.tuple(filter, filter).map((both) => anyOf(...both)),
  fc.tuple(filter, filter, filter).map(([one, two, three]) => allOf(one, anyOf(two, three))),
);

function document() {
  return fc.record({ a: anything, tags: list, m: anything }, { requiredKeys: [] });
}

/** A rule and a filter on one field, so that many of them prove something. */
const number = fc.constantFrom(-1, 0, 0.5, 1, 1.5, 2);
const ruleOperators = ['==', '!=', '<', '<=', '>', '>='];
const filterOperators = ['EQUAL', 'NOT_EQUAL', 'LESS_THAN', 'LESS_THAN_OR_EQUAL'].concat(
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
);
const relatedPair = fc
  .record({
    ruleOperator: fc.constantFrom(...ruleOperators),
    bound: number,
    negated: fc.boolean(),
    filters: fc.array(fc.tuple(fc.constantFrom(...filterOperators), number), {
      minLength: 1,
      maxLength: 2,
    }),
  })
  .map(({ ruleOperator, bound, negated, filters }): [string, Record<string, unknown>] => [
    `${negated ? '!' : ''}(resource.data.a ${ruleOperator} ${ruleText(bound)})`,
    allOf(...filters.map(([op, value]) => filterOf('a', op, value))),
  ]);
const numbered = fc.record({ a: fc.oneof(number, number, scalar) });

const question = fc.oneof(
  fc.tuple(fc.tuple(condition, where), fc.array(document(), { minLength: 4, maxLength: 12 })),
  fc.tuple(relatedPair, fc.array(numbered, { minLength: 4, maxLength: 12 })),
);

it('never proves a query that may return a document the rules deny', () => {
  let proven = 0;
  let compared = 0;
  const property = fc.property(question, ([[rule, filters], documents]) => {
    const gate = loadRules({
      firestoreRules: `rules_version = '2'; service cloud.firestore {
          match /databases/{database}/documents/posts/{id} { allow list: if ${rule}; } }`,
      storageRules: null,
    });
    const query = { where: filters };
    const ask = { method: 'list' as const, query, as: 'x' };
    if (!gate.judgeFirestore(firestoreAccess({ ...ask, path: 'posts' })).allowed) return;
    proven += 1;
    const asked = readIfValid(filters);
    if (!asked) return;
    for (const [index, before] of documents.entries()) {
      if (!matchesQuery(asked, storedAs(`posts/${index}`, before))) continue;
      compared += 1;
      const verdict = gate.judgeFirestore(
        firestoreAccess({ ...ask, path: `posts/${index}`, before }),
      );
      expect({ before, verdict }).toMatchObject({ before, verdict: { allowed: true } });
    }
  });
  fc.assert(property, { numRuns: 3000, seed: 20261122 });
  expect(proven).toBeGreaterThan(150);
  expect(compared).toBeGreaterThan(150);
});

/** Undefined for what Firestore refuses, such as two not-equal filters: that returns nothing. */
function readIfValid(filters: Record<string, unknown>): Query | undefined {
  try {
    return readQuery(
      'projects/p/databases/(default)/documents',
      readQueryJson({ from: [{ collectionId: 'posts' }], where: filters }),
    );
  } catch (error) {
    if (error instanceof StatusError && error.status === 'INVALID_ARGUMENT') return undefined;
    throw error;
  }
}

function storedAs(path: string, plain: Record<string, unknown>): StoredDocument {
  const time = '2026-11-22T12:00:00.000000Z';
  return {
    name: `projects/p/databases/(default)/documents/${path}`,
    fields: fieldsOf(plain) as StoredDocument['fields'],
    createTime: time,
    updateTime: time,
  };
}
