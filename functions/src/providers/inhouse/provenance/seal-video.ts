import { readFile, writeFile } from 'node:fs/promises';
import { RenderError } from '../render-error.ts';
import {
  addContentCredentials,
  CredentialsError,
  type DigitalSourceType,
  readContentCredentials,
} from './content-credentials.ts';
import { type SigningIdentity, SigningIdentityError } from './signing-identity.ts';

export type Sealing = {
  /** Read when it is needed: a certificate may have run out since the start. */
  identity: () => SigningIdentity;
  digitalSourceType: DigitalSourceType;
};

const softwareAgent = 'CVPlus in-house renderer';

/**
 * Signs a finished video in its place and reads the signature back: a label that does not hold is
 * none. Throws a `RenderError` and leaves no readable promise behind that could be published.
 */
export async function sealVideo(
  file: string,
  { identity, digitalSourceType }: Sealing,
  signal: AbortSignal,
): Promise<void> {
  try {
    const origin = { digitalSourceType, softwareAgent };
    const signed = await addContentCredentials(await readFile(file), origin, identity(), signal);
    const report = await readContentCredentials(signed, null, signal);
    // Whom a viewer trusts is the viewer's matter; that the seal itself holds is ours.
    const broken = report?.failures.filter((code) => code !== 'signingCredential.untrusted');
    if (!report || report.state === 'invalid' || broken?.length !== 0) {
      throw new CredentialsError(`The signature does not hold: ${broken?.join(', ') ?? 'absent'}.`);
    }
    await writeFile(file, signed);
  } catch (cause) {
    if (signal.aborted)
      throw new RenderError('cancelled', 'The rendering was cancelled.', { cause });
    const known = cause instanceof CredentialsError || cause instanceof SigningIdentityError;
    if (!known) throw cause;
    throw new RenderError('credentials-failed', 'The video could not be signed.', { cause });
  }
}
