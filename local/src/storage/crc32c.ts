const castagnoli = 0x82f63b78;

/** Four tables in one: table n, at 256 n, advances a byte by n more bytes. */
const tables = buildTables();

function buildTables(): Int32Array {
  const built = new Int32Array(4 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit += 1) {
      remainder = remainder & 1 ? (remainder >>> 1) ^ castagnoli : remainder >>> 1;
    }
    built[byte] = remainder;
  }
  for (let index = 256; index < built.length; index += 1) {
    const before = built[index - 256]!;
    built[index] = (before >>> 8) ^ built[before & 0xff]!;
  }
  return built;
}

/** Continues a CRC32C over more bytes; start with 0. Four bytes a step: uploads wait for it. */
export function crc32c(bytes: Uint8Array, before = 0): number {
  let remainder = ~before;
  let index = 0;
  for (; index + 4 <= bytes.length; index += 4) {
    remainder ^=
      bytes[index]! |
      (bytes[index + 1]! << 8) |
      (bytes[index + 2]! << 16) |
      (bytes[index + 3]! << 24);
    remainder =
      tables[768 + (remainder & 0xff)]! ^
      tables[512 + ((remainder >>> 8) & 0xff)]! ^
      tables[256 + ((remainder >>> 16) & 0xff)]! ^
      tables[remainder >>> 24]!;
  }
  for (; index < bytes.length; index += 1) {
    remainder = (remainder >>> 8) ^ tables[(remainder ^ bytes[index]!) & 0xff]!;
  }
  return ~remainder >>> 0;
}

/** The form Cloud Storage uses: base64 of the four big-endian bytes. */
export function crc32cText(checksum: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(checksum);
  return bytes.toString('base64');
}
