import { adminPath, readAdmin } from '../clients/admin-queries.ts';
import { type FieldPath, showPath } from '../reference/model-fields.ts';
import { withSelected } from '../reference/model-query.ts';
import type { ModelDocuments } from '../reference/model-value.ts';
import { comparePaths } from '../reference/order-values.ts';
import { showFound } from '../reference/show-query.ts';
import { Step } from './step.ts';

export function getDocuments(paths: string[], mask: FieldPath[] | undefined): Step {
  const masked = mask ? ` only (${mask.map(showPath).join(', ')})` : '';
  const name = `get ${paths.join()}${masked}`;
  return new Step(name, (store, session) => {
    const found = paths.flatMap((path) => {
      const document = store.documents.get(path);
      return document ? [withSelected({ path, document }, mask)] : [];
    });
    session.reads.start(name, showFound(found).join('\n'), async () => {
      const { db } = session.clients.admin;
      const references = paths.map((path) => db.doc(path));
      const options = mask ? [{ fieldMask: mask.map(adminPath) }] : [];
      return showFound(readAdmin(db, await db.getAll(...references, ...options))).join('\n');
    });
  });
}

/** With those that are missing but have something below them. */
export function listDocuments(collection: string): Step {
  const name = `list documents of ${collection}`;
  return new Step(name, (store, session) => {
    const expected = new Set(below(store.documents, collection).map((id) => `${collection}/${id}`));
    session.reads.start(name, [...expected].sort(comparePaths).join(), async () => {
      const listed = await session.clients.admin.db.collection(collection).listDocuments();
      return listed.map(({ path }) => path).join();
    });
  });
}

export function listCollections(path: string | undefined): Step {
  const name = `list collections ${path === undefined ? 'at the root' : `of ${path}`}`;
  return new Step(name, (store, session) => {
    const expected = new Set(below(store.documents, path));
    session.reads.start(name, [...expected].sort(comparePaths).join(), async () => {
      const { db } = session.clients.admin;
      const listed = await (path === undefined ? db : db.doc(path)).listCollections();
      return listed.map(({ id }) => id).join();
    });
  });
}

/** The ids that come next on the way from a path to each document below it. */
function below(documents: ModelDocuments, path: string | undefined): string[] {
  const start = path === undefined ? [] : path.split('/');
  return [...documents.keys()]
    .map((other) => other.split('/'))
    .filter((ids) => ids.length > start.length && start.every((id, at) => ids[at] === id))
    .map((ids) => ids[start.length] ?? '');
}
