import type { DocumentReader } from '../store/document-store.ts';
import { fieldAt, withField } from '../values/field-path.ts';
import type { Fields, StoredDocument } from '../values/value.ts';
import { compareValues } from '../values/value-order.ts';
import { coversCollection, matchesQuery } from './match-document.ts';
import { type Cursor, isNamePath, type Order, type Query, valueAt } from './query.ts';

export type QueryResult = {
  /** Whole documents in order; a projection is applied when they are sent. */
  documents: StoredDocument[];
  /** How many matched before the offset cut them off. */
  skipped: number;
};

export type QuerySource = DocumentReader & { collectionsBelow(parent: string): string[] };

export function runQuery(query: Query, source: QuerySource): QueryResult {
  const matching: StoredDocument[] = [];
  for (const document of source.documentsIn(collectionsOf(query, source))) {
    if (matchesQuery(query, document) && isWithinCursors(query, document)) matching.push(document);
  }
  matching.sort((left, right) => compareDocuments(query.orders, left, right));
  const skipped = Math.min(query.offset, matching.length);
  const end = query.limit === null ? undefined : query.offset + query.limit;
  return { documents: matching.slice(query.offset, end), skipped };
}

function collectionsOf(query: Query, source: QuerySource): string[] {
  if (query.allDescendants) {
    return source
      .collectionsBelow(query.parent)
      .filter((collection) => coversCollection(query, collection));
  }
  return [`${query.parent}/${query.collectionId ?? ''}`];
}

function compareDocuments(orders: Order[], left: StoredDocument, right: StoredDocument): number {
  for (const order of orders) {
    const [a, b] = [valueAt(left, order.path), valueAt(right, order.path)];
    if (!a || !b) continue;
    const compared = compareValues(a, b);
    if (compared !== 0) return order.direction === 'ASCENDING' ? compared : -compared;
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
