import type { QuerySource } from '../query/run-query.ts';
import { compareStrings } from '../values/string-order.ts';

/** The ids directly below a name that lead to at least one document, in order. */
export function childIds(source: QuerySource, name: string): string[] {
  const ids = new Set<string>();
  for (const collection of source.collectionsBelow(name)) {
    const id = collection.slice(name.length + 1).split('/')[0];
    if (id === undefined || ids.has(id)) continue;
    const [document] = source.documentsIn([collection]);
    if (document) ids.add(id);
  }
  return [...ids].sort(compareStrings);
}
