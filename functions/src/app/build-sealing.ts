import type { Config } from '../config/config.ts';
import type { Sealing } from '../providers/inhouse/provenance/seal-video.ts';
import { readSigningIdentity } from '../providers/inhouse/provenance/signing-identity.ts';

/** How our own videos are signed; null when the operator switched that off. */
export function buildSealing(
  credentials: Config['contentCredentials'],
  now: () => number,
): Sealing | null {
  if (!credentials) return null;
  const { chainPem, keyPem, sourceType } = credentials;
  return {
    digitalSourceType: sourceType,
    // A certificate that has run out stops renders, which need it, and nothing else.
    identity: () => readSigningIdentity(chainPem, keyPem, new Date(now())),
  };
}
