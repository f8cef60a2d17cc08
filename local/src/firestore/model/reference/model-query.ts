import { type FieldPath, valueAt, withValue } from './model-fields.ts';
import type { ModelDocuments, ModelFields, ModelValue } from './model-value.ts';
import {
  branchesOf,
  fieldOf,
  type Found,
  inequalitiesOf,
  isName,
  type ModelFilter,
  namePath,
  satisfies,
  wheresIn,
} from './model-filter.ts';
import { compareEach, comparePaths, compareTexts, compareValues } from './order-values.ts';

export type ModelOrder = { field: FieldPath; descending: boolean };
export type ModelBound = {
  values: readonly ModelValue[];
  inclusive: boolean;
  /** The position of this document, from which the values are yet to be taken. */
  document?: string;
};

export type ModelQuery = {
  /** A collection by its path, or all collections with the id. */
  from: { collection: string } | { group: string };
  filter?: ModelFilter | undefined;
  orders: readonly ModelOrder[];
  start?: ModelBound | undefined;
  end?: ModelBound | undefined;
  offset?: number | undefined;
  limit?: { count: number; fromEnd: boolean } | undefined;
  select?: readonly FieldPath[] | undefined;
};

const mostBranches = 30;
/** What the service refuses of all that the SDKs let pass. */
export function isRefused(query: ModelQuery): boolean {
  const { filter } = query;
  if (!filter) return false;
  const asksForName = wheresIn(filter).some(
    ({ field, operator }) => isName(field) && (operator === '==' || operator === 'in'),
  );
  const unequal = inequalitiesOf(filter);
  const isLost = asksForName && unequal.length > 0 && !unequal.some(isName);
  const hasNameLast = isName(fullOrders(query).at(-1)?.field ?? []);
  return isLost || !hasNameLast || branchesOf(filter) > mostBranches;
}

export function findDocuments(query: ModelQuery, documents: ModelDocuments): Found[] {
  const orders = fullOrders(query);
  const found = [...documents]
    .map(([path, document]) => ({ path, document }))
    .filter((one) => isInside(query.from, one.path))
    .filter((one) => orders.every(({ field }) => fieldOf(one, field) !== undefined))
    .filter((one) => !query.filter || satisfies(one, query.filter))
    .filter((one) => !query.start || isInOrder(query.start, distance(one, query.start, orders)))
    .filter((one) => !query.end || isInOrder(query.end, -distance(one, query.end, orders)))
    .sort((left, right) => compareFound(left, right, orders));
  return cut(found, query).map((one) => withSelected(one, query.select));
}

function isInside(from: ModelQuery['from'], path: string): boolean {
  const collection = path.split('/').slice(0, -1).join('/');
  if ('collection' in from) return collection === from.collection;
  return collection.split('/').at(-1) === from.group;
}

/** The orders that were asked for, then every inequality's field, then the name. */
export function fullOrders({ orders, filter }: ModelQuery): ModelOrder[] {
  const descending = orders.at(-1)?.descending ?? false;
  const full = [...orders];
  const implicit = (filter ? inequalitiesOf(filter) : [])
    .filter((field) => !isName(field))
    .sort((left, right) => compareEach(left, right, compareTexts));
  for (const field of [...implicit, namePath]) {
    const isKnown = full.some((order) => order.field.join('\n') === field.join('\n'));
    if (!isKnown) full.push({ field, descending });
  }
  return full;
}

/** Where the document is, seen from the bound: negative before it, positive behind it. */
function distance(found: Found, bound: ModelBound, orders: readonly ModelOrder[]): number {
  for (const [index, value] of bound.values.entries()) {
    const order = orders[index];
    const own = order && fieldOf(found, order.field);
    const compared = own ? compareValues(own, value) : 0;
    if (compared !== 0) return order?.descending ? -compared : compared;
  }
  return 0;
}

/** With the values of documents that bounds speak of; undefined when one has no such position. */
export function resolveBounds(
  query: ModelQuery,
  documents: ModelDocuments,
): ModelQuery | undefined {
  const [start, end] = [query.start, query.end].map((bound) => {
    const document = bound?.document === undefined ? undefined : documents.get(bound.document);
    if (!bound?.document || !document) return bound;
    const found = { path: bound.document, document };
    return {
      ...bound,
      values: fullOrders(query).flatMap(({ field }) => fieldOf(found, field) ?? []),
    };
  });
  const isResolved = (bound: ModelBound | undefined) =>
    bound?.document === undefined || bound.values.length === fullOrders(query).length;
  return isResolved(start) && isResolved(end) ? { ...query, start, end } : undefined;
}

function isInOrder({ inclusive }: ModelBound, position: number): boolean {
  return inclusive ? position >= 0 : position > 0;
}

function compareFound(left: Found, right: Found, orders: readonly ModelOrder[]): number {
  const values = orders.flatMap(({ field }) => fieldOf(right, field) ?? []);
  return distance(left, { values, inclusive: true }, orders) || comparePaths(left.path, right.path);
}

function cut(found: Found[], { offset = 0, limit }: ModelQuery): Found[] {
  if (!limit) return found.slice(offset);
  if (!limit.fromEnd) return found.slice(offset, offset + limit.count);
  return found
    .reverse()
    .slice(offset, offset + limit.count)
    .reverse();
}

export function withSelected({ path, document }: Found, select: ModelQuery['select']): Found {
  if (!select) return { path, document };
  let fields: ModelFields = new Map();
  for (const field of select) {
    const value = valueAt(document.fields, field);
    if (value) fields = withValue(fields, field, value);
  }
  return { path, document: { ...document, fields } };
}
