import {
  AggregateField,
  type DocumentSnapshot,
  FieldPath as AdminFieldPath,
  Filter,
  type Firestore,
  type Query,
} from 'firebase-admin/firestore';
import type { ModelAggregation } from '../reference/model-aggregate.ts';
import type { FieldPath } from '../reference/model-fields.ts';
import { type Found, isName, type ModelFilter } from '../reference/model-filter.ts';
import { type ModelBound, type ModelQuery } from '../reference/model-query.ts';
import { adminDialect } from './admin-dialect.ts';
import { fromData, microsOf, toSdk } from './sdk-values.ts';

/** Bounds at documents are handed over as snapshots of them, as an app would do it. */
export async function adminQuery(db: Firestore, query: ModelQuery): Promise<Query> {
  const { from, filter, orders, start, end, offset, limit, select } = query;
  let built: Query =
    'group' in from ? db.collectionGroup(from.group) : db.collection(from.collection);
  if (filter) built = built.where(adminFilter(db, filter));
  for (const { field, descending } of orders) {
    built = built.orderBy(adminPath(field), descending ? 'desc' : 'asc');
  }
  if (start) {
    const position = await positionOf(db, start);
    built = start.inclusive ? built.startAt(...position) : built.startAfter(...position);
  }
  if (end) {
    const position = await positionOf(db, end);
    built = end.inclusive ? built.endAt(...position) : built.endBefore(...position);
  }
  if (offset !== undefined) built = built.offset(offset);
  if (limit) built = limit.fromEnd ? built.limitToLast(limit.count) : built.limit(limit.count);
  return select ? built.select(...select.map(adminPath)) : built;
}

async function positionOf(db: Firestore, { values, document }: ModelBound): Promise<unknown[]> {
  if (document !== undefined) return [await db.doc(document).get()];
  const dialect = adminDialect(db);
  return values.map((value) => toSdk(value, dialect));
}

function adminFilter(db: Firestore, filter: ModelFilter): Filter {
  if (filter.type === 'where') {
    const operand = toSdk(filter.operand, adminDialect(db));
    return Filter.where(adminPath(filter.field), filter.operator, operand);
  }
  const filters = filter.filters.map((inner) => adminFilter(db, inner));
  return filter.type === 'and' ? Filter.and(...filters) : Filter.or(...filters);
}

export function adminPath(field: FieldPath): AdminFieldPath {
  return isName(field) ? AdminFieldPath.documentId() : new AdminFieldPath(...field);
}

export function adminAggregation(aggregation: ModelAggregation) {
  if (aggregation.type === 'count') return AggregateField.count();
  return AggregateField[aggregation.type](adminPath(aggregation.field));
}

/** As our own words say it; nothing for a document that is not there. */
export function readAdmin(db: Firestore, documents: readonly DocumentSnapshot[]): Found[] {
  const dialect = adminDialect(db);
  return documents.flatMap((snapshot) => {
    const { ref, createTime, updateTime } = snapshot;
    const data = snapshot.data();
    if (!data || !createTime || !updateTime) return [];
    const times = { createTime: microsOf(createTime), updateTime: microsOf(updateTime) };
    return [{ path: ref.path, document: { fields: fromData(data, dialect), ...times } }];
  });
}
