import { describe, expect, it } from 'vitest';
import { readQuery, readQueryJson } from './read-query.ts';

const root = 'projects/p/databases/d/documents';
const from = [{ collectionId: 'c' }];
const field = (fieldPath: string) => ({ field: { fieldPath } });
const down = (fieldPath: string) => ({ ...field(fieldPath), direction: 'DESCENDING' });
const integer = (value = 1) => ({ integerValue: String(value) });
const where = (path: string, op: string, value: object = integer()) => ({
  fieldFilter: { ...field(path), op, value },
});
const list = (path: string, op: string, length: number) =>
  where(path, op, { arrayValue: { values: Array.from({ length }, (_, n) => integer(n)) } });
const unary = (path: string, op: string) => ({ unaryFilter: { ...field(path), op } });
const all = (...filters: object[]) => ({ compositeFilter: { op: 'AND', filters } });
const any = (...filters: object[]) => ({ compositeFilter: { op: 'OR', filters } });
const name = { referenceValue: `${root}/c/1` };

/** Why the query is refused; undefined when it is not. */
function refusal(json: object, parent = root): string | undefined {
  try {
    readQuery(parent, readQueryJson({ from, ...json }));
    return undefined;
  } catch (error) {
    expect(error).toMatchObject({ status: 'INVALID_ARGUMENT' });
    return (error as Error).message;
  }
}

describe('filters', () => {
  it('may choose from so many values', () => {
    for (const [op, most] of [
      ['IN', 30],
      ['ARRAY_CONTAINS_ANY', 30],
      ['NOT_IN', 10],
    ] as const) {
      expect(refusal({ where: list('a', op, most) })).toBeUndefined();
      expect(refusal({ where: list('a', op, most + 1) })).toBe(
        `'${op}' supports up to ${most} comparison values.`,
      );
      expect(refusal({ where: list('a', op, 0) })).toBe(
        `'${op}' requires an non-empty ArrayValue.`,
      );
      expect(refusal({ where: where('a', op) })).toBe(`'${op}' requires an ArrayValue.`);
    }
  });

  it('may come to 30 branches when they are multiplied out', () => {
    const product = (times: number) => all(list('a', 'IN', 5), list('b', 'IN', times));
    expect(refusal({ where: product(6) })).toBeUndefined();
    expect(refusal({ where: product(7) })).toBe(
      'Too many disjunctions after normalization. Result had 35 disjunctions which is more than the maximum of 30',
    );
    expect(refusal({ where: any(product(6), where('a', 'EQUAL')) })).toMatch('Result had 31');
    // Only what is in one branch is multiplied.
    expect(refusal({ where: all(list('a', 'IN', 10), where('b', 'EQUAL')) })).toBeUndefined();
  });

  it('may exclude once', () => {
    const once = /^Only a single 'NOT_EQUAL', 'NOT_IN', 'IS_NOT_NAN', or 'IS_NOT_NULL' filter/;
    const excluding = [where('a', 'NOT_EQUAL'), list('b', 'NOT_IN', 1), unary('d', 'IS_NOT_NAN')];
    for (const filter of excluding) {
      expect(refusal({ where: filter })).toBeUndefined();
      expect(refusal({ where: all(filter, unary('a', 'IS_NOT_NULL')) })).toMatch(once);
      expect(refusal({ where: all(filter, where('a', 'EQUAL')) })).toBeUndefined();
    }
    expect(refusal({ where: any(where('a', 'NOT_EQUAL'), where('b', 'NOT_EQUAL')) })).toMatch(once);
  });

  it('do not exclude a list beside a choice', () => {
    const none = list('a', 'NOT_IN', 2);
    for (const filter of [
      all(none, list('b', 'IN', 2)),
      all(none, list('b', 'ARRAY_CONTAINS_ANY', 2)),
      any(none, where('b', 'EQUAL')),
    ]) {
      expect(refusal({ where: filter })).toMatch(/^'NOT_IN' cannot be used in the same query/);
    }
  });

  it('ask for elements of one array in each branch', () => {
    const has = where('t', 'ARRAY_CONTAINS');
    const once = "A maximum of 1 'ARRAY_CONTAINS' filter is allowed per disjunction.";
    expect(refusal({ where: all(has, where('u', 'ARRAY_CONTAINS')) })).toBe(once);
    expect(refusal({ where: all(has, list('t', 'ARRAY_CONTAINS_ANY', 1)) })).toBe(once);
    expect(refusal({ where: any(has, list('t', 'ARRAY_CONTAINS_ANY', 1)) })).toBeUndefined();
    expect(refusal({ where: all(has, any(where('a', 'EQUAL'), has)) })).toBe(once);
  });

  it('compare names with references', () => {
    expect(refusal({ where: where('__name__', 'EQUAL', name) })).toBeUndefined();
    expect(refusal({ where: where('__name__', 'GREATER_THAN') })).toBe(
      '__key__ filter value must be a Key',
    );
    expect(refusal({ where: list('__name__', 'IN', 1) })).toMatch('must be a Key');
    expect(refusal({ where: unary('__name__', 'IS_NULL') })).toMatch('must be a Key');
    expect(refusal({ where: where('__name__', 'ARRAY_CONTAINS', name) })).toMatch('is reserved');
  });

  it('do not name a document and ask for a range besides', () => {
    const named = where('__name__', 'EQUAL', name);
    expect(refusal({ where: all(named, where('a', 'LESS_THAN')) })).toMatch(/^Equality on key/);
    expect(refusal({ where: all(named, where('a', 'EQUAL')) })).toBeUndefined();
    const after = where('__name__', 'GREATER_THAN', name);
    expect(refusal({ where: all(named, after, where('a', 'LESS_THAN')) })).toBeUndefined();
  });

  it('need something in an OR, but not in an AND', () => {
    expect(refusal({ where: any() })).toBe('Composite filter must have at least one sub-filter.');
    expect(refusal({ where: all() })).toBeUndefined();
  });

  it('and orders may be so many', () => {
    const ranges = (count: number) =>
      all(...Array.from({ length: count }, (_, n) => where(`f${n}`, 'LESS_THAN')));
    expect(refusal({ where: ranges(10) })).toBeUndefined();
    expect(refusal({ where: ranges(11) })).toMatch(/^The query contains 11 distinct inequality/);
    const equal = (count: number) =>
      all(...Array.from({ length: count }, (_, n) => where(`f${n}`, 'EQUAL')));
    expect(refusal({ where: equal(99), orderBy: [field('a')] })).toBeUndefined();
    expect(refusal({ where: equal(99), orderBy: [field('a')] }, `${root}/a/b`)).toBe(
      'The query may not have more than 100 filters + sort orders + ancestor total. Currently there are 99 filters, 1 sort orders, and one ancestor filter.',
    );
    // Each value to choose from makes a branch with all filters.
    expect(refusal({ where: all(list('a', 'IN', 20), equal(4)) })).toBeUndefined();
    expect(refusal({ where: all(list('a', 'IN', 20), equal(5)) })).toMatch('there are 120 filters');
  });
});

