import * as z from 'zod';
import { readRequest } from '../rpc/read-request.ts';
import { readGuardedQuery } from '../rpc/run-queries.ts';
import { invalidArgument, StatusError } from '../status-error.ts';
import { databaseOf, readDatabaseName, readDocumentName } from '../values/resource-name.ts';
import type { TargetSubject } from './listen-target.ts';

const targetSchema = z.object({
  targetId: z.int().nullish(),
  query: z.object({ parent: z.string(), structuredQuery: z.unknown().optional() }).nullish(),
  documents: z.object({ documents: z.array(z.string()).nullish() }).nullish(),
  pipelineQuery: z.unknown().optional(),
  resumeToken: z.string().nullish(),
  readTime: z.string().nullish(),
  once: z.boolean().nullish(),
});

const requestSchema = z.object({
  database: z.string().nullish(),
  addTarget: targetSchema.nullish(),
  removeTarget: z.int().nullish(),
});

export type TargetJson = z.infer<typeof targetSchema>;
type ListenRequest = z.infer<typeof requestSchema>;

export function readListenRequest(message: unknown): ListenRequest {
  return readRequest(requestSchema, message);
}

/** What a target is about, all of it in the database that the stream is for. */
export function readSubject(json: TargetJson, database: string | undefined): TargetSubject {
  const subject = readAnySubject(json);
  const places = subject.type === 'query' ? [subject.guarded.query.parent] : subject.names;
  const stranger = places.find((name) => database !== undefined && databaseOf(name) !== database);
  if (stranger === undefined) return subject;
  throw invalidArgument(`${stranger} is not in the database ${database}.`);
}

/** The database of a request; undefined when it does not name one. */
export function databaseOfRequest({ database }: ListenRequest): string | undefined {
  return database ? readDatabaseName(database) : undefined;
}

function readAnySubject(json: TargetJson): TargetSubject {
  if (json.pipelineQuery) {
    throw new StatusError('UNIMPLEMENTED', 'This server does not support pipelines.');
  }
  if (json.once) throw new StatusError('UNIMPLEMENTED', 'A target cannot be listened to once.');
  if (json.documents) {
    const names = new Set((json.documents.documents ?? []).map(readDocumentName));
    return { type: 'documents', names: [...names] };
  }
  if (!json.query) throw invalidArgument('A target needs a query or documents.');
  const { parent, structuredQuery } = json.query;
  return { type: 'query', guarded: readGuardedQuery(parent, structuredQuery) };
}
