import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StatusError } from '../status-error.ts';
import type { Database } from '../store/database.ts';
import { UnreadDocument } from '../store/unread-document.ts';
import { databaseOf } from '../values/resource-name.ts';
import type { StoredDocument } from '../values/value.ts';
import { buildManifest, documentsOf, isOwnExport, manifestOf } from './export-format.ts';

// A few milliseconds of work at a time, so that others get their turn.
const documentsPerSlice = 250;

/**
 * Writes all documents below a root, as they are at this moment, into a folder that is there
 * only when it is complete; an earlier export gives way to it. Answers how many there are.
 */
export async function exportDocuments(
  { documents, clock }: Database,
  root: string,
  folder: string,
): Promise<number> {
  if (existsSync(folder) && !isOwnExport(folder)) {
    throw new StatusError(
      'FAILED_PRECONDITION',
      `${folder} is there and is not an export of this server, so it is not overwritten.`,
    );
  }
  const contents = documents.contentsBelow(root);
  const exportedAt = clock.readTime();
  const unfinished = `${folder}.unfinished`;
  const earlier = `${folder}.earlier`;
  await mkdir(dirname(folder), { recursive: true });
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished);
  const counts = await writeDocuments(documentsOf(unfinished), contents);
  const databases = [...counts].map(([name, count]) => ({ name, documents: count }));
  await writeFile(manifestOf(unfinished), buildManifest({ exportedAt, databases }));
  await rm(earlier, { recursive: true, force: true });
  if (existsSync(folder)) await rename(folder, earlier);
  await rename(unfinished, folder);
  await rm(earlier, { recursive: true, force: true });
  return contents.length;
}

/** Answers how many documents there are of each database. */
async function writeDocuments(
  path: string,
  contents: readonly (StoredDocument | UnreadDocument)[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  await using file = await open(path, 'w');
  for (let start = 0; start < contents.length; start += documentsPerSlice) {
    let lines = '';
    for (const content of contents.slice(start, start + documentsPerSlice)) {
      const { name, createTime, updateTime, fields } =
        content instanceof UnreadDocument ? content.read() : content;
      counts.set(databaseOf(name), (counts.get(databaseOf(name)) ?? 0) + 1);
      lines += `${JSON.stringify({ name, createTime, updateTime, fields })}\n`;
    }
    await file.writeFile(lines);
  }
  return counts;
}
