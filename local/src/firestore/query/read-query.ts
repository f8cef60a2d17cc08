import * as z from 'zod';
import { invalidArgument, StatusError } from '../status-error.ts';
import { type FieldPath, readFieldPath } from '../values/field-path.ts';
import { readValue } from '../values/read-value.ts';
import { readCollectionId, readParentName } from '../values/resource-name.ts';
import { compareStrings } from '../values/string-order.ts';
import { type Value, nullValue } from '../values/value.ts';
import {
  type Cursor,
  type Direction,
  type Filter,
  isNamePath,
  type Order,
  type Query,
  samePath,
} from './query.ts';
import { type CursorJson, type FilterJson, type QueryJson, queryJsonSchema } from './query-json.ts';

// Limit of the real service, read at firebase.google.com/docs/firestore/query-data/queries
// on 2026-11-22.
const maxDisjunctions = 30;

export function readQueryJson(json: unknown): QueryJson {
  const result = queryJsonSchema.safeParse(json);
  if (result.success) return result.data;
  throw invalidArgument(`This server cannot read the query: ${z.prettifyError(result.error)}`);
}

export function readQuery(parent: unknown, json: QueryJson): Query {
  if (json.findNearest) {
    throw new StatusError('UNIMPLEMENTED', 'This server does not support findNearest.');
  }
  const [from, ...others] = json.from ?? [];
  if (!from || others.length > 0) throw invalidArgument('A query needs exactly one collection.');
  const allDescendants = from.allDescendants ?? false;
  if (!from.collectionId && !allDescendants) throw invalidArgument('A query needs a collection.');
  const filter = json.where ? readFilter(json.where) : null;
  if (filter && countDisjunctions(filter) > maxDisjunctions) {
    throw invalidArgument(`A query may have at most ${maxDisjunctions} disjunctions.`);
  }
  const orders = withImplicitOrders(readOrders(json), filter);
  return {
    parent: readParentName(parent),
    collectionId: from.collectionId ? readCollectionId(from.collectionId) : undefined,
    allDescendants,
    filter,
    orders,
    startAt: json.startAt ? readCursor(json.startAt, orders) : null,
    endAt: json.endAt ? readCursor(json.endAt, orders) : null,
    offset: json.offset ?? 0,
    limit: json.limit ?? null,
    select: json.select
      ? (json.select.fields ?? []).map(({ fieldPath }) => readFieldPath(fieldPath))
      : null,
  };
}

function readOrders(json: QueryJson): Order[] {
  return (json.orderBy ?? []).map(({ field, direction }) => ({
    path: readFieldPath(field.fieldPath),
    direction: direction === 'DESCENDING' ? 'DESCENDING' : 'ASCENDING',
  }));
}

function readFilter(json: FilterJson): Filter {
  const { compositeFilter, fieldFilter, unaryFilter } = json;
  if (compositeFilter) {
    const filters = (compositeFilter.filters ?? []).map(readFilter);
    if (filters.length === 0) throw invalidArgument('A composite filter needs filters.');
    return { type: compositeFilter.op === 'OR' ? 'or' : 'and', filters };
  }
  if (unaryFilter) {
    return { type: 'unary', path: readFieldPath(unaryFilter.field.fieldPath), op: unaryFilter.op };
  }
  if (!fieldFilter) throw invalidArgument('A filter needs a known type.');
  const path = readFieldPath(fieldFilter.field.fieldPath);
  const { op } = fieldFilter;
  const value = readValue(fieldFilter.value);
  if (op === 'IN' || op === 'NOT_IN' || op === 'ARRAY_CONTAINS_ANY') {
    const values = 'arrayValue' in value ? value.arrayValue.values : [];
    if (values.length === 0) throw invalidArgument(`'${op}' requires a non-empty array.`);
    if (isNamePath(path)) values.forEach(checkNameOperand);
    return { type: 'list', path, op, values };
  }
  if (isNamePath(path)) checkNameOperand(value);
  return { type: 'compare', path, op, value };
}

function checkNameOperand(value: Value): void {
  if (!('referenceValue' in value))
    throw invalidArgument('__name__ compares with references only.');
}

/** Branches of the disjunctive normal form. */
function countDisjunctions(filter: Filter): number {
  switch (filter.type) {
    case 'and':
      return filter.filters.reduce((product, inner) => product * countDisjunctions(inner), 1);
    case 'or':
      return filter.filters.reduce((sum, inner) => sum + countDisjunctions(inner), 0);
    case 'list':
      return filter.op === 'NOT_IN' ? 1 : filter.values.length;
    case 'compare':
    case 'unary':
      return 1;
  }
}

/** Adds the fields of inequalities and the name, in the direction of the last explicit order. */
function withImplicitOrders(explicit: Order[], filter: Filter | null): Order[] {
  const direction: Direction = explicit.at(-1)?.direction ?? 'ASCENDING';
  const orders = [...explicit];
  const inequalities = inequalityPaths(filter).sort(comparePaths);
  for (const path of [...inequalities, ['__name__']]) {
    if (!orders.some((order) => samePath(order.path, path))) orders.push({ path, direction });
  }
  return orders;
}

/** Name by name, as both SDKs sort them; not as quoted text, in which the quotes would count. */
function comparePaths(left: FieldPath, right: FieldPath): number {
  for (const [index, name] of left.slice(0, right.length).entries()) {
    const order = compareStrings(name, right[index] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

const inequalities = new Set([
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
  'NOT_EQUAL',
  'NOT_IN',
  'IS_NOT_NAN',
  'IS_NOT_NULL',
]);

function inequalityPaths(filter: Filter | null): string[][] {
  if (!filter) return [];
  if ('filters' in filter) return filter.filters.flatMap(inequalityPaths);
  // The name always comes last, whatever is asked of it.
  return inequalities.has(filter.op) && !isNamePath(filter.path) ? [filter.path] : [];
}

function readCursor(json: CursorJson, orders: Order[]): Cursor {
  const values = (json.values ?? []).map((value) => readValue(value ?? nullValue));
  if (values.length > orders.length) throw invalidArgument('A cursor has more values than orders.');
  for (const [index, value] of values.entries()) {
    if (isNamePath(orders[index]?.path ?? [])) checkNameOperand(value);
  }
  return { values, before: json.before ?? false };
}
