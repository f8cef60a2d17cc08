import { expect, it } from 'vitest';
import { fieldAt, formatFieldPath, readFieldPath, withField, withoutField } from './field-path.ts';
import type { Fields } from './value.ts';

it('reads plain and quoted segments', () => {
  expect(readFieldPath('a.b_1.c')).toEqual(['a', 'b_1', 'c']);
  expect(readFieldPath('a.`b.c`.`d\\`\\\\e`')).toEqual(['a', 'b.c', 'd`\\e']);
  for (const path of [['a', 'b.c'], ['`'], ['ü', '1a', 'x y']]) {
    expect(readFieldPath(formatFieldPath(path))).toEqual(path);
  }
});

it('refuses what is no path', () => {
  for (const text of ['', '.', 'a.', '.a', 'a..b', '`a', 'a`b', '``', 'a-b', '1a', 'ü', 'a b']) {
    expect(() => readFieldPath(text)).toThrow();
  }
});

const fields: Fields = {
  a: { mapValue: { fields: { b: { integerValue: '1' }, c: { integerValue: '2' } } } },
  d: { stringValue: 'text' },
};

it('finds, sets and removes nested fields without touching the original', () => {
  const original = structuredClone(fields);
  expect(fieldAt(fields, ['a', 'b'])).toEqual({ integerValue: '1' });
  expect(fieldAt(fields, ['d', 'b'])).toBeUndefined();
  expect(fieldAt(fields, ['constructor'])).toBeUndefined();
  const set = withField(fields, ['d', 'e'], { booleanValue: true });
  expect(set['d']).toEqual({ mapValue: { fields: { e: { booleanValue: true } } } });
  const removed = withoutField(fields, ['a', 'b']);
  expect(removed['a']).toEqual({ mapValue: { fields: { c: { integerValue: '2' } } } });
  expect(withoutField(fields, ['a', 'x', 'y'])).toEqual(fields);
  expect(fields).toEqual(original);
});
