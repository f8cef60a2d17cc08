import fc from 'fast-check';
import type { ModelAggregation } from '../reference/model-aggregate.ts';
import { isName, namePath } from '../reference/model-filter.ts';
import {
  fullOrders,
  type ModelBound,
  type ModelOrder,
  type ModelQuery,
} from '../reference/model-query.ts';
import type { ModelValue } from '../reference/model-value.ts';
import { type Client, type Field, fieldsFor } from './fields.ts';
import { anyFilter, type Askable } from './filters.ts';
import { anyWord } from './values.ts';
import { paths } from './writes.ts';

type From = ModelQuery['from'];

const anySource: fc.Arbitrary<From> = fc.oneof(
  { arbitrary: fc.constant<From>({ collection: 'c' }), weight: 6 },
  { arbitrary: fc.constantFrom<From>({ collection: 'd' }, { collection: 'c/a/c' }), weight: 2 },
  { arbitrary: fc.constantFrom<From>({ group: 'c' }, { group: 'e' }), weight: 2 },
);

export function anyQuery(client: Client): fc.Arbitrary<ModelQuery> {
  return queryAbout(fieldsFor(client), client);
}

function queryAbout(fields: Field[], client: Client): fc.Arbitrary<ModelQuery> {
  return anySource.chain((from) => {
    const askable = askableIn(from, fields);
    const filter = maybe(anyFilter(askable, client), 70);
    const orders = anyOrders(askable);
    return fc
      .record({ filter, orders })
      .chain((asked) => withWindow({ from, ...asked }, askable, client));
  });
}

/** So many choices that the service may refuse to multiply them. */
export const wideQuery: fc.Arbitrary<ModelQuery> = fc
  .tuple(...['a', 'b'].map((name) => fc.tuple(fc.constant(name), fc.integer({ min: 4, max: 7 }))))
  .map((choices) => ({
    from: { collection: 'c' },
    orders: [],
    filter: {
      type: 'and',
      filters: choices.map(([name, count]) => ({
        type: 'where',
        field: [name],
        operator: 'in',
        operand: { type: 'list', items: Array<ModelValue>(count).fill({ type: 'null' }) },
      })),
    },
  }));

/**
 * The Admin SDK sorts what a listener shows by itself: by the explicit orders alone, from the
 * selected fields alone, and with integers as inexact as those of a script.
 */
export function listenableQuery(client: Client): fc.Arbitrary<ModelQuery> {
  return queryAbout(fieldsFor('web'), client).map((query) => {
    if (client === 'web') return query;
    const sorted = query.orders.some(({ field }) => isName(field));
    const orders = sorted ? query.orders : fullOrders(query).slice(0, -1);
    const { start, end, select, ...rest } = query;
    const shown = select && [...select, ...orders.map(({ field }) => field)];
    return { ...rest, orders, start, end, select: shown?.filter((field) => !isName(field)) };
  });
}

/** With a probability in percent. */
function maybe<T>(arbitrary: fc.Arbitrary<T>, percent: number): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { arbitrary: fc.constant(undefined), weight: 100 - percent },
    { arbitrary, weight: percent },
  );
}

function askableIn(from: From, fields: Field[]): Askable[] {
  const inside = namesIn(from).map((path): ModelValue => ({ type: 'reference', path }));
  return [
    ...fields.map(({ path, value }) => ({ field: path, value })),
    { field: namePath, value: fc.constantFrom(...inside) },
  ];
}

function namesIn(from: From): string[] {
  if ('group' in from) return paths;
  return paths.map((path) => path.split('/').at(-1) ?? '').map((id) => `${from.collection}/${id}`);
}

function anyOrders(askable: Askable[]): fc.Arbitrary<ModelOrder[]> {
  const order = fc.record({
    field: fc.constantFrom(...askable.map(({ field }) => field)),
    descending: fc.boolean(),
  });
  // The name decides everything, so it comes last.
  return few(order).map((orders) =>
    orders.toSorted((left, right) => Number(isName(left.field)) - Number(isName(right.field))),
  );
}

/** Documents have to have what is ordered by, so many orders would find little. */
function few(order: fc.Arbitrary<ModelOrder>): fc.Arbitrary<ModelOrder[]> {
  const upTo = (maxLength: number) =>
    fc.uniqueArray(order, { maxLength, selector: ({ field }) => field.join('\n') });
  return fc.oneof(
    { arbitrary: upTo(1), weight: 6 },
    { arbitrary: upTo(2), weight: 2 },
    { arbitrary: upTo(3), weight: 1 },
  );
}

function withWindow(
  query: ModelQuery,
  askable: Askable[],
  client: Client,
): fc.Arbitrary<ModelQuery> {
  const isAdmin = client === 'admin';
  const bound = maybe(anyBound(query, askable), query.orders.length > 0 ? 20 : 5);
  const fromEnd = query.orders.length > 0 ? fc.boolean() : fc.constant(false);
  const limit = fc.record({ count: fc.integer({ min: 1, max: 4 }), fromEnd });
  const fields = fc.constantFrom(...askable.map(({ field }) => field).filter((f) => !isName(f)));
  return fc
    .record({
      start: bound,
      end: bound,
      limit: maybe(limit, 25),
      offset: isAdmin ? maybe(fc.integer({ min: 1, max: 2 }), 10) : fc.constant(undefined),
      select: isAdmin
        ? maybe(fc.uniqueArray(fields, { maxLength: 3 }), 15)
        : fc.constant(undefined),
    })
    .map((window) => ({ ...query, ...window }));
}

function anyBound({ from, orders }: ModelQuery, askable: Askable[]): fc.Arbitrary<ModelBound> {
  const valuesOf = orders.map(
    ({ field }) => askable.find((one) => one.field === field)?.value ?? anyWord,
  );
  const atDocument = fc.record({
    values: fc.constant([]),
    inclusive: fc.boolean(),
    document: fc.constantFrom(...namesIn(from)),
  });
  const [first, ...others] = valuesOf;
  if (!first) return atDocument;
  const values = fc
    .tuple(fc.integer({ min: 0, max: others.length }), first, ...others)
    .map(([more, ...all]) => all.slice(0, 1 + more));
  return fc.oneof(
    { arbitrary: fc.record({ values, inclusive: fc.boolean() }), weight: 2 },
    {
      arbitrary: atDocument,
      weight: 1,
    },
  );
}

export function anyAggregation(client: Client): fc.Arbitrary<ModelAggregation> {
  const fields = fieldsFor(client).map(({ path }) => path);
  return fc.oneof(
    fc.constant<ModelAggregation>({ type: 'count' }),
    fc.record({ type: fc.constantFrom('sum', 'average'), field: fc.constantFrom(...fields) }),
  );
}