describe('orders and cursors', () => {
  it('name each field once, and nothing behind the name', () => {
    expect(refusal({ orderBy: [field('a'), down('a')] })).toBe(
      'order by clause cannot contain duplicate fields a',
    );
    const behind = 'order by clause cannot contain more fields after the key';
    expect(refusal({ orderBy: [field('__name__'), field('a')] })).toBe(behind);
    expect(refusal({ orderBy: [field('__name__')], where: where('a', 'LESS_THAN') })).toBe(behind);
    expect(refusal({ orderBy: [field('a'), down('__name__')] })).toBeUndefined();
  });

  it('have values for explicit orders only', () => {
    const at = (...values: object[]) => ({ startAt: { values } });
    expect(refusal({ orderBy: [field('a')], ...at(integer()) })).toBeUndefined();
    expect(refusal({ orderBy: [field('a')], ...at(integer(), name) })).toBe(
      'Cursor has too many values.',
    );
    expect(refusal({ orderBy: [field('__name__')], ...at(integer()) })).toBe(
      'Cursor __key__ value is not a document reference.',
    );
  });
});

it('asks for documents of every collection by name only', () => {
  const everywhere = { from: [{ allDescendants: true }] };
  const within = all(
    where('__name__', 'GREATER_THAN_OR_EQUAL', name),
    where('__name__', 'LESS_THAN', name),
  );
  expect(refusal({ ...everywhere, where: within, orderBy: [field('__name__')] })).toBeUndefined();
  expect(refusal({ ...everywhere, where: where('a', 'EQUAL') })).toBe(
    'kind is required for filter: a',
  );
  for (const orderBy of [[field('a')], [down('__name__')]]) {
    expect(refusal({ ...everywhere, orderBy })).toBe(
      'kind is required for all orders except __key__ ascending',
    );
  }
});
