import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

export type LocalAuthority = {
  /** The CA's own certificate, for whoever should trust the videos of this machine. */
  authorityPem: string;
  /** The signing certificate, then the CA's. */
  chainPem: string;
  /** The key of the signing certificate, PKCS #8. */
  keyPem: string;
  /** When the signing certificate runs out. */
  validUntil: Date;
};

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const dayMs = 86_400_000;
const authorityDays = 3650;
const signerDays = 365;
// C2PA wants a purpose named; e-mail protection is one it lists (spec 2.2, section 14.5.1).
const emailProtection = '1.3.6.1.5.5.7.3.4';

/** A new CA and one certificate by it that may sign videos, both from the day before `now`. */
export async function makeLocalAuthority(now: Date): Promise<LocalAuthority> {
  cryptoProvider.set(webcrypto);
  const validUntil = new Date(now.getTime() + signerDays * dayMs);
  const [authorityKeys, signerKeys] = [await makeKeys(), await makeKeys()];
  const authority = await X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: 'CN=CVPlus Local Test CA,O=CVPlus on one machine',
    notBefore: new Date(now.getTime() - dayMs),
    notAfter: new Date(now.getTime() + authorityDays * dayMs),
    signingAlgorithm: algorithm,
    keys: authorityKeys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  });
  const signer = await X509CertificateGenerator.create({
    serialNumber: '02',
    subject: 'CN=CVPlus on one machine,O=CVPlus on one machine',
    issuer: authority.subject,
    notBefore: new Date(now.getTime() - dayMs),
    notAfter: validUntil,
    signingAlgorithm: algorithm,
    publicKey: signerKeys.publicKey,
    signingKey: authorityKeys.privateKey,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([emailProtection], true),
      await SubjectKeyIdentifierExtension.create(signerKeys.publicKey),
      await AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  });
  const authorityPem = authority.toString('pem');
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', signerKeys.privateKey));
  const keyLines = key.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    authorityPem,
    chainPem: `${signer.toString('pem')}\n${authorityPem}\n`,
    keyPem: `-----BEGIN PRIVATE KEY-----\n${keyLines.join('\n')}\n-----END PRIVATE KEY-----\n`,
    validUntil,
  };
}

function makeKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}
