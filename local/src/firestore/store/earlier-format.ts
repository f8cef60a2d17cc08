import { existsSync, readFileSync } from 'node:fs';
import type { StoredDocument } from '../values/value.ts';
import type { Change } from './commit-lines.ts';
import { DamagedFileError } from './damaged-file-error.ts';

type EarlierCommit = { time: string; documents: Change[] };

/**
 * The only file of the first format: one line of JSON per commit. It is read until the first
 * snapshot takes its place; nothing is written to it any more.
 */
export function readEarlierCommits(path: string): EarlierCommit[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  // After the last line break is nothing, or the half line of a commit that was never answered.
  lines.pop();
  return lines.map((line, index) => {
    const commit = readCommit(line);
    if (!commit) throw new DamagedFileError(path, index + 1, 'this line is not a commit.');
    return commit;
  });
}

function readCommit(line: string): EarlierCommit | undefined {
  let json: Partial<EarlierCommit> | null;
  try {
    json = JSON.parse(line) as Partial<EarlierCommit> | null;
  } catch {
    return undefined;
  }
  const isCommit =
    typeof json?.time === 'string' &&
    Array.isArray(json.documents) &&
    json.documents.every(isChange);
  return isCommit ? (json as EarlierCommit) : undefined;
}

function isChange(change: unknown): boolean {
  if (!Array.isArray(change) || typeof change[0] !== 'string') return false;
  const document = change[1] as StoredDocument | null | undefined;
  return document === null || (typeof document === 'object' && 'fields' in document);
}
