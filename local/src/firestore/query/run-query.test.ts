import { describe, expect, it } from 'vitest';
import { readFields } from '../values/read-value.ts';
import { DocumentStore } from '../store/document-store.ts';
import { readQuery, readQueryJson } from './read-query.ts';
import { runQuery } from './run-query.ts';

const root = 'projects/p/databases/(default)/documents';
const time = '2026-11-22T10:00:00.000000Z';

const integer = (value: number) => ({ integerValue: String(value) });
const field = (fieldPath: string) => ({ field: { fieldPath } });
const compare = (path: string, op: string, value: object) => ({
  fieldFilter: { ...field(path), op, value },
});

function ask(documents: Record<string, object>, query: object, parent = root): string {
  const store = new DocumentStore();
  for (const [path, fields] of Object.entries(documents)) {
    const name = `${root}/${path}`;
    const document = { name, fields: readFields(fields), createTime: time, updateTime: time };
    store.apply(time, [[name, document]]);
  }
  const read = readQuery(parent, readQueryJson(query));
  return runQuery(read, store)
    .documents.map(({ name }) => name.slice(root.length + 1))
    .join();
}

const from = [{ collectionId: 'c' }];

describe('collections', () => {
  const documents = { 'c/1': {}, 'c/1/c/2': {}, 'd/1/c/3': {}, 'd/1/e/4': {}, 'c2/5': {} };

  it('hold only what is directly in them', () => {
    expect(ask(documents, { from })).toBe('c/1');
    expect(ask(documents, { from }, `${root}/c/1`)).toBe('c/1/c/2');
  });

  it('form groups below an ancestor', () => {
    const group = [{ collectionId: 'c', allDescendants: true }];
    expect(ask(documents, { from: group })).toBe('c/1,c/1/c/2,d/1/c/3');
    expect(ask(documents, { from: group }, `${root}/d/1`)).toBe('d/1/c/3');
    expect(ask(documents, { from: [{ allDescendants: true }] }, `${root}/d/1`)).toBe(
      'd/1/c/3,d/1/e/4',
    );
  });
});

describe('order', () => {
  const documents = {
    'c/1': { a: integer(2), b: integer(1) },
    'c/2': { a: integer(1) },
    'c/3': {},
  };

  it('leaves out documents without the field', () => {
    expect(ask(documents, { from, orderBy: [field('a')] })).toBe('c/2,c/1');
    expect(ask(documents, { from, orderBy: [{ ...field('b'), direction: 'DESCENDING' }] })).toBe(
      'c/1',
    );
  });

  it('follows an inequality even if nobody asked', () => {
    expect(ask(documents, { from, where: compare('a', 'GREATER_THAN', integer(0)) })).toBe(
      'c/2,c/1',
    );
  });

  it('breaks ties by name, in the direction of the last order', () => {
    const same = { 'c/1': { a: integer(1) }, 'c/2': { a: integer(1) } };
    const orderBy = [{ ...field('a'), direction: 'DESCENDING' }];
    expect(ask(same, { from, orderBy })).toBe('c/2,c/1');
  });
});

