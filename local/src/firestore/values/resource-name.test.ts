import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareNames } from './resource-name.ts';
import { compareStrings } from './string-order.ts';

const anyId = fc.oneof(
  fc.constantFrom('a', 'ab', 'b', 'A', '-', 'é', '\uffee', '😀', '__id', '__id1', '__x__'),
  fc.integer({ min: -20, max: 20 }).map((n) => `__id${n}__`),
);
const anyName = fc.array(anyId, { minLength: 1, maxLength: 4 }).map((ids) => ids.join('/'));

/** As it is defined: id by id, numbers first. */
function compareSlowly(left: string, right: string): number {
  const [leftIds, rightIds] = [left.split('/'), right.split('/')];
  for (const [index, id] of leftIds.entries()) {
    const other = rightIds[index];
    if (other === undefined) return 1;
    const [a, b] = [numberOf(id), numberOf(other)];
    if (a !== undefined && b !== undefined && a !== b) return a - b;
    if ((a === undefined) !== (b === undefined)) return a === undefined ? 1 : -1;
    const compared = compareStrings(id, other);
    if (compared !== 0) return compared;
  }
  return leftIds.length - rightIds.length;
}

function numberOf(id: string): number | undefined {
  const digits = /^__id(-?\d+)__$/.exec(id)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

it('orders names id by id, and numbers before all others', () => {
  fc.assert(
    fc.property(anyName, anyName, (left, right) => {
      expect(Math.sign(compareNames(left, right))).toBe(Math.sign(compareSlowly(left, right)));
    }),
    { numRuns: 3000 },
  );
});
