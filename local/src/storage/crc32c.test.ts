import { expect, it } from 'vitest';
import { crc32c, crc32cText } from './crc32c.ts';

it('computes the published check value of CRC32C', () => {
  expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
  expect(crc32cText(0xe3069283)).toBe('4waSgw==');
});

it('continues over pieces', () => {
  expect(crc32c(Buffer.from('56789'), crc32c(Buffer.from('1234')))).toBe(0xe3069283);
});