describe('filters', () => {
  const documents = {
    'c/nan': { a: { doubleValue: 'NaN' } },
    'c/null': { a: { nullValue: null } },
    'c/one': { a: integer(1) },
    'c/text': { a: { stringValue: 'x' } },
    'c/none': {},
  };
  const where = (op: string, value: object) =>
    ask(documents, { from, where: compare('a', op, value) });
  const list = (...values: object[]) => ({ arrayValue: { values } });

  it('compare within one type, and never with NaN or null', () => {
    expect(where('GREATER_THAN', { doubleValue: -1 })).toBe('c/one');
    expect(where('LESS_THAN', integer(5))).toBe('c/one');
    expect(where('LESS_THAN_OR_EQUAL', { doubleValue: 'NaN' })).toBe('');
    expect(where('LESS_THAN_OR_EQUAL', { nullValue: null })).toBe('');
  });

  it('exclude null and missing fields from inequality', () => {
    expect(where('NOT_EQUAL', integer(1))).toBe('c/nan,c/text');
    expect(where('NOT_IN', list(integer(1)))).toBe('c/nan,c/text');
    expect(where('NOT_IN', list(integer(1), { nullValue: null }))).toBe('');
  });

  it('find null and NaN nowhere but where they are asked for', () => {
    const nothing = [{ nullValue: null }, { doubleValue: 'NaN' }];
    for (const operand of nothing) {
      expect(where('EQUAL', operand)).toBe('');
      expect(where('IN', list(operand, integer(1)))).toBe('c/one');
      const inArrays = { 'c/1': { t: list(operand) }, 'c/2': { t: list(operand, integer(1)) } };
      const asked = (op: string, value: object) =>
        ask(inArrays, { from, where: compare('t', op, value) });
      expect(asked('ARRAY_CONTAINS', operand)).toBe('');
      expect(asked('ARRAY_CONTAINS_ANY', list(operand, integer(1)))).toBe('c/2');
      // Inside a value they are like any other.
      expect(asked('EQUAL', list(operand))).toBe('c/1');
    }
    expect(where('NOT_EQUAL', { nullValue: null })).toBe('');
    expect(where('NOT_IN', list({ doubleValue: 'NaN' }))).toBe('c/one,c/text');
  });

  it('ask for null and NaN', () => {
    const unary = (op: string) =>
      ask(documents, { from, where: { unaryFilter: { ...field('a'), op } } });
    expect(unary('IS_NULL')).toBe('c/null');
    expect(unary('IS_NAN')).toBe('c/nan');
    expect(unary('IS_NOT_NULL')).toBe('c/nan,c/one,c/text');
    expect(unary('IS_NOT_NAN')).toBe('c/one,c/text');
  });

  it('nest', () => {
    const filters = [
      compare('a', 'EQUAL', integer(1)),
      compare('a', 'EQUAL', { stringValue: 'x' }),
    ];
    const or = { compositeFilter: { op: 'OR', filters } };
    const and = { compositeFilter: { op: 'AND', filters: [or, filters[0]] } };
    expect(ask(documents, { from, where: or })).toBe('c/one,c/text');
    expect(ask(documents, { from, where: and })).toBe('c/one');
  });

  it('compare names with references only', () => {
    const name = { referenceValue: `${root}/c/one` };
    expect(ask(documents, { from, where: compare('__name__', 'GREATER_THAN', name) })).toBe(
      'c/text',
    );
    expect(() =>
      ask(documents, { from, where: compare('__name__', 'EQUAL', { stringValue: 'one' }) }),
    ).toThrow();
  });
});

describe('cursors', () => {
  const documents = Object.fromEntries(
    [1, 1, 2, 3].map((a, index) => [`c/${index}`, { a: integer(a) }]),
  );
  const orderBy = [field('a')];
  const page = (more: object) => ask(documents, { from, orderBy, ...more });

  it('include or exclude their position', () => {
    const values = [integer(1)];
    expect(page({ startAt: { values, before: true } })).toBe('c/0,c/1,c/2,c/3');
    expect(page({ startAt: { values, before: false } })).toBe('c/2,c/3');
    expect(page({ endAt: { values, before: true } })).toBe('');
    expect(page({ endAt: { values } })).toBe('c/0,c/1');
  });

  it('may name the document', () => {
    const values = [integer(1), { referenceValue: `${root}/c/0` }];
    const byName = { orderBy: [field('a'), field('__name__')] };
    expect(page({ ...byName, startAt: { values } })).toBe('c/1,c/2,c/3');
  });

  it('cut before offset and limit do', () => {
    expect(page({ startAt: { values: [integer(1)], before: true }, offset: 1, limit: 2 })).toBe(
      'c/1,c/2',
    );
    expect(page({ limit: 0 })).toBe('');
  });
});

it('selects everything when it selects nothing', () => {
  const read = (select: object) => readQuery(root, readQueryJson({ from, select })).select;
  expect(read({})).toBeNull();
  expect(read({ fields: [field('__name__').field] })).toEqual([['__name__']]);
});

it('keeps the first of many without a difference to sorting all of them', () => {
  const documents = Object.fromEntries(
    Array.from({ length: 5000 }, (_, n) => [`c/${n}`, { a: integer((n * 7919) % 997) }]),
  );
  const orderBy = [{ ...field('a'), direction: 'DESCENDING' }, field('__name__')];
  const all = ask(documents, { from, orderBy }).split(',');
  expect(all).toHaveLength(5000);
  for (const [offset, limit] of [
    [0, 1],
    [3, 10],
    [1000, 1500],
    [4990, 100],
    [6000, 1],
  ] as const) {
    const found = ask(documents, { from, orderBy, offset, limit });
    expect(found).toBe(all.slice(offset, offset + limit).join(','));
  }
});

it('refuses what it does not support or cannot read', () => {
  const wrong = [
    { from: [] },
    { from: [{ collectionId: 'a' }, { collectionId: 'b' }] },
    { from, findNearest: {} },
    { from, limit: -1 },
    { from, where: {} },
    { from, where: compare('a', 'LIKE', integer(1)) },
    { from, where: compare('a', 'IN', { arrayValue: {} }) },
    { from, startAt: { values: [integer(1), integer(2)] } },
    {
      from,
      where: compare('a', 'IN', {
        arrayValue: { values: Array.from({ length: 31 }, () => integer(1)) },
      }),
    },
  ];
  for (const query of wrong) expect(() => ask({}, query)).toThrow();
});
