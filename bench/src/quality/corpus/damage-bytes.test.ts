import { expect, it } from 'vitest';
import { damageBytes } from './damage-bytes.ts';

/** Two boxes: an index of 100 bytes and media of 5,000. */
function smallFile(): Uint8Array {
  const bytes = new Uint8Array(5116).fill(1);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 108);
  bytes.set(Buffer.from('moov'), 4);
  view.setUint32(108, 5008);
  bytes.set(Buffer.from('mdat'), 112);
  return bytes;
}

it('cuts a file off', () => {
  expect(damageBytes(smallFile(), { type: 'cut', share: 0.5 })).toHaveLength(2558);
});

it('hits the media only, the same places for the same seed', () => {
  const damage = { type: 'hit', hits: 4, length: 20, seed: 3 } as const;
  const spoilt = damageBytes(smallFile(), damage);
  expect(spoilt).toHaveLength(5116);
  expect(spoilt.subarray(0, 116)).toEqual(smallFile().subarray(0, 116));
  const changed = spoilt.filter((byte) => byte !== 1).length;
  expect(changed).toBeGreaterThan(60);
  expect(changed).toBeLessThanOrEqual(100);
  expect(damageBytes(smallFile(), damage)).toEqual(spoilt);
  expect(damageBytes(smallFile(), { ...damage, seed: 4 })).not.toEqual(spoilt);
});

it('says when there is no media to hit', () => {
  const damage = { type: 'hit', hits: 1, length: 1, seed: 1 } as const;
  expect(() => damageBytes(new Uint8Array(100), damage)).toThrow('no mdat');
});
