import { lastIdOf, parentOf } from '../values/resource-name.ts';
import type { StoredDocument, Value } from '../values/value.ts';
import { compareValues, isNan, typeRank, valuesEqual } from '../values/value-order.ts';
import { type Comparison, type Filter, type Query, valueAt } from './query.ts';

/** Whether the query asks about documents of this collection at all. */
export function coversCollection(query: Query, collection: string): boolean {
  if (query.collectionId !== undefined && lastIdOf(collection) !== query.collectionId) return false;
  if (!query.allDescendants) return parentOf(collection) === query.parent;
  return collection.startsWith(`${query.parent}/`);
}

/** Whether the document satisfies everything but the cursors, offset and limit. */
export function matchesQuery(query: Query, document: StoredDocument): boolean {
  return coversCollection(query, parentOf(document.name)) && satisfiesQuery(query, document);
}

/** The same for a document of a collection that the query covers. */
export function satisfiesQuery(query: Query, document: StoredDocument): boolean {
  return (
    query.orders.every(({ path }) => valueAt(document, path) !== undefined) &&
    (query.filter === null || matchesFilter(query.filter, document))
  );
}

function matchesFilter(filter: Filter, document: StoredDocument): boolean {
  switch (filter.type) {
    case 'and':
      return filter.filters.every((inner) => matchesFilter(inner, document));
    case 'or':
      return filter.filters.some((inner) => matchesFilter(inner, document));
    case 'compare': {
      const value = valueAt(document, filter.path);
      return value !== undefined && satisfies(value, filter.op, filter.value);
    }
    case 'list': {
      const value = valueAt(document, filter.path);
      return value !== undefined && satisfiesList(value, filter.op, filter.values);
    }
    case 'unary': {
      const value = valueAt(document, filter.path);
      return value !== undefined && satisfiesUnary(value, filter.op);
    }
  }
}

function satisfies(value: Value, op: Comparison, operand: Value): boolean {
  switch (op) {
    case 'EQUAL':
      return equalsOperand(value, operand);
    case 'NOT_EQUAL':
      if ('nullValue' in value || 'nullValue' in operand) return false;
      return !valuesEqual(value, operand);
    case 'ARRAY_CONTAINS':
      return contains(value, operand);
    case 'LESS_THAN':
      return isComparable(value, operand) && compareValues(value, operand) < 0;
    case 'LESS_THAN_OR_EQUAL':
      return isComparable(value, operand) && compareValues(value, operand) <= 0;
    case 'GREATER_THAN':
      return isComparable(value, operand) && compareValues(value, operand) > 0;
    case 'GREATER_THAN_OR_EQUAL':
      return isComparable(value, operand) && compareValues(value, operand) >= 0;
  }
}

/** Ranges hold values of one type class; null and NaN are in none of them. */
function isComparable(value: Value, operand: Value): boolean {
  if (typeRank(value) !== typeRank(operand) || 'nullValue' in value) return false;
  return !isNan(value) && !isNan(operand);
}

function satisfiesList(
  value: Value,
  op: 'IN' | 'NOT_IN' | 'ARRAY_CONTAINS_ANY',
  operands: Value[],
): boolean {
  switch (op) {
    case 'IN':
      return operands.some((operand) => equalsOperand(value, operand));
    case 'ARRAY_CONTAINS_ANY':
      return operands.some((operand) => contains(value, operand));
    case 'NOT_IN':
      if ('nullValue' in value || operands.some((operand) => 'nullValue' in operand)) return false;
      return !operands.some((operand) => valuesEqual(value, operand));
  }
}

function satisfiesUnary(
  value: Value,
  op: 'IS_NAN' | 'IS_NULL' | 'IS_NOT_NAN' | 'IS_NOT_NULL',
): boolean {
  switch (op) {
    case 'IS_NAN':
      return isNan(value);
    case 'IS_NULL':
      return 'nullValue' in value;
    case 'IS_NOT_NAN':
      return !isNan(value) && !('nullValue' in value);
    case 'IS_NOT_NULL':
      return !('nullValue' in value);
  }
}

function contains(value: Value, element: Value): boolean {
  if (!('arrayValue' in value)) return false;
  return value.arrayValue.values.some((other) => equalsOperand(other, element));
}

/**
 * As an operand, null and NaN equal nothing: only IS_NULL and IS_NAN find them, which the SDKs
 * send for `==` (packages/firestore/test/integration/api/query.test.ts of firebase-js-sdk, run
 * against the service; read on 2026-11-22).
 */
function equalsOperand(value: Value, operand: Value): boolean {
  if ('nullValue' in operand || isNan(operand)) return false;
  return valuesEqual(value, operand);
}
