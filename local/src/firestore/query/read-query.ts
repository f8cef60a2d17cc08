import * as z from 'zod';
import { invalidArgument, StatusError } from '../status-error.ts';
import { readFieldPath } from '../values/field-path.ts';
import { readValue } from '../values/read-value.ts';
import { readCollectionId, readParentName } from '../values/resource-name.ts';
import { nullValue } from '../values/value.ts';
import { checkCursor, checkFilter, checkOrders, checkSize } from './check-query.ts';
import { inequalityPaths } from './filter-branches.ts';
import {
  comparePaths,
  type Cursor,
  type Direction,
  type Filter,
  isNamePath,
  type Order,
  type Query,
  samePath,
} from './query.ts';
import { type CursorJson, type FilterJson, type QueryJson, queryJsonSchema } from './query-json.ts';

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
  const explicit = readOrders(json);
  const filter = json.where ? readFilter(json.where) : null;
  const orders = withImplicitOrders(explicit, filter);
  const query: Query = {
    parent: readParentName(parent),
    collectionId: from.collectionId ? readCollectionId(from.collectionId) : undefined,
    allDescendants: from.allDescendants ?? false,
    filter,
    orders,
    summed: [],
    startAt: json.startAt ? readCursor(json.startAt) : null,
    endAt: json.endAt ? readCursor(json.endAt) : null,
    offset: json.offset ?? 0,
    limit: json.limit ?? null,
    select: readSelect(json.select),
  };
  if (filter) checkFilter(filter);
  checkOrders(query, explicit);
  checkSize(query, explicit);
  for (const cursor of [query.startAt, query.endAt]) if (cursor) checkCursor(cursor, explicit);
  return query;
}

/** A projection of nothing means everything, which is why the SDKs ask for `__name__` alone. */
function readSelect(select: QueryJson['select']): Query['select'] {
  const fields = select?.fields ?? [];
  return fields.length > 0 ? fields.map(({ fieldPath }) => readFieldPath(fieldPath)) : null;
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
    if (!('arrayValue' in value)) throw invalidArgument(`'${op}' requires an ArrayValue.`);
    return { type: 'list', path, op, values: value.arrayValue.values };
  }
  return { type: 'compare', path, op, value };
}

/** Adds the fields of inequalities and the name, in the direction of the last explicit order. */
function withImplicitOrders(explicit: Order[], filter: Filter | null): Order[] {
  const direction: Direction = explicit.at(-1)?.direction ?? 'ASCENDING';
  const orders = [...explicit];
  // The name always comes last, whatever is asked of it.
  const implicit = inequalityPaths(filter).filter((path) => !isNamePath(path));
  for (const path of [...implicit.sort(comparePaths), ['__name__']]) {
    if (!orders.some((order) => samePath(order.path, path))) orders.push({ path, direction });
  }
  return orders;
}

function readCursor(json: CursorJson): Cursor {
  const values = (json.values ?? []).map((value) => readValue(value ?? nullValue));
  return { values, before: json.before ?? false };
}
