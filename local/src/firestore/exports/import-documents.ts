import { createReadStream } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { asStatusError, invalidArgument } from '../status-error.ts';
import type { Database } from '../store/database.ts';
import { findBrokenLimit } from '../values/document-limits.ts';
import { readFields } from '../values/read-value.ts';
import { databaseOf, readDocumentName } from '../values/resource-name.ts';
import { readTimestamp } from '../values/timestamp.ts';
import type { StoredDocument } from '../values/value.ts';
import { documentsOf, type Manifest, readManifest } from './export-format.ts';
import { moveDocument } from './moved-document.ts';

const lineSchema = z.object({
  name: z.string(),
  createTime: z.string().optional(),
  fields: z.unknown().optional(),
});

/**
 * Puts the documents of an export over those that are there, as one commit; others stay. With
 * `into`, the only database of the export becomes that one. Answers how many there were.
 */
export async function importDocuments(
  database: Database,
  folder: string,
  into?: string,
): Promise<number> {
  const manifest = readManifest(folder);
  const move = into === undefined ? null : { from: onlyDatabase(manifest, folder), to: into };
  const documents = await readDocuments(folder, manifest);
  const time = database.clock.nextCommitTime();
  const outcome = new Map<string, StoredDocument | null>();
  for (const exported of documents) {
    const document = move ? moveDocument(exported, move) : exported;
    outcome.set(document.name, documentAfter(document, database, time));
  }
  database.commit(time, outcome);
  return documents.length;
}

function onlyDatabase({ databases }: Manifest, folder: string): string {
  const [first, second] = databases;
  if (second) {
    const names = databases.map(({ name }) => name).join(', ');
    throw invalidArgument(`${folder} has more than one database: ${names}. Import all of them.`);
  }
  // An export of nothing goes anywhere.
  return first?.name ?? '';
}

/** As any write that changes nothing, one that finds the same fields leaves the document. */
function documentAfter(
  document: StoredDocument,
  { documents }: Database,
  time: string,
): StoredDocument {
  const before = documents.read(document.name);
  if (before && isDeepStrictEqual(before.fields, document.fields)) return before;
  const createTime = document.createTime < time ? document.createTime : time;
  return { ...document, createTime, updateTime: time };
}

async function readDocuments(folder: string, manifest: Manifest): Promise<StoredDocument[]> {
  const documents: StoredDocument[] = [];
  const names = new Set(manifest.databases.map(({ name }) => name));
  const path = documentsOf(folder);
  for await (const line of linesOf(path)) {
    const place = `${path}, line ${documents.length + 1}`;
    const document = readDocument(line, manifest.exportedAt, place);
    if (!names.has(databaseOf(document.name))) {
      throw invalidArgument(`${place}: export.json does not name the database of this document.`);
    }
    documents.push(document);
  }
  const promised = manifest.databases.reduce((sum, each) => sum + each.documents, 0);
  if (documents.length === promised) return documents;
  throw invalidArgument(
    `${path} has ${documents.length} documents, but export.json says ${promised}. If you changed it by hand, correct the number.`,
  );
}

/** Line breaks alone part them; `readline` would also break at U+2028, which JSON may contain. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8') as AsyncIterable<string>) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** Documents may have been written by hand, so they are read as a client's are. */
function readDocument(line: string, exportedAt: string, place: string): StoredDocument {
  try {
    const json = lineSchema.parse(JSON.parse(line));
    const createTime = readTimestamp(json.createTime ?? exportedAt);
    const name = readDocumentName(json.name);
    const document = { name, fields: readFields(json.fields), createTime, updateTime: createTime };
    const broken = findBrokenLimit(document);
    if (broken) throw broken;
    return document;
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : undefined;
    throw invalidArgument(`${place}: ${reason ?? asStatusError(error).message}`);
  }
}
