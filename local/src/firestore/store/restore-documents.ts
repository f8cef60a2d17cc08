import { statSync } from 'node:fs';
import { CommitReader } from './commit-reader.ts';
import { DamagedFileError } from './damaged-file-error.ts';
import type { DataFolder } from './data-folder.ts';
import type { DocumentStore } from './document-store.ts';
import { readEarlierCommits } from './earlier-format.ts';

type Restored = {
  /** Of the last commit; empty when there was none. */
  time: string;
  /** Nothing older than the snapshot of this number counts any more. */
  snapshot: number | null;
  snapshotBytes: number;
  /** Of all logs but the last. */
  earlierLogBytes: number;
  /** The one that goes on, and how much of it counts. */
  log: { number: number; bytes: number };
};

/** Fills the store with everything that was committed; only a half commit at the end is left out. */
export function restoreDocuments(folder: DataFolder, documents: DocumentStore): Restored {
  const { snapshot, logs, hasEarlierFormat } = folder.find();
  const restored: Restored = {
    time: '',
    snapshot,
    snapshotBytes: 0,
    earlierLogBytes: 0,
    log: { number: logs.at(-1) ?? 1, bytes: 0 },
  };
  if (hasEarlierFormat) {
    for (const { time, documents: changes } of readEarlierCommits(folder.earlierFormat)) {
      for (const [name, after] of changes) documents.restore(time, name, after);
      restored.time = time;
    }
    restored.earlierLogBytes = statSync(folder.earlierFormat).size;
  }
  let knownSince = '';
  if (snapshot !== null) {
    const path = folder.snapshot(snapshot);
    knownSince = readSnapshot(path, documents);
    restored.time = knownSince;
    restored.snapshotBytes = statSync(path).size;
  }
  for (const number of logs) {
    const path = folder.log(number);
    using reader = new CommitReader(path);
    reader.read((time, name, content) => {
      documents.restore(time, name, content);
      restored.time = time;
    });
    if (number === restored.log.number) restored.log.bytes = reader.wholeBytes;
    else restored.earlierLogBytes += reader.wholeBytes;
    if (number !== restored.log.number && !reader.isWhole) {
      throw new DamagedFileError(
        path,
        reader.line,
        'a later file goes on, but this commit is half.',
      );
    }
  }
  documents.finishRestoring(restored.time, knownSince);
  return restored;
}

/** Answers the time at which everything was as it says. */
function readSnapshot(path: string, documents: DocumentStore): string {
  using reader = new CommitReader(path);
  const { snapshot } = reader.header ?? {};
  if (!snapshot) throw new DamagedFileError(path, 1, 'this is not the start of a snapshot.');
  const found = reader.read((time, name, content) => documents.restore(time, name, content));
  if (found !== snapshot.documents || !reader.isWhole) {
    const reason = `the file ends after ${found} of ${snapshot.documents} documents.`;
    throw new DamagedFileError(path, reader.line, reason);
  }
  return snapshot.time;
}
