import { type FileHandle, open } from 'node:fs/promises';
import type { StoredDocument } from '../values/value.ts';
import { buildSlice } from './commit-lines.ts';
import { buildFileHeader } from './commit-reader.ts';
import type { UnreadDocument } from './unread-document.ts';

type Snapshot = {
  time: string;
  documents: (StoredDocument | UnreadDocument)[];
  /** Called before each slice; what it throws ends the work. */
  mayGoOn: () => void;
};

/** Writes a snapshot slice by slice, so that others get their turn; answers its length. */
export async function writeSnapshot(path: string, snapshot: Snapshot): Promise<number> {
  const { time, documents, mayGoOn } = snapshot;
  await using file = await open(path, 'w');
  const header = buildFileHeader({ snapshot: { time, documents: documents.length } });
  let bytes = await writeWhole(file, Buffer.from(header));
  const rest = documents.values();
  for (let slice = buildSlice(time, rest); slice; slice = buildSlice(time, rest)) {
    mayGoOn();
    bytes += await writeWhole(file, slice);
  }
  await file.sync();
  return bytes;
}

async function writeWhole(file: FileHandle, piece: Buffer): Promise<number> {
  for (let written = 0; written < piece.length;) {
    written += (await file.write(piece, written)).bytesWritten;
  }
  return piece.length;
}
