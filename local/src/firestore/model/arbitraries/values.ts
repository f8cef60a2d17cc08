import fc from 'fast-check';
import type { ModelNumber, ModelValue } from '../reference/model-value.ts';

const integer = (value: bigint | number): ModelNumber => ({
  type: 'integer',
  value: BigInt(value),
});
const double = (value: number): ModelNumber => ({ type: 'double', value });
const text = (value: string): ModelValue => ({ type: 'string', value });
const bytes = (...value: number[]): ModelValue => ({ type: 'bytes', value });
const reference = (path: string): ModelValue => ({ type: 'reference', path });
const time = (micros: bigint): ModelValue => ({ type: 'time', micros });
const place = (latitude: number, longitude: number): ModelValue => ({
  type: 'place',
  latitude,
  longitude,
});

// Few values, so that documents and questions meet; of each type those that sort in odd ways.
const numbers = [0, 1, 2, -1]
  .map(integer)
  .concat([0.5, -0, 1.5, NaN, Infinity, -Infinity].map(double));
const words: ModelValue[] = [
  { type: 'null' },
  { type: 'boolean', value: false },
  { type: 'boolean', value: true },
  ...['a', 'b', '', 'ab', 'é', '\ufb00', '😀', 'a\u0000'].map(text),
];
const times = [0n, -1n, 1_795_305_600_000_001n].map(time);
const byteStrings = [[], [0], [0, 255], [1], [200], [255]].map((value) => bytes(...value));
const references = ['c/a', 'c/b', 'c/a/c/b', 'd/a'].map(reference);
const places = [place(0, 0), place(1, -1), place(-1, 2)];
const others = [...words, ...times, ...byteStrings, ...references, ...places];
const extremes = [2n ** 63n - 1n, -(2n ** 63n)].map(integer);
const bigs = [2n ** 53n, 2n ** 53n + 1n, -(2n ** 53n) - 1n, 2n ** 63n - 2n, 0n, 1n]
  .map(integer)
  .concat([2 ** 53, 2 ** 63, -(2 ** 63), 1e300, 0.5].map(double));

/** Some values come up again and again, or nothing would ever be equal. */
function often<T>(few: T[], many: T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { arbitrary: fc.constantFrom(...few), weight: 3 },
    { arbitrary: fc.constantFrom(...many), weight: 2 },
  );
}

export const anyNumber = often([integer(1), integer(0), double(0.5), double(-0)], numbers);
export const anyBig = often(extremes, bigs);
export const anyWord = often<ModelValue>(
  [text('a'), { type: 'null' }, { type: 'boolean', value: true }],
  others,
);
/** Of types that are seldom stored, so that two of a kind meet at all. */
export const anyThing = fc.oneof(
  ...[times, byteStrings, references, places].map((some) => fc.constantFrom(...some)),
);
export const anyScalar = fc.oneof(
  { arbitrary: often<ModelValue>([integer(1), text('a')], numbers), weight: 3 },
  { arbitrary: anyWord, weight: 2 },
);

export function listOf(item: fc.Arbitrary<ModelValue>): fc.Arbitrary<ModelValue> {
  return fc
    .oneof(
      { arbitrary: fc.array(item, { minLength: 1, maxLength: 3 }), weight: 6 },
      { arbitrary: fc.constant([]), weight: 1 },
    )
    .map((items) => ({ type: 'list', items }));
}

export function mapOf(values: Record<string, fc.Arbitrary<ModelValue>>): fc.Arbitrary<ModelValue> {
  return someOf(values).map((fields) => ({ type: 'map', fields }));
}

/** Some of the names, each with a value of its own kind. */
export function someOf<T>(values: Record<string, fc.Arbitrary<T>>): fc.Arbitrary<Map<string, T>> {
  return fc
    .record(values, { requiredKeys: [] })
    .map((some) => new Map(Object.entries(some) as [string, T][]));
}

const innerMap = mapOf({ y: anyScalar, z: anyScalar });
/** Never beside maps: what it means to change a part of a vector is written nowhere. */
export const anyVector: fc.Arbitrary<ModelValue> = fc
  .array(fc.constantFrom(0.5, 1, 2), { minLength: 1, maxLength: 2 })
  .map((some) => ({ type: 'vector', numbers: some }));

export const anyValue = fc.oneof(
  { arbitrary: anyScalar, weight: 7 },
  { arbitrary: listOf(fc.oneof(anyScalar, innerMap)), weight: 1 },
  { arbitrary: mapOf({ x: fc.oneof(anyScalar, listOf(anyScalar)), y: innerMap }), weight: 1 },
);
