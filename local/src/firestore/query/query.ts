import { type FieldPath, formatFieldPath } from '../values/field-path.ts';
import { compareStrings } from '../values/string-order.ts';
import type { StoredDocument, Value } from '../values/value.ts';
import { fieldAt } from '../values/field-path.ts';

export type Direction = 'ASCENDING' | 'DESCENDING';

export type Comparison =
  | 'LESS_THAN'
  | 'LESS_THAN_OR_EQUAL'
  | 'GREATER_THAN'
  | 'GREATER_THAN_OR_EQUAL'
  | 'EQUAL'
  | 'NOT_EQUAL'
  | 'ARRAY_CONTAINS';

export type Filter =
  | { type: 'and' | 'or'; filters: Filter[] }
  | { type: 'compare'; path: FieldPath; op: Comparison; value: Value }
  | {
      type: 'list';
      path: FieldPath;
      op: 'IN' | 'NOT_IN' | 'ARRAY_CONTAINS_ANY';
      values: Value[];
    }
  | { type: 'unary'; path: FieldPath; op: 'IS_NAN' | 'IS_NULL' | 'IS_NOT_NAN' | 'IS_NOT_NULL' };

export type Order = { path: FieldPath; direction: Direction };
export type Cursor = { values: Value[]; before: boolean };

export type Query = {
  /** The document or root that the collection hangs below, by full name. */
  parent: string;
  /** Undefined: every collection. */
  collectionId: string | undefined;
  allDescendants: boolean;
  filter: Filter | null;
  /** With the implicit orders; the last one is always the name. */
  orders: Order[];
  /** Which of the orders are there only because the fields are summed. */
  summed: FieldPath[];
  startAt: Cursor | null;
  endAt: Cursor | null;
  offset: number;
  limit: number | null;
  select: FieldPath[] | null;
};

/** `__name__` stands for the document itself, not for a field of it. */
export function isNamePath(path: FieldPath): boolean {
  return path.length === 1 && path[0] === '__name__';
}

export function valueAt(document: StoredDocument, path: FieldPath): Value | undefined {
  if (isNamePath(path)) return { referenceValue: document.name };
  return fieldAt(document.fields, path);
}

/** Name by name, as both SDKs sort them; not as quoted text, in which the quotes would count. */
export function comparePaths(left: FieldPath, right: FieldPath): number {
  for (const [index, name] of left.slice(0, right.length).entries()) {
    const order = compareStrings(name, right[index] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

export function samePath(left: FieldPath, right: FieldPath): boolean {
  return formatFieldPath(left) === formatFieldPath(right);
}
