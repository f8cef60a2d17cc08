import { createPrivateKey, sign, X509Certificate, type KeyObject } from 'node:crypto';

/** Who vouches for a video: a certificate chain, its own certificate first, and the key to it. */
export type SigningIdentity = {
  /** DER, the signing certificate first. */
  certificates: Buffer[];
  privateKey: KeyObject;
};

/** A certificate or key of the settings cannot be used. The message holds no part of either. */
export class SigningIdentityError extends Error {
  override readonly name = 'SigningIdentityError';
}

const pemCertificate = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * Reads a PEM chain and the PEM key of its first certificate: P-256, for ES256 signatures, which is
 * what C2PA asks of a claim signature (spec.c2pa.org, 2.2, section 13.2, read 2026-11-26).
 * Throws a `SigningIdentityError` for anything that a verifier would not accept.
 */
export function readSigningIdentity(chainPem: string, keyPem: string, now: Date): SigningIdentity {
  const chain = (chainPem.match(pemCertificate) ?? []).map(readCertificate);
  const [own] = chain;
  if (!own) throw new SigningIdentityError('The certificate chain holds no PEM certificate.');
  const privateKey = readPrivateKey(keyPem);
  if (privateKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
    throw new SigningIdentityError('The signing key must be a P-256 key.');
  }
  if (!own.checkPrivateKey(privateKey)) {
    throw new SigningIdentityError('The signing key does not belong to the first certificate.');
  }
  if (own.ca) throw new SigningIdentityError('A CA certificate cannot sign videos itself.');
  const expired = chain.find((each) => each.validToDate < now || each.validFromDate > now);
  if (expired) throw new SigningIdentityError('A certificate of the chain is not valid now.');
  chain.slice(0, -1).forEach((each, index) => {
    const issuer = chain[index + 1];
    if (issuer && !each.checkIssued(issuer)) {
      throw new SigningIdentityError(
        'The chain is not in order: each certificate needs its issuer next.',
      );
    }
  });
  return { certificates: chain.map(({ raw }) => raw), privateKey };
}

/** ES256 as COSE wants it: r and s, 32 bytes each. */
export function signEs256({ privateKey }: SigningIdentity, bytes: Uint8Array): Buffer {
  return sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' });
}

function readCertificate(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw new SigningIdentityError('A certificate of the chain cannot be read.', { cause });
  }
}

function readPrivateKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw new SigningIdentityError('The signing key is not a PEM private key.', { cause });
  }
}
