import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexGuardMode } from '../firestore/indexes/index-guard.ts';
import { excerptAt } from '../rules/language/excerpt.ts';
import { openRules } from '../rules/rules-files.ts';
import { openCloudIndexes } from './cloud-indexes.ts';
import { findJsonFault } from './json-fault.ts';

const indexFile = 'firestore.indexes.json';

/** A file that is not JSON, with the place where it stops being so. */
class JsonFileError extends Error {
  readonly excerpt: string[];

  constructor(file: string, text: string, offset: number) {
    const before = text.slice(0, offset).split('\n');
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    const what = offset >= text.trimEnd().length ? 'The JSON ends too early.' : 'This is not JSON.';
    super(`${file}:${place.line}:${place.column} ${what}`);
    this.name = 'JsonFileError';
    this.excerpt = excerptAt(text, place);
  }
}

/** Throws when the rules or the indexes of a folder cannot be used, before anything is started. */
export function checkCloudFiles(folder: string, indexes: IndexGuardMode): void {
  openRules(folder);
  const path = join(folder, indexFile);
  if (indexes === 'off' || !existsSync(path)) return;
  const text = readFileSync(path, 'utf8');
  const fault = findJsonFault(text);
  if (fault !== undefined) throw new JsonFileError(indexFile, text, fault);
  openCloudIndexes(folder, indexes, () => {});
}
