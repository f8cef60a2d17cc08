const castagnoli = 0x82f63b78;

const table = Uint32Array.from({ length: 256 }, (_none, index) => {
  let entry = index;
  for (let bit = 0; bit < 8; bit += 1) {
    entry = entry & 1 ? (entry >>> 1) ^ castagnoli : entry >>> 1;
  }
  return entry;
});

/** CRC-32C, which Node's zlib does not offer. */
export function crc32c(bytes: Uint8Array): number {
  let checksum = 0xffffffff;
  for (const byte of bytes) {
    checksum = (checksum >>> 8) ^ (table[(checksum ^ byte) & 0xff] ?? 0);
  }
  return (checksum ^ 0xffffffff) >>> 0;
}
