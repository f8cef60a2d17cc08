import { open } from 'node:fs/promises';

/** The box that holds Content Credentials in an MP4 file (C2PA 2.2, section A.5.1). */
const c2paId = 'd8fec3d61b0e483c92975828877ec481';
/** A file of ours has about ten. */
const mostBoxes = 1000;

/**
 * Whether somebody signed this file: its bytes must stay as they are, or the signature breaks. A file
 * whose boxes cannot be followed to its end counts as signed: nobody knows what is in it.
 */
export async function mayBeSigned(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const header = Buffer.alloc(32);
    let at = 0;
    for (let box = 0; at < size; box += 1) {
      const { bytesRead } = await handle.read(header, 0, header.length, at);
      const length = lengthOfBox(header.subarray(0, bytesRead), size - at);
      if (box === mostBoxes || length === null) return true;
      if (isC2pa(header.subarray(0, bytesRead))) return true;
      at += length;
    }
    return false;
  } finally {
    await handle.close();
  }
}

function lengthOfBox(header: Buffer, left: number): number | null {
  if (header.length < 8) return null;
  const short = header.readUInt32BE(0);
  // 0: to the end of the file; 1: a longer length follows the name.
  if (short === 0) return left;
  if (short === 1) return header.length < 16 ? null : Number(header.readBigUInt64BE(8));
  return short >= 8 ? short : null;
}

function isC2pa(header: Buffer): boolean {
  if (header.toString('latin1', 4, 8) !== 'uuid') return false;
  const start = header.readUInt32BE(0) === 1 ? 16 : 8;
  return header.toString('hex', start, start + 16) === c2paId;
}
