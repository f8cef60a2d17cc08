import { expect, it } from 'vitest';
import { readWrites } from '../store/write.ts';
import { checkCommitLimits } from './commit-limits.ts';

const database = 'projects/p/databases/d';
const name = (id: string) => `${database}/documents/c/${id}`;
const check = (...writes: object[]) => checkCommitLimits(readWrites(writes, database));

const increments = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    fieldPath: `f${n}`,
    increment: { integerValue: '1' },
  }));
const update = (id: string, updateTransforms: object[]) => ({
  update: { name: name(id), fields: {} },
  updateTransforms,
});

it('lets 500 fields of one document be transformed in a commit', () => {
  const tooMany = 'cannot have more than 500 field transforms on a single document';
  expect(() => check(update('a', increments(500)), update('b', increments(500)))).not.toThrow();
  expect(() => check(update('a', increments(501)))).toThrow(tooMany);
  expect(() => check(update('a', increments(300)), update('a', increments(201)))).toThrow(tooMany);
  const values = Array.from({ length: 501 }, () => ({ nullValue: null }));
  const appended = [{ fieldPath: 't', appendMissingElements: { values } }];
  expect(() => check(update('a', appended))).toThrow(tooMany);
});

it('limits the size of a commit, but not how many writes it makes', () => {
  const text = (length: number) => ({ text: { stringValue: 'x'.repeat(length) } });
  const writes = (count: number, length: number) =>
    Array.from({ length: count }, (_, n) => ({
      update: { name: name(String(n)), fields: text(length) },
    }));
  expect(() => check(...writes(5000, 10))).not.toThrow();
  expect(() => check(...writes(10, 1_000_000))).not.toThrow();
  expect(() => check(...writes(11, 1_000_000))).toThrow('Transaction too big.');
});
