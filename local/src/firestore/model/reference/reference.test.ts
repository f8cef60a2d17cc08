import { expect, it } from 'vitest';
import { aggregate } from './model-aggregate.ts';
import { findDocuments, type ModelQuery } from './model-query.ts';
import { ModelStore } from './model-store.ts';
import { type ModelValue, showFields, showValue } from './model-value.ts';
import type { ModelWrite, Patch } from './model-write.ts';
import { comparePaths, compareValues } from './order-values.ts';

// The model is held to facts written down by hand; it must not be right only because it agrees.

const integer = (value: bigint): ModelValue => ({ type: 'integer', value });
const double = (value: number): ModelValue => ({ type: 'double', value });
const text = (value: string): ModelValue => ({ type: 'string', value });
const list = (...items: ModelValue[]): ModelValue => ({ type: 'list', items });
const map = (fields: Record<string, ModelValue>): ModelValue => ({
  type: 'map',
  fields: new Map(Object.entries(fields)),
});

const ascending: ModelValue[] = [
  { type: 'null' },
  { type: 'boolean', value: false },
  { type: 'boolean', value: true },
  double(NaN),
  double(-Infinity),
  integer(-1n),
  double(-0),
  double(0.5),
  integer(1n),
  integer(2n ** 53n),
  integer(2n ** 53n + 1n),
  double(Infinity),
  { type: 'time', micros: -1n },
  { type: 'time', micros: 0n },
  text(''),
  text('a'),
  text('a\u0000'),
  text('ab'),
  text('é'),
  text('\ufb00'),
  text('😀'),
  { type: 'bytes', value: [] },
  { type: 'bytes', value: [0, 255] },
  { type: 'bytes', value: [1] },
  { type: 'reference', path: 'c/a' },
  { type: 'reference', path: 'c/a/c/b' },
  { type: 'reference', path: 'c/b' },
  { type: 'place', latitude: -1, longitude: 2 },
  { type: 'place', latitude: 0, longitude: 0 },
  list(),
  list(integer(1n)),
  list(integer(1n), integer(0n)),
  list(integer(2n)),
  { type: 'vector', numbers: [9] },
  { type: 'vector', numbers: [1, 2] },
  map({}),
  map({ a: integer(1n) }),
  map({ a: integer(1n), b: integer(0n) }),
  map({ a: integer(2n) }),
  map({ b: integer(0n) }),
];

it('knows the one order over values of all types', () => {
  const shuffled = ascending.toReversed().toSorted(compareValues);
  expect(shuffled.map((value) => showValue(value))).toEqual(
    ascending.map((value) => showValue(value)),
  );
  expect(compareValues(integer(1n), double(1))).toBe(0);
  expect(compareValues(double(2 ** 53), integer(2n ** 53n + 1n))).toBeLessThan(0);
});

it('sorts ids that stand for numbers before all others', () => {
  const paths = ['d/__id9__', 'd/__id10__', 'd/B', 'd/a', 'd/a/c/b'];
  expect(paths.toReversed().toSorted(comparePaths)).toEqual(paths);
});

function storeWith(documents: Record<string, Record<string, Patch>>): ModelStore {
  const store = new ModelStore();
  for (const [path, data] of Object.entries(documents)) {
    write(store, { type: 'set', path, data: new Map(Object.entries(data)) });
  }
  return store;
}

function write(store: ModelStore, ...writes: ModelWrite[]): number | undefined {
  const plan = store.plan(writes, store.latestTime + 1n);
  if (plan.refused === undefined) store.become(plan.documents, store.latestTime + 1n);
  return plan.refused;
}

const fieldsOf = (store: ModelStore, path: string) => {
  const document = store.documents.get(path);
  return document ? showFields(document.fields) : 'missing';
};

it('does all writes of a commit or none, and refuses with the codes of the service', () => {
  const store = storeWith({ 'c/a': { n: integer(1n) } });
  const change: ModelWrite = {
    type: 'update',
    path: 'c/a',
    changes: [{ path: ['n'], patch: integer(2n) }],
    condition: 'none',
  };
  expect(write(store, change, { ...change, path: 'c/b' })).toBe(5);
  expect(write(store, change, { type: 'create', path: 'c/a', data: new Map() })).toBe(6);
  expect(write(store, change, { ...change, condition: 'unchanged' })).toBe(9);
  expect(fieldsOf(store, 'c/a')).toBe('{n: 1}');
});

