import { doc, type Firestore, type Transaction, type WriteBatch } from 'firebase/firestore';
import type { ModelWrite } from '../reference/model-write.ts';
import { toData, toSdk } from './sdk-values.ts';
import { webDialect } from './web-dialect.ts';
import { webPath } from './web-queries.ts';

/** Hands the write to a batch or a transaction, which take it alike. */
export function putWeb(writer: WriteBatch | Transaction, db: Firestore, write: ModelWrite): void {
  const dialect = webDialect(db);
  const reference = doc(db, write.path);
  // Their signatures are the same but for what they answer.
  const put = writer as WriteBatch;
  switch (write.type) {
    case 'create':
      throw new Error('The web SDK cannot insist on creating.');
    case 'set':
      put.set(reference, toData(write.data, dialect));
      return;
    case 'merge':
      put.set(reference, toData(write.data, dialect), { merge: true });
      return;
    case 'update': {
      const [[first, value] = [], ...others] = write.changes.map(({ path, patch }) => {
        return [webPath(path), toSdk(patch, dialect)] as const;
      });
      if (!first) throw new Error('An update needs changes.');
      put.update(reference, first, value, ...others.flat());
      return;
    }
    case 'delete':
      put.delete(reference);
  }
}
