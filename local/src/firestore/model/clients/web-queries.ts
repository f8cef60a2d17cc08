import {
  and,
  average,
  collection,
  collectionGroup,
  count,
  doc,
  documentId,
  endAt,
  endBefore,
  FieldPath as WebFieldPath,
  type Firestore,
  getDocFromServer,
  limit as limitTo,
  limitToLast,
  or,
  orderBy,
  type Query,
  query as build,
  type QueryCompositeFilterConstraint,
  type QueryFieldFilterConstraint,
  type QueryNonFilterConstraint,
  startAfter,
  startAt,
  sum,
  where,
} from 'firebase/firestore';
import type { ModelAggregation } from '../reference/model-aggregate.ts';
import type { FieldPath } from '../reference/model-fields.ts';
import { isName, type ModelFilter } from '../reference/model-filter.ts';
import { type ModelBound, type ModelQuery } from '../reference/model-query.ts';
import type { ModelValue } from '../reference/model-value.ts';
import { toSdk } from './sdk-values.ts';
import { webDialect } from './web-dialect.ts';

export async function webQuery(db: Firestore, query: ModelQuery): Promise<Query> {
  const { from, filter, orders, start, end, limit } = query;
  const source =
    'group' in from ? collectionGroup(db, from.group) : collection(db, from.collection);
  const more: QueryNonFilterConstraint[] = orders.map(({ field, descending }) =>
    orderBy(webPath(field), descending ? 'desc' : 'asc'),
  );
  if (start) {
    const position = await positionOf(db, query, start);
    more.push(start.inclusive ? startAt(...position) : startAfter(...position));
  }
  if (end) {
    const position = await positionOf(db, query, end);
    more.push(end.inclusive ? endAt(...position) : endBefore(...position));
  }
  if (limit) more.push(limit.fromEnd ? limitToLast(limit.count) : limitTo(limit.count));
  if (!filter) return build(source, ...more);
  const constraint = webFilter(db, filter, 'group' in from);
  return constraint.type === 'where'
    ? build(source, constraint, ...more)
    : build(source, constraint, ...more);
}

async function positionOf(
  db: Firestore,
  { from, orders }: ModelQuery,
  { values, document }: ModelBound,
): Promise<unknown[]> {
  if (document !== undefined) return [await getDocFromServer(doc(db, document))];
  return values.map((value, index) =>
    isName(orders[index]?.field ?? [])
      ? nameOf(value, 'group' in from)
      : toSdk(value, webDialect(db)),
  );
}

/** Wherever a name is compared, the SDK wants an id, or the whole path in a collection group. */
function nameOf(value: ModelValue, isWholePath: boolean): unknown {
  if (value.type === 'list') return value.items.map((item) => nameOf(item, isWholePath));
  const path = value.type === 'reference' ? value.path : '';
  return isWholePath ? path : path.split('/').at(-1);
}

function webFilter(
  db: Firestore,
  filter: ModelFilter,
  isGroup: boolean,
): QueryFieldFilterConstraint | QueryCompositeFilterConstraint {
  if (filter.type === 'where') {
    const { field, operator, operand } = filter;
    const value = isName(field) ? nameOf(operand, isGroup) : toSdk(operand, webDialect(db));
    return where(webPath(field), operator, value);
  }
  const filters = filter.filters.map((inner) => webFilter(db, inner, isGroup));
  return filter.type === 'and' ? and(...filters) : or(...filters);
}

export function webPath(field: FieldPath): WebFieldPath {
  return isName(field) ? documentId() : new WebFieldPath(...field);
}

export function webAggregation(aggregation: ModelAggregation) {
  if (aggregation.type === 'count') return count();
  const field = webPath(aggregation.field);
  return aggregation.type === 'sum' ? sum(field) : average(field);
}
