import { readFile, writeFile } from 'node:fs/promises';
import { deflateSync, crc32 } from 'node:zlib';
import { writePdf } from './pdf-writer.ts';

/** Makes the bad inputs under `__fixtures__` that are not written by hand. */
const target = new URL('../__fixtures__/', import.meta.url);
const samples = new URL('../../../../frontend/public/samples/', import.meta.url);

const words =
  'Jane Example, Senior Nurse, nine years of experience, BSc Nursing, Skills: triage, wound care'.split(
    ', ',
  );
const lines = words.map((text, index) => ({ text, x: 60, y: 80 + index * 16 }));
const save = (name: string, bytes: Uint8Array) => writeFile(new URL(name, target), bytes);

await save('encrypted.pdf', writePdf([{ lines }], 'secret'));
await save('scanned.pdf', writePdf([{ picture: true }, { picture: true }]));
await save('truncated.pdf', (await readFile(new URL('nurse.pdf', samples))).subarray(0, 900));
await save('truncated.docx', (await readFile(new URL('teacher.docx', samples))).subarray(0, 1800));
await save('legacy.doc', compoundFile('WordDocument'));
await save('encrypted.docx', compoundFile('EncryptedPackage'));
await save('picture.png', onePixelPicture());

/** The head of an OLE compound file with one directory name; enough to be recognised as such. */
function compoundFile(stream: string): Buffer {
  const file = Buffer.alloc(1536);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file, 0);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.write(`Root Entry`, 1024, 'utf16le');
  file.write(stream, 1152, 'utf16le');
  return file;
}

function onePixelPicture(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const mark = Buffer.from('89504e470d0a1a0a', 'hex');
  const pixel = deflateSync(Buffer.from([0, 128]));
  return Buffer.concat([
    mark,
    chunk('IHDR', header),
    chunk('IDAT', pixel),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
