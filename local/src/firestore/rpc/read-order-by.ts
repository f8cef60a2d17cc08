import { invalidArgument } from '../status-error.ts';

type OrderJson = { field: { fieldPath: string }; direction: 'ASCENDING' | 'DESCENDING' };

// A field path, whose segments in back-ticks may contain anything, and perhaps a direction.
const orderPattern = /\s*((?:`(?:[^`\\]|\\.)*`|[^`\s,])+)(?:\s+(asc|desc))?\s*,/isy;

/** Reads `priority desc, __name__`, the way in which ListDocuments is told an order. */
export function readOrderBy(text: string): OrderJson[] {
  const list = `${text},`;
  const orders: OrderJson[] = [];
  orderPattern.lastIndex = 0;
  while (orderPattern.lastIndex < list.length) {
    const [, fieldPath, direction] = orderPattern.exec(list) ?? [];
    if (fieldPath === undefined) throw invalidArgument(`Invalid order: ${JSON.stringify(text)}`);
    const isDescending = direction?.toLowerCase() === 'desc';
    orders.push({ field: { fieldPath }, direction: isDescending ? 'DESCENDING' : 'ASCENDING' });
  }
  return orders;
}
