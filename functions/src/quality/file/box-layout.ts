import { open, type FileHandle } from 'node:fs/promises';

/** How an MP4 file is laid out; null for other containers, which need no index at their beginning. */
export type BoxLayout = {
  /** Where the index is: before the frames, after them, or nowhere. */
  index: 'first' | 'last' | 'none';
  /** Written in pieces, each with an index of its own. */
  isFragmented: boolean;
  /** How many bytes its boxes promise beyond the file's end. */
  missingBytes: number;
} | null;

/** A file has a handful; fragments of two seconds make some hundreds. */
const mostBoxes = 2000;
const headBytes = 16;
/** What an MP4 file may begin with. */
const openings = ['ftyp', 'styp', 'moov', 'mdat', 'free', 'skip', 'wide', 'uuid', 'pnot', 'sidx'];

type Box = { kind: string; start: number; end: number };

/** Reads only the heads of the outermost boxes. */
export async function readBoxLayout(file: string, sizeBytes: number): Promise<BoxLayout> {
  const handle = await open(file, 'r');
  try {
    return layOut(await readBoxes(handle, sizeBytes), sizeBytes);
  } finally {
    await handle.close();
  }
}

async function readBoxes(handle: FileHandle, sizeBytes: number): Promise<Box[]> {
  const boxes: Box[] = [];
  let start = 0;
  while (start + 8 <= sizeBytes && boxes.length < mostBoxes) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, start);
    const box = bytesRead >= 8 ? readHead(buffer.subarray(0, bytesRead), start, sizeBytes) : null;
    if (!box || (boxes.length === 0 && !openings.includes(box.kind))) break;
    boxes.push(box);
    start = box.end;
  }
  return boxes;
}

function readHead(head: Buffer, start: number, sizeBytes: number): Box | null {
  const kind = head.toString('latin1', 4, 8);
  const short = head.readUInt32BE(0);
  // 0: to the end of the file; 1: the size is too large for four bytes and follows.
  if (short === 0) return { kind, start, end: sizeBytes };
  if (short === 1 && head.length < 16) return null;
  const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short;
  return size < 8 ? null : { kind, start, end: start + size };
}

function layOut(boxes: readonly Box[], sizeBytes: number): BoxLayout {
  const [first] = boxes;
  if (!first) return null;
  const index = boxes.find(({ kind }) => kind === 'moov');
  const frames = boxes.find(({ kind }) => kind === 'mdat');
  return {
    index: !index ? 'none' : frames && frames.start < index.start ? 'last' : 'first',
    isFragmented: boxes.some(({ kind }) => kind === 'moof'),
    missingBytes: Math.max(0, (boxes.at(-1)?.end ?? 0) - sizeBytes),
  };
}
