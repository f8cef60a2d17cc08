import { describe, expect, it } from 'vitest';
import { readMultipart } from './multipart-related.ts';

const body =
  '--xx\r\nContent-Type: application/json\r\n\r\n{"name":"a"}\r\n' +
  '--xx\r\nContent-Type: text/plain\r\n\r\none\r\n--x two\r\n--\r\n--xx--';

async function* inPieces(text: string, size: number) {
  await Promise.resolve();
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readAll(text: string, size: number, type = 'multipart/related; boundary=xx') {
  const { metadata, dataType, data } = await readMultipart(inPieces(text, size), type);
  const pieces: Uint8Array[] = [];
  for await (const piece of data) pieces.push(piece);
  return { metadata, dataType, data: Buffer.concat(pieces).toString() };
}

describe('readMultipart', () => {
  it.each([1, 2, 3, 5, 8, 1000])('finds the parts in pieces of %i bytes', async (size) => {
    expect(await readAll(body, size)).toEqual({
      metadata: { name: 'a' },
      dataType: 'text/plain',
      data: 'one\r\n--x two\r\n--',
    });
  });

  it('reads a quoted boundary', async () => {
    const read = await readAll(body, 50, 'multipart/related; boundary="xx"');
    expect(read.metadata).toEqual({ name: 'a' });
  });

  it.each([
    ['a body that ends early', body.slice(0, -6)],
    ['a third part', body.replace(/--$/, '\r\nContent-Type: a/b\r\n\r\nmore\r\n--xx--')],
    ['metadata that is not JSON', body.replace('{', '[')],
  ])('refuses %s', async (_name, text) => {
    await expect(readAll(text, 7)).rejects.toMatchObject({ status: 400 });
  });

  it('refuses other content types', async () => {
    await expect(readAll(body, 7, 'text/plain')).rejects.toMatchObject({ status: 400 });
  });
});
