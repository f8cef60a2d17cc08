import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type IndexGuardMode,
  indexModes,
  type IndexGuardSettings,
} from '../firestore/indexes/index-guard.ts';
import { openIndexFile } from '../firestore/indexes/index-file.ts';

export type CloudIndexes = {
  guard: IndexGuardSettings | undefined;
  /** For the control page. */
  sentence: string;
};

const sentences: Record<IndexGuardMode, string> = {
  refuse: 'a query without its index in firestore.indexes.json is refused',
  warn: 'a query without its index in firestore.indexes.json is answered, with a warning',
  off: 'not asked for',
};

/** Reads the indexes that are declared beside the rules. Throws when the file cannot be read. */
export function openCloudIndexes(
  root: string,
  mode: IndexGuardMode,
  report: (line: string) => void,
): CloudIndexes {
  const path = join(root, 'firestore.indexes.json');
  if (mode === 'off' || !existsSync(path)) return { guard: undefined, sentence: sentences.off };
  const warn = (line: string) => report(`⚠ firestore: ${line}`);
  const declared = openIndexFile(path, warn);
  return { guard: { mode, declared, report: warn }, sentence: sentences[mode] };
}

/** What `--indexes` was given; undefined for a word that means nothing. */
export function readIndexMode(word: string): IndexGuardMode | undefined {
  return indexModes.find((mode) => mode === word);
}
