import { StatusError } from '../status-error.ts';
import { batchWrite, beginTransaction, commit, rollback } from './commit-writes.ts';
import { listCollectionIds } from './list-collection-ids.ts';
import { listDocuments } from './list-documents.ts';
import { partitionQuery } from './partition-query.ts';
import type { Principal } from './principal.ts';
import { batchGetDocuments, getDocument } from './read-documents.ts';
import { runAggregationQuery, runQuery } from './run-queries.ts';
import type { Stores } from './stores.ts';
import { createDocument, deleteDocument, updateDocument } from './write-documents.ts';

type Answer = object | Promise<object>;
type Method = (request: unknown, principal: Principal, stores: Stores) => Answer;

/** The methods of google.firestore.v1.Firestore that answer once. */
export const unaryMethods: Record<string, Method> = {
  GetDocument: getDocument,
  ListDocuments: listDocuments,
  CreateDocument: settled(createDocument),
  UpdateDocument: settled(updateDocument),
  DeleteDocument: settled(deleteDocument),
  BeginTransaction: beginTransaction,
  Commit: settled(commit),
  Rollback: rollback,
  BatchWrite: settled(batchWrite),
  ListCollectionIds: listCollectionIds,
  PartitionQuery: partitionQuery,
};

/** What was written is answered when it is as safe as it is meant to be. */
function settled(method: Method): Method {
  return async (request, principal, stores) => {
    const answer = await method(request, principal, stores);
    await stores.database.settled();
    return answer;
  };
}

type StreamingMethod = (
  request: unknown,
  principal: Principal,
  stores: Stores,
) => Promise<object[]>;

/** Those that answer one request with a stream of responses. */
export const streamingMethods: Record<string, StreamingMethod> = {
  BatchGetDocuments: batchGetDocuments,
  RunQuery: runQuery,
  RunAggregationQuery: runAggregationQuery,
  ExecutePipeline: () =>
    Promise.reject(new StatusError('UNIMPLEMENTED', 'This server does not support pipelines.')),
};
