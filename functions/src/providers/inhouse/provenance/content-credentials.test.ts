import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type LocalAuthority,
  makeLocalAuthority,
} from '../../../../../local/src/certificates/local-authority.ts';
import { findMediaTools, runTool } from '../../../platform/media-tools.ts';
import { addContentCredentials, readContentCredentials } from './content-credentials.ts';
import { readSigningIdentity, SigningIdentityError } from './signing-identity.ts';

const now = new Date();
const origin = { digitalSourceType: 'compositeSynthetic', softwareAgent: 'CVPlus test' } as const;

let folder: string;
let video: Buffer;
let authority: LocalAuthority;
let signed: Uint8Array;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cvplus-credentials-'));
  const file = join(folder, 'video.mp4');
  const { ffmpeg } = await findMediaTools(process.env);
  const picture = ['-f', 'lavfi', '-i', 'testsrc=size=320x240:rate=30:duration=1'];
  const made = ['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-movflags', '+faststart', '-y', file];
  await runTool(ffmpeg, ['-loglevel', 'error', ...picture, ...made], {
    signal: AbortSignal.timeout(60_000),
    timeoutMs: 60_000,
    maxOutputBytes: 10_000,
  });
  video = readFileSync(file);
  authority = await makeLocalAuthority(now);
  signed = await addContentCredentials(video, origin, identityOf(authority));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function identityOf({ chainPem, keyPem }: LocalAuthority) {
  return readSigningIdentity(chainPem, keyPem, now);
}

describe('content credentials', () => {
  it('say who made the video and how, to whom trusts the authority', async () => {
    expect(await readContentCredentials(signed, authority.authorityPem)).toEqual({
      state: 'trusted',
      failures: [],
      signer: 'CVPlus on one machine',
      digitalSourceType: 'compositeSynthetic',
    });
  });

  it('hold but are nobody known’s to whom trusts another authority', async () => {
    const stranger = await makeLocalAuthority(now);
    const report = await readContentCredentials(signed, stranger.authorityPem);
    expect(report?.state).toBe('valid');
    expect(report?.failures).toEqual(['signingCredential.untrusted']);
  });

  it('break when one bit of the picture changes', async () => {
    const changed = Uint8Array.from(signed);
    const at = Buffer.from(changed).indexOf('mdat') + 500;
    changed[at] = (changed[at] ?? 0) ^ 1;
    const report = await readContentCredentials(changed, authority.authorityPem);
    expect(report?.state).toBe('invalid');
    expect(report?.failures).toContain('assertion.bmffHash.mismatch');
  });

  it('are not found in a file without any', async () => {
    expect(await readContentCredentials(video, authority.authorityPem)).toBeNull();
  });

  it('leave the video itself as it was', () => {
    const mediaOf = (file: Uint8Array) => {
      const bytes = Buffer.from(file);
      const start = bytes.indexOf('mdat') - 4;
      return bytes.subarray(start, start + bytes.readUInt32BE(start));
    };
    expect(mediaOf(signed).equals(mediaOf(video))).toBe(true);
  });

  it('are not given once nobody waits any more', async () => {
    const gone = AbortSignal.abort(new Error('Nobody waits.'));
    await expect(addContentCredentials(video, origin, identityOf(authority), gone)).rejects.toThrow(
      'Nobody waits.',
    );
  });
});

describe('a signing identity', () => {
  it.each([
    ['no certificate', () => ({ chainPem: 'nothing' }), 'no PEM certificate'],
    ['a key that is none', () => ({ keyPem: 'nothing' }), 'not a PEM private key'],
    [
      'the CA itself',
      ({ authorityPem }: LocalAuthority) => ({ chainPem: authorityPem }),
      'does not belong',
    ],
  ])('is refused with %s', (_name, change, words) => {
    const { chainPem, keyPem } = { ...authority, ...change(authority) };
    expect(() => readSigningIdentity(chainPem, keyPem, now)).toThrow(SigningIdentityError);
    expect(() => readSigningIdentity(chainPem, keyPem, now)).toThrow(words);
  });

  it('is refused with the key of another certificate', async () => {
    const { keyPem } = await makeLocalAuthority(now);
    expect(() => readSigningIdentity(authority.chainPem, keyPem, now)).toThrow('does not belong');
  });

  it('is refused once its certificate has run out', () => {
    const later = new Date(authority.validUntil.getTime() + 1000);
    const { chainPem, keyPem } = authority;
    expect(() => readSigningIdentity(chainPem, keyPem, later)).toThrow('not valid now');
  });
});
