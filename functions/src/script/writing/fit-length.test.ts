import fc from 'fast-check';
import { expect, it } from 'vitest';
import { selectionsByLength, type Options } from './fit-length.ts';

const things = fc.array(
  fc.array(
    fc.record({ length: fc.integer({ min: 1, max: 9 }), value: fc.integer({ min: -5, max: 20 }) }),
    { minLength: 1, maxLength: 3 },
  ),
  { maxLength: 6 },
);

/** Every way to choose, the slow way. */
function bestByLength(options: Options[], most: number): Map<number, number> {
  let ways = [{ length: 0, value: 0 }];
  for (const some of options) {
    ways = ways.flatMap((way) => [
      way,
      ...some.map((one) => ({ length: way.length + one.length, value: way.value + one.value })),
    ]);
  }
  const best = new Map<number, number>();
  for (const { length, value } of ways) {
    if (length <= most) best.set(length, Math.max(best.get(length) ?? -Infinity, value));
  }
  return best;
}

it('finds the most valuable selection of every length', () => {
  fc.assert(
    fc.property(things, fc.integer({ min: 0, max: 40 }), (options, most) => {
      const found = selectionsByLength(options, most);
      expect(new Map(found.map(({ length, value }) => [length, value]))).toEqual(
        bestByLength(options, most),
      );
      for (const { length, value, chosen } of found) {
        const taken = [...chosen].map(([thing, option]) => options[thing]?.[option]);
        expect(taken.reduce((sum, one) => sum + (one?.length ?? 0), 0)).toBe(length);
        expect(taken.reduce((sum, one) => sum + (one?.value ?? 0), 0)).toBe(value);
      }
    }),
  );
});
