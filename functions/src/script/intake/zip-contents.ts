import { crc32, inflateRawSync } from 'node:zlib';

type ZipProblem = 'corrupt' | 'zip-bomb' | 'encrypted';
export type ZipReading =
  { ok: true; files: Map<string, Uint8Array> } | { ok: false; problem: ZipProblem };

const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;

/**
 * Unpacks a zip within a budget of bytes. The sizes a zip declares may lie, so each entry is really
 * inflated with what is left of the budget before any other parser may touch the file.
 */
export function readZip(bytes: Uint8Array, maxBytes: number, maxFiles = 2000): ZipReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return { ok: false, problem: 'corrupt' };
  const count = view.getUint16(end + 10, true);
  if (count > maxFiles) return { ok: false, problem: 'zip-bomb' };
  const files = new Map<string, Uint8Array>();
  let left = maxBytes;
  let at = view.getUint32(end + 16, true);
  try {
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== centralSignature) return { ok: false, problem: 'corrupt' };
      if (view.getUint16(at + 8, true) & 1) return { ok: false, problem: 'encrypted' };
      const nameLength = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const content = readEntry(bytes, view, at, left);
      if (content === 'too-much') return { ok: false, problem: 'zip-bomb' };
      left -= content.byteLength;
      files.set(name, content);
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch {
    return { ok: false, problem: 'corrupt' };
  }
  return { ok: true, files };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  central: number,
  budget: number,
): Uint8Array | 'too-much' {
  const method = view.getUint16(central + 10, true);
  const packedSize = view.getUint32(central + 20, true);
  const local = view.getUint32(central + 42, true);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.byteLength !== packedSize) throw new RangeError('The entry ends beyond the file.');
  const content = method === 0 ? packed : inflate(packed, budget);
  if (content === 'too-much' || content.byteLength > budget) return 'too-much';
  if (crc32(content) !== view.getUint32(central + 16, true))
    throw new RangeError('Wrong checksum.');
  return content;
}

function inflate(packed: Uint8Array, budget: number): Uint8Array | 'too-much' {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, budget) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      return 'too-much';
    }
    throw error;
  }
}
