import type { IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import * as z from 'zod';
import { exportDocuments } from '../exports/export-documents.ts';
import { importDocuments } from '../exports/import-documents.ts';
import { invalidArgument, StatusError } from '../status-error.ts';
import type { Database } from '../store/database.ts';
import { readDatabaseName } from '../values/resource-name.ts';
import { readJsonBody } from './http-body.ts';

/** What firebase-tools sends for an export; our import takes the same. */
const exportSchema = z.object({
  database: z.string().nullish(),
  export_directory: z.string().min(1),
  export_name: z.string().regex(/^[^/\\]+$/, 'must be the name of a folder'),
});

type Exports = { database: Database; endTransactions: () => void };

/** Writes or reads a folder of this machine for whoever runs programs on it; not for web pages. */
export async function answerExport(
  action: 'export' | 'import',
  project: string,
  request: IncomingMessage,
  { database, endTransactions }: Exports,
): Promise<object> {
  if (request.headers.origin !== undefined) {
    throw new StatusError('PERMISSION_DENIED', `A web page may not ${action} documents.`);
  }
  const json = exportSchema.safeParse(await readJsonBody(request));
  if (!json.success) throw invalidArgument(z.prettifyError(json.error));
  const { export_directory: directory, export_name: name } = json.data;
  const folder = resolve(directory, name);
  const named = json.data.database;
  const target = named ? readDatabaseName(named) : undefined;
  if (target !== undefined && !target.startsWith(`projects/${project}/`)) {
    throw invalidArgument(`The database ${target} is not one of the project ${project}.`);
  }
  if (action === 'export') {
    const root = target === undefined ? `projects/${project}` : `${target}/documents`;
    return { folder, documents: await exportDocuments(database, root, folder) };
  }
  endTransactions();
  return { folder, documents: await importDocuments(database, folder, target) };
}
