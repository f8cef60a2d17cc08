import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBoxLayout } from './box-layout.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'box-layout-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function box(kind: string, size: number, declared = size): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUInt32BE(declared, 0);
  bytes.write(kind, 4, 'latin1');
  return bytes;
}

async function layoutOf(...boxes: Buffer[]) {
  const bytes = Buffer.concat(boxes);
  await writeFile(join(folder, 'file'), bytes);
  return readBoxLayout(join(folder, 'file'), bytes.length);
}

const start = box('ftyp', 24);
const [index, frames] = [box('moov', 100), box('mdat', 5000)];

describe('readBoxLayout', () => {
  it('sees whether the index comes first or last', async () => {
    expect(await layoutOf(start, index, frames)).toMatchObject({ index: 'first', missingBytes: 0 });
    expect(await layoutOf(start, box('free', 8), frames, index)).toMatchObject({ index: 'last' });
    expect(await layoutOf(start, frames)).toMatchObject({ index: 'none' });
  });

  it('knows files in fragments', async () => {
    const layout = await layoutOf(start, index, box('moof', 50), frames, box('moof', 50), frames);
    expect(layout).toEqual({ index: 'first', isFragmented: true, missingBytes: 0 });
  });

  it('counts what is promised and missing', async () => {
    expect(await layoutOf(start, index, box('mdat', 3000, 5000))).toMatchObject({
      missingBytes: 2000,
    });
  });

  it('reads boxes that last to the end, and sizes of eight bytes', async () => {
    expect(await layoutOf(start, index, box('mdat', 900, 0))).toMatchObject({ missingBytes: 0 });
    const large = box('mdat', 64, 1);
    large.writeBigUInt64BE(64n, 8);
    expect(await layoutOf(start, large, index)).toMatchObject({ index: 'last', missingBytes: 0 });
  });

  it.each([
    ['other containers', Buffer.from('1a45dfa39f4286810142f781', 'hex')],
    ['nothing', Buffer.alloc(0)],
    ['a few bytes', Buffer.from('ftyp')],
    ['a size that cannot be', box('ftyp', 16, 3)],
  ])('has nothing to say of %s', async (_what, bytes) => {
    expect(await layoutOf(bytes)).toBeNull();
  });

  it('ends when there are too many boxes', async () => {
    const many = Array.from({ length: 5000 }, () => box('free', 8));
    expect(await layoutOf(start, ...many, index)).toMatchObject({ index: 'none' });
  });
});
