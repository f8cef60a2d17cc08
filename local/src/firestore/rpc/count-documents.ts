import type { DocumentStore } from '../store/document-store.ts';
import { databaseOf } from '../values/resource-name.ts';

/** Every database that holds documents, and how many. */
export function countDocuments(documents: DocumentStore): { name: string; documents: number }[] {
  const counts = new Map<string, number>();
  for (const collection of documents.collectionsBelow('projects')) {
    const database = databaseOf(collection);
    const count = documents.countIn(collection);
    if (count > 0) counts.set(database, (counts.get(database) ?? 0) + count);
  }
  return [...counts].map(([name, sum]) => ({ name, documents: sum }));
}
