import { createHash } from 'node:crypto';

export type PdfLine = { text: string; x: number; y: number; size?: number };
export type PdfPage = { lines: PdfLine[] } | { picture: true };

/** A small PDF by hand, in Helvetica: another producer than the browser, for layouts and broken cases. */
export function writePdf(pages: PdfPage[], userPassword?: string): Buffer {
  const key = userPassword === undefined ? null : encryptionKey(userPassword);
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const page of pages) {
    const number = objects.length + 1;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${number + 1} 0 R >>`,
    );
    const plain = Buffer.from(contentOf(page), 'latin1');
    const data = key ? rc4(objectKey(key, number + 1), plain) : plain;
    add(`<< /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream`);
  }
  return assemble(objects, key);
}

function contentOf(page: PdfPage): string {
  if ('picture' in page) {
    // Four grey pixels over the whole page, as a scanner would fill it.
    return 'q 595 0 0 842 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x80\xa0\xc0\xff EI Q';
  }
  const lines = page.lines.map(({ text, x, y, size = 10 }) => {
    const escaped = winAnsi(text).replace(/[\\()]/g, '\\$&');
    return `BT /F1 ${size} Tf ${x} ${842 - y} Td (${escaped}) Tj ET`;
  });
  return lines.join('\n');
}

function winAnsi(text: string): string {
  return text
    .replaceAll('•', '\x95')
    .replaceAll('–', '\x96')
    .replaceAll('’', '\x92')
    .replaceAll('€', '\x80');
}

function assemble(objects: string[], key: EncryptionKey | null): Buffer {
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  const all = key ? [...objects, key.dictionary] : objects;
  all.forEach((body, index) => {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const encrypt = key ? ` /Encrypt ${all.length} 0 R` : '';
  const id = `<${fileId.toString('hex')}>`;
  const trailer = `<< /Size ${all.length + 1} /Root 1 0 R /ID [${id} ${id}]${encrypt} >>`;
  file += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

type EncryptionKey = { key: Buffer; dictionary: string };

const fileId = Buffer.from('0123456789abcdef');
const padding = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
);

/** The standard handler of PDF 1.4, revision 2: 40-bit RC4, enough to need a password. */
function encryptionKey(userPassword: string): EncryptionKey {
  const padded = Buffer.concat([Buffer.from(userPassword, 'latin1'), padding]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(Buffer.concat([padded, owner, permissions, fileId])).subarray(0, 5);
  const user = rc4(key, padding);
  const dictionary = `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P -4 >>`;
  return { key, dictionary };
}

function objectKey({ key }: EncryptionKey, number: number): Buffer {
  const salt = Buffer.from([number & 255, (number >> 8) & 255, (number >> 16) & 255, 0, 0]);
  return md5(Buffer.concat([key, salt])).subarray(0, 10);
}

function md5(data: Buffer): Buffer {
  return createHash('md5').update(data).digest();
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  let j = 0;
  for (let i = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    [state[i], state[j]] = [state[j] ?? 0, state[i] ?? 0];
  }
  let i = 0;
  j = 0;
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + (state[i] ?? 0)) & 255;
      [state[i], state[j]] = [state[j] ?? 0, state[i] ?? 0];
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
    }),
  );
}
