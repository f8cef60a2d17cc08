import type { DocumentReader } from '../store/document-store.ts';
import { fieldAt, withField } from '../values/field-path.ts';
import type { Fields, StoredDocument, Value } from '../values/value.ts';
import { compareValues } from '../values/value-order.ts';
import { FirstOf } from './first-of.ts';
import { coversCollection, satisfiesQuery } from './match-document.ts';
import { type Cursor, isNamePath, type Order, type Query, valueAt } from './query.ts';

export type QueryResult = {
  /** Whole documents in order; a projection is applied when they are sent. */
  documents: StoredDocument[];
  /** How many matched before the offset cut them off. */
  skipped: number;
};

export type QuerySource = DocumentReader & { collectionsBelow(parent: string): string[] };

export function runQuery(query: Query, source: QuerySource): QueryResult {
  const { orders, offset, limit } = query;
  const end = limit === null ? Infinity : offset + limit;
  const first = new FirstOf<Placed>(end, (left, right) => comparePlaced(orders, left, right));
  for (const document of matching(query, source)) {
    // Found once: sorting compares each document with many others.
    first.add({ document, place: orders.map(({ path }) => valueAt(document, path)) });
  }
  const found = first.inOrder();
  return {
    documents: found.slice(offset).map(({ document }) => document),
    skipped: Math.min(offset, found.length),
  };
}

/** The same documents for those who do not care about their order. */
export function runUnordered(query: Query, source: QuerySource): QueryResult {
  const isWindow = query.limit !== null || query.offset > 0;
  if (isWindow) return runQuery(query, source);
  return { documents: [...matching(query, source)], skipped: 0 };
}

function* matching(query: Query, source: QuerySource): Iterable<StoredDocument> {
  for (const document of source.documentsIn(collectionsOf(query, source))) {
    if (satisfiesQuery(query, document) && isWithinCursors(query, document)) yield document;
  }
}

/** A document with its values of the fields that it is sorted by. */
type Placed = { document: StoredDocument; place: (Value | undefined)[] };

function collectionsOf(query: Query, source: QuerySource): string[] {
  if (query.collectionId !== undefined && !query.allDescendants) {
    return [`${query.parent}/${query.collectionId}`];
  }
  return source
    .collectionsBelow(query.parent)
    .filter((collection) => coversCollection(query, collection));
}

function comparePlaced(orders: Order[], left: Placed, right: Placed): number {
  for (const [index, { direction }] of orders.entries()) {
    const a = left.place[index];
    const b = right.place[index];
    if (!a || !b) continue;
    const compared = compareValues(a, b);
    if (compared !== 0) return direction === 'ASCENDING' ? compared : -compared;
  }
  return 0;
}

export function isWithinCursors(query: Query, document: StoredDocument): boolean {
  const { startAt, endAt, orders } = query;
  if (startAt) {
    const position = compareToCursor(orders, document, startAt);
    if (position < 0 || (position === 0 && !startAt.before)) return false;
  }
  if (endAt) {
    const position = compareToCursor(orders, document, endAt);
    if (position > 0 || (position === 0 && endAt.before)) return false;
  }
  return true;
}

/** A cursor with fewer values than orders stands for all documents that share them. */
function compareToCursor(orders: Order[], document: StoredDocument, cursor: Cursor): number {
  for (const [index, value] of cursor.values.entries()) {
    const order = orders[index];
    const own = order && valueAt(document, order.path);
    if (!order || !own) continue;
    const compared = compareValues(own, value);
    if (compared !== 0) return order.direction === 'ASCENDING' ? compared : -compared;
  }
  return 0;
}

/** The document with only the wanted fields; null keeps them all. */
export function project(document: StoredDocument, select: string[][] | null): StoredDocument {
  if (!select) return document;
  let fields: Fields = {};
  for (const path of select) {
    const value = isNamePath(path) ? undefined : fieldAt(document.fields, path);
    if (value) fields = withField(fields, path, value);
  }
  return { ...document, fields };
}