it('merges into maps, replaces lists, and leaves the time of what does not change', () => {
  const store = storeWith({ 'c/a': { m: map({ x: integer(1n), y: list(integer(1n)) }) } });
  const data = new Map([['m', map({ y: list(), z: map({}) })]]);
  write(store, { type: 'merge', path: 'c/a', data });
  expect(fieldsOf(store, 'c/a')).toBe('{m: {x: 1, y: [], z: {}}}');
  const before = store.documents.get('c/a');
  write(store, { type: 'merge', path: 'c/a', data });
  expect(store.documents.get('c/a')).toBe(before);
});

it('transforms what is there after the write, and saturates integers', () => {
  const most = integer(2n ** 63n - 1n);
  const store = storeWith({ 'c/a': { n: most, t: list(integer(1n)), s: text('x') } });
  const one = { type: 'integer', value: 1n } as const;
  write(store, {
    type: 'merge',
    path: 'c/a',
    data: new Map<string, Patch>([
      ['n', { type: 'increment', operand: one }],
      ['s', { type: 'increment', operand: one }],
      ['t', { type: 'union', items: [double(1), text('b'), text('b')] }],
    ]),
  });
  expect(fieldsOf(store, 'c/a')).toBe('{n: 9223372036854775807, s: 1, t: [1, "b"]}');
});

const ids = (query: Omit<ModelQuery, 'from'>, store: ModelStore) =>
  findDocuments({ from: { collection: 'c' }, ...query }, store.documents)
    .map(({ path }) => path.slice(2))
    .join('');

it('finds, sorts and cuts', () => {
  const store = storeWith({
    'c/a': { n: integer(1n) },
    'c/b': { n: double(NaN) },
    'c/d': { n: { type: 'null' } },
    'c/e': { n: text('x') },
    'c/f': { n: double(1.5) },
    'c/g': {},
    'c/a/c/h': { n: integer(2n) },
  });
  const n = ['n'];
  const where = (operator: '!=' | '>' | 'not-in', operand: ModelValue): ModelQuery['filter'] => ({
    type: 'where',
    field: n,
    operator,
    operand,
  });
  const up = { field: n, descending: false };
  const down = { field: n, descending: true };
  expect(ids({ orders: [] }, store)).toBe('abdefg');
  expect(ids({ orders: [down] }, store)).toBe('efabd');
  expect(ids({ orders: [], filter: where('!=', integer(1n)) }, store)).toBe('bfe');
  expect(ids({ orders: [], filter: where('>', integer(0n)) }, store)).toBe('af');
  expect(ids({ orders: [], filter: where('not-in', list(text('x'))) }, store)).toBe('baf');
  expect(ids({ orders: [], filter: where('not-in', list({ type: 'null' })) }, store)).toBe('');
  const start = { values: [integer(1n)], inclusive: false };
  expect(ids({ orders: [up], start }, store)).toBe('fe');
  expect(ids({ orders: [up], limit: { count: 2, fromEnd: true } }, store)).toBe('fe');
  expect(ids({ orders: [up], offset: 1, limit: { count: 2, fromEnd: false } }, store)).toBe('ba');
});

it('adds up whole numbers exactly while they fit, and averages nothing to null', () => {
  const most = integer(2n ** 63n - 1n);
  const store = storeWith({ 'c/a': { n: most }, 'c/b': { n: integer(-1n) }, 'd/a': { n: most } });
  write(store, { type: 'set', path: 'd/b', data: new Map([['n', most]]) });
  const sum = (collection: string, type: 'sum' | 'average', field: string) => {
    const query: ModelQuery = { from: { collection }, orders: [] };
    return aggregate([{ type, field: [field] }], query, store.documents)
      ?.map((one) => showValue(one))
      .join();
  };
  expect(sum('c', 'sum', 'n')).toBe('9223372036854775806');
  expect(sum('d', 'sum', 'n')).toBe('18446744073709552000.0');
  expect(sum('d', 'sum', 'none')).toBe('0');
  expect(sum('d', 'average', 'none')).toBe('null');
});
