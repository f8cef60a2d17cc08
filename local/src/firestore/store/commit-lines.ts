import type { StoredDocument } from '../values/value.ts';
import { checksumOf, sealLine } from './sealed-line.ts';
import { UnreadDocument } from './unread-document.ts';

/** What a commit leaves of one document: null when it is deleted. */
export type Change = [name: string, after: StoredDocument | null];

/** Tells, before the lines of a commit, what they have to be. */
export type CommitHeader = { commit: string; lines: number; bytes: number; checksum: string };

// A few milliseconds of work.
const sliceBytes = 256 * 1024;
const lineBreak = Buffer.from('\n');
const namePrefix = '{"name":';
const deletedPrefix = '{"deleted":';
// The first letter of the key tells the two apart.
const letterAt = 2;
const letterOfDeleted = 'd'.charCodeAt(0);
const quote = '"'.charCodeAt(0);

/** A commit as it is written: one sealed line, then a line for each document. */
export function buildCommit(time: string, changes: Iterable<Change>): Buffer {
  const lines = Array.from(changes, ([name, after]) =>
    after ? documentLine(after) : `${deletedPrefix}${JSON.stringify(name)}}`,
  );
  const text = lines.map((line) => `${line}\n`).join('');
  return withHeader(time, lines.length, Buffer.from(text));
}

/**
 * The same for so many of the documents as make a slice; the unread ones are copied. The slice
 * is null when there are no more.
 */
export function buildSlice(
  time: string,
  documents: Iterator<StoredDocument | UnreadDocument>,
): Buffer | null {
  const lines: Buffer[] = [];
  let bytes = 0;
  while (bytes < sliceBytes) {
    const next = documents.next();
    if (next.done) break;
    const document = next.value;
    const isUnread = document instanceof UnreadDocument;
    const line = isUnread ? document.line : Buffer.from(documentLine(document));
    lines.push(line, lineBreak);
    bytes += line.length;
  }
  return lines.length === 0 ? null : withHeader(time, lines.length / 2, Buffer.concat(lines));
}

function withHeader(time: string, lines: number, body: Buffer): Buffer {
  const checksum = checksumOf(body);
  const header: CommitHeader = { commit: time, lines, bytes: body.length, checksum };
  return Buffer.concat([Buffer.from(sealLine(header)), body]);
}

/** Starts with the name, so that it can be found without reading the rest. */
function documentLine({ name, fields, createTime, updateTime }: StoredDocument): string {
  return JSON.stringify({ name, createTime, updateTime, fields });
}

/** The name and what is known of it, of one line between start and end in a piece of a file. */
export function readChange(
  piece: Buffer,
  start: number,
  end: number,
): { name: string; content: UnreadDocument | null } {
  const isDeleted = piece[start + letterAt] === letterOfDeleted;
  const prefix = isDeleted ? deletedPrefix : namePrefix;
  const nameStart = start + prefix.length;
  const nameEnd = piece.indexOf(quote, nameStart + 1) + 1;
  const text = piece.toString('utf8', nameStart, nameEnd);
  const content = isDeleted ? null : new UnreadDocument(piece, start, end);
  if (!text.includes('\\')) return { name: text.slice(1, -1), content };
  const line = JSON.parse(piece.toString('utf8', start, end)) as { name: string; deleted: string };
  return { name: isDeleted ? line.deleted : line.name, content };
}
