import { seededRandom } from '../../lib/random.ts';
import type { ByteDamage } from '../defects/defect.ts';

/** The bytes of a file after what happened to them on their way. */
export function damageBytes(bytes: Uint8Array, damage: ByteDamage): Uint8Array {
  switch (damage.type) {
    case 'cut':
      return bytes.slice(0, Math.floor(bytes.length * damage.share));
    case 'hit':
      return hit(bytes, damage);
  }
}

/** Random bytes in the picture and sound themselves: an index that is hit would be another defect. */
function hit(bytes: Uint8Array, { hits, length, seed }: ByteDamage & { type: 'hit' }): Uint8Array {
  const random = seededRandom(seed);
  const media = findBox(bytes, 'mdat');
  const spoilt = bytes.slice();
  for (let index = 0; index < hits; index += 1) {
    const room = Math.max(0, media.end - media.start - length);
    // One in each stretch, the first not before a tenth: there the decoder has little to lose yet.
    const share = 0.1 + (0.85 * (index + random())) / hits;
    const from = media.start + Math.floor(room * share);
    for (let at = from; at < from + length; at += 1) spoilt[at] = Math.floor(random() * 256);
  }
  return spoilt;
}

/** Where the content of an outer box of an MP4 file lies. */
function findBox(bytes: Uint8Array, name: string): { start: number; end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 8 <= bytes.length;) {
    const size = view.getUint32(at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (kind === name) return { start: at + 8, end: size < 8 ? bytes.length : at + size };
    if (size < 8) break;
    at += size;
  }
  throw new Error(`There is no ${name} in this file.`);
}
