import type {
  BulkWriter,
  Firestore,
  Precondition,
  Transaction,
  WriteBatch,
} from 'firebase-admin/firestore';
import type { ModelDocuments } from '../reference/model-value.ts';
import type { Condition, ModelWrite } from '../reference/model-write.ts';
import { adminDialect, timestampOf } from './admin-dialect.ts';
import { adminPath } from './admin-queries.ts';
import { toData, toSdk } from './sdk-values.ts';

/** Hands the write to a batch, a transaction or a bulk writer, which all take it alike. */
export function putAdmin<Writer extends WriteBatch | Transaction | BulkWriter>(
  writer: Writer,
  db: Firestore,
  write: ModelWrite,
  documents: ModelDocuments,
): ReturnType<Writer['delete']> {
  const dialect = adminDialect(db);
  const reference = db.doc(write.path);
  // Their signatures are the same but for what they answer.
  const put = writer as WriteBatch;
  const answer = (): unknown => {
    switch (write.type) {
      case 'create':
        return put.create(reference, toData(write.data, dialect));
      case 'set':
        return put.set(reference, toData(write.data, dialect));
      case 'merge':
        return put.set(reference, toData(write.data, dialect), { merge: true });
      case 'update': {
        const [[first, value] = [], ...others] = write.changes.map(({ path, patch }) => {
          return [adminPath(path), toSdk(patch, dialect)] as const;
        });
        if (!first) throw new Error('An update needs changes.');
        const condition = preconditionOf(write.condition, write.path, documents);
        return put.update(reference, first, value, ...others.flat(), ...condition);
      }
      case 'delete':
        return put.delete(reference, ...preconditionOf(write.condition, write.path, documents));
    }
  };
  return answer() as ReturnType<Writer['delete']>;
}

function preconditionOf(
  condition: Condition,
  path: string,
  documents: ModelDocuments,
): [Precondition] | [] {
  // Of a missing document any time will do.
  const version = documents.get(path)?.updateTime ?? 1_700_000_000_000_000n;
  switch (condition) {
    case 'none':
      return [];
    case 'exists':
      return [{ exists: true }];
    case 'unchanged':
      return [{ lastUpdateTime: timestampOf(version) }];
    case 'changed':
      return [{ lastUpdateTime: timestampOf(version - 1n) }];
  }
}
