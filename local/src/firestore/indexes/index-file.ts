import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type IndexDeclarations, readIndexDeclarations } from './index-declarations.ts';

/**
 * A firestore.indexes.json that may change while queries are held to it. Throws when it cannot be
 * read now; if that happens later, what was read before goes on to count and the reason is told.
 */
export function openIndexFile(
  path: string,
  report: (line: string) => void,
): () => IndexDeclarations {
  let declarations = readIndexFile(path);
  let version = versionOf(path);
  return () => {
    const current = versionOf(path);
    if (current === version) return declarations;
    version = current;
    try {
      declarations = readIndexFile(path);
      report(`${basename(path)} changed: its indexes count from now on.`);
    } catch (error) {
      report(`${error instanceof Error ? error.message : String(error)} The old ones still count.`);
    }
    return declarations;
  };
}

function readIndexFile(path: string): IndexDeclarations {
  try {
    return readIndexDeclarations(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${path} declares no indexes that can be read: ${reason}`, { cause: error });
  }
}

function versionOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.mtimeMs} ${stats.size} ${stats.ino}` : 'missing';
}
