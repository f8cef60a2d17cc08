import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  addContentCredentials,
  readContentCredentials,
} from '../../../../functions/src/providers/inhouse/provenance/content-credentials.ts';
import { readSigningIdentity } from '../../../../functions/src/providers/inhouse/provenance/signing-identity.ts';
import { makeLocalAuthority } from '../../../../local/src/certificates/local-authority.ts';
import { makeTemporaryFolder } from '../../lib/cleanup.ts';
import { seededRandom } from '../../lib/random.ts';
import { metric } from '../../lib/report.ts';
import { orderOf } from '../orders.ts';
import type { Part } from '../part.ts';
import { runTimed } from '../timed-program.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const program = join(root, 'functions', 'src', 'programs', 'render.ts');
const atOnce = 2;

/** One bit of the picture or sound changes: is it noticed? */
export const credentials: Part = {
  describe: ({ isQuick, seed }) => `${flipsOf(isQuick)} flipped bits, seed ${seed}`,
  async measure({ isQuick, seed }) {
    await using folder = await makeTemporaryFolder();
    const orderFile = join(folder.path, 'order.json');
    const outFile = join(folder.path, 'video.mp4');
    await writeFile(orderFile, JSON.stringify(orderOf(15, '720p')));
    await runTimed(program, [orderFile, '--out', outFile]);
    const now = new Date();
    const { authorityPem, chainPem, keyPem } = await makeLocalAuthority(now);
    const identity = readSigningIdentity(chainPem, keyPem, now);
    const origin = { digitalSourceType: 'compositeSynthetic', softwareAgent: 'bench' } as const;
    const startedAt = performance.now();
    const signed = await addContentCredentials(await readFile(outFile), origin, identity);
    const signMs = performance.now() - startedAt;
    const untouched = await readContentCredentials(signed, authorityPem);

    const random = seededRandom(seed);
    const media = mediaOf(signed);
    const flips = Array.from({ length: flipsOf(isQuick) }, () => ({
      at: media.from + Math.floor(random() * (media.to - media.from)),
      bit: Math.floor(random() * 8),
    }));
    let unnoticed = 0;
    const work = async (): Promise<void> => {
      for (let flip = flips.pop(); flip; flip = flips.pop()) {
        const changed = Uint8Array.from(signed);
        changed[flip.at] = (changed[flip.at] ?? 0) ^ (1 << flip.bit);
        const report = await readContentCredentials(changed, authorityPem);
        if (report?.state !== 'invalid') unnoticed += 1;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return [
      metric('credentials_sign', signMs, 'ms', { atMost: 1000 }),
      metric('credentials_untouched_not_trusted', untouched?.state === 'trusted' ? 0 : 1, 'files', {
        atMost: 0,
      }),
      metric('credentials_flips_unnoticed', unnoticed, 'bits', { atMost: 0 }),
    ];
  },
};

function flipsOf(isQuick: boolean): number {
  return isQuick ? 50 : 1000;
}

/** The bytes of the media data box. */
function mediaOf(file: Uint8Array): { from: number; to: number } {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const name = bytes.indexOf('mdat');
  return { from: name + 4, to: name - 4 + bytes.readUInt32BE(name - 4) };
}
