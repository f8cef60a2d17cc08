const castagnoli = 0x82f63b78;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = remainder & 1 ? (remainder >>> 1) ^ castagnoli : remainder >>> 1;
  }
  return remainder;
});

/** Continues a CRC32C over more bytes; start with 0. */
export function crc32c(bytes: Uint8Array, before = 0): number {
  let remainder = ~before;
  // An index loop: iterating a typed array is several times slower here.
  for (let index = 0; index < bytes.length; index += 1) {
    remainder = (remainder >>> 8) ^ (table[(remainder ^ bytes[index]!) & 0xff] ?? 0);
  }
  return ~remainder >>> 0;
}

/** The form Cloud Storage uses: base64 of the four big-endian bytes. */
export function crc32cText(checksum: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(checksum);
  return bytes.toString('base64');
}
