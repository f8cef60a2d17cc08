import { expect, it } from 'vitest';
import { findBrokenLimit } from './document-limits.ts';
import type { Fields, Value } from './value.ts';

const text = (length: number): Value => ({ stringValue: 'x'.repeat(length) });
const map = (fields: Fields): Value => ({ mapValue: { fields } });
const list = (...values: Value[]): Value => ({ arrayValue: { values } });
const time = '2026-11-22T10:00:00.000000Z';
const refusal = (fields: Fields) =>
  findBrokenLimit({
    name: 'projects/p/databases/d/documents/c/1',
    fields,
    createTime: time,
    updateTime: time,
  })?.message;

it('measures documents and values as the service does', () => {
  // 16 + `c` + `1` + 32 for the document, 2 for the name of the field, 1 for the end of a text.
  const room = 1_048_576 - (16 + 2 + 2 + 32);
  const half = Math.floor(room / 2) - 3;
  expect(refusal({ a: text(half), b: text(half) })).toBeUndefined();
  expect(refusal({ a: text(half), b: text(half + 3) })).toMatch(
    /cannot be written because its size \(\d+ bytes\) exceeds the maximum allowed size of 1048576/,
  );
  expect(refusal({ a: text(1_048_487) })).toBeUndefined();
  expect(refusal({ a: text(1_048_488) })).toBe(
    'The value of property "a" is longer than 1048487 bytes.',
  );
  expect(refusal({ a: { stringValue: 'ü'.repeat(524_244) } })).toMatch('longer than 1048487 bytes');
  expect(refusal({ a: map({ b: text(600_000), c: text(448_482) }) })).toMatch('property "a"');
});

it('counts how deep maps and arrays nest', () => {
  const nested = (depth: number): Value =>
    depth === 0
      ? text(1)
      : depth % 2 === 0
        ? list(nested(depth - 1))
        : map({ a: nested(depth - 1) });
  expect(refusal({ a: nested(20) })).toBeUndefined();
  expect(refusal({ a: nested(21) })).toMatch('deeper than 20');
  expect(refusal({ a: list(list()) })).toBe('Cannot convert an array value in an array value.');
});

it('knows which names of fields are left to the service', () => {
  expect(refusal({ '': text(1) })).toMatch('empty');
  expect(refusal({ __a__: text(1) })).toMatch('reserved');
  expect(refusal({ a: list(map({ __a__: text(1) })) })).toMatch('reserved');
  expect(refusal({ a: map({ '': text(1) }) })).toMatch('empty');
  expect(refusal({ __a: text(1), ____: text(1) })).toMatch('____');
  expect(refusal({ __a: text(1), a__: text(1) })).toBeUndefined();
  expect(refusal({ ['ü'.repeat(750)]: text(1) })).toBeUndefined();
  expect(refusal({ ['ü'.repeat(751)]: text(1) })).toMatch('longer than 1500 bytes');
  const vector = { __type__: { stringValue: '__vector__' }, value: list() };
  expect(refusal({ a: map(vector) })).toBeUndefined();
  expect(refusal({ a: map({ __type__: text(1) }) })).toMatch('reserved');
});
