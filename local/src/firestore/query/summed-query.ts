import { invalidArgument } from '../status-error.ts';
import { type FieldPath, formatFieldPath } from '../values/field-path.ts';
import { isNamePath, type Query, samePath } from './query.ts';

/**
 * The query as the service runs it for sums and averages: over an index that holds their fields
 * too, before the name. Documents without one of them are left out, also of a count beside it, and
 * a limit takes the first by these fields (measured on the service on 2026-09-10,
 * github.com/t-k/fireemu spec/compatibility/evidence/aggregation; read on 2026-11-22).
 */
export function summedQuery(query: Query, paths: FieldPath[], isNameExplicit: boolean): Query {
  const name = query.orders.at(-1);
  const added = paths.filter(
    (path) => !isNamePath(path) && !query.orders.some((order) => samePath(order.path, path)),
  );
  if (!name || added.length === 0) return query;
  if (isNameExplicit) {
    throw invalidArgument(
      `This query requires an index with fields [${added.map(formatFieldPath).join(', ')}] after __name__ and Firestore does not currently support such an index. Please try the query again with additional ordering on those fields.`,
    );
  }
  const { direction } = name;
  const orders = added.map((path) => ({ path, direction }));
  return { ...query, orders: [...query.orders.slice(0, -1), ...orders, name], summed: added };
}
