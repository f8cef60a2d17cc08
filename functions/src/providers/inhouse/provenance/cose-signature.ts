import { encode } from 'cborg';

/** COSE algorithm −7, ES256 (RFC 9053, section 2.1). */
const es256 = -7;
const algorithmHeader = 1;
/** `x5chain` (RFC 9360): the signing certificate and what leads to its CA. */
const chainHeader = 33;
const coseSign1Tag = 0xd2;

/**
 * A complete COSE_Sign1 of exactly `size` bytes over a C2PA claim: the claim itself is detached, and
 * a `pad` header fills what was reserved (C2PA 2.2, section 13.2).
 */
export function buildCoseSignature(
  claim: Uint8Array,
  certificates: readonly Uint8Array[],
  size: number,
  sign: (bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  const headers = encode(
    new Map<number, unknown>([
      [algorithmHeader, es256],
      [chainHeader, certificates.map((each) => Uint8Array.from(each))],
    ]),
  );
  const signed = encode(['Signature1', headers, new Uint8Array(0), claim]);
  const signature = Uint8Array.from(sign(signed));
  const withPad = (length: number) =>
    encode([headers, new Map([['pad', new Uint8Array(length)]]), null, signature]);
  const room = size - 1;
  // The length of a longer pad itself takes more bytes, so the second guess is exact.
  const first = withPad(room - withPad(0).length);
  const body = withPad(room - withPad(0).length - (first.length - room));
  if (body.length !== room) {
    throw new Error(`The signature needs ${body.length + 1} bytes, ${size} are reserved.`);
  }
  return Uint8Array.from([coseSign1Tag, ...body]);
}

/** Bytes to reserve: the certificates, the signature, and the headers around them. */
export function coseSignatureSize(certificates: readonly Uint8Array[]): number {
  return certificates.reduce((sum, { length }) => sum + length, 0) + 2048;
}
