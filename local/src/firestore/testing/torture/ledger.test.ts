import { beforeEach, expect, it } from 'vitest';
import { type Found, Ledger, type Operation } from './ledger.ts';

const early = '2026-11-22T10:00:00.000001Z';
const late = '2026-11-22T10:00:00.000002Z';

let ledger: Ledger;
beforeEach(() => {
  ledger = new Ledger();
});

function begin(paths: string[], deleted: string[] = []): Operation {
  return ledger.begin(
    (id) =>
      new Map([
        ...paths.map((path) => [path, id] as const),
        ...deleted.map((path) => [path, null] as const),
      ]),
  );
}

function check(found: Record<string, Found>): string[] {
  ledger.check(new Map(Object.entries(found)));
  return ledger.takeProblems();
}

const one = { number: 1, updateTime: early };
const two = { number: 2, updateTime: late };

it('is content with what was answered', () => {
  ledger.acknowledge(begin(['a', 'b']), early);
  ledger.acknowledge(begin(['c'], ['b']), late);
  expect(check({ a: one, c: two })).toEqual([]);
});

it('misses what was answered', () => {
  ledger.acknowledge(begin(['a', 'b']), early);
  expect(check({ b: one })).toEqual(['a is lost.']);
});

it('notices an older state and another time', () => {
  ledger.acknowledge(begin(['a', 'b']), early);
  ledger.acknowledge(begin(['a']), late);
  expect(check({ a: one, b: { ...one, updateTime: late } })).toEqual([
    `a is 1 of ${early} and should be 2 of ${late}.`,
    `b is 1 of ${late} and should be 1 of ${early}.`,
  ]);
});

it('notices what is back after it was deleted, and what nobody wrote', () => {
  ledger.acknowledge(begin(['a']), early);
  ledger.acknowledge(begin([], ['a']), late);
  expect(check({ a: one, b: two })).toEqual([
    'a was deleted and is back.',
    'b is there, but nobody wrote it.',
  ]);
});

it('takes what was not answered as a whole or not at all', () => {
  ledger.acknowledge(begin(['a']), early);
  begin(['a', 'b']);
  expect(check({ a: one })).toEqual([]);
  begin(['a', 'b']);
  const three = { number: 3, updateTime: late };
  expect(check({ a: three, b: three })).toEqual([]);
  begin(['a'], ['b']);
  expect(check({ a: { ...three, number: 4 }, b: three })).toEqual([
    'Operation 4 was done by half: 1 of 2 documents.',
  ]);
});

it('notices an operation of which only the deletions are missing', () => {
  ledger.acknowledge(begin(['a']), early);
  begin(['b'], ['a']);
  expect(check({ b: two, a: one })).toEqual(['Operation 2 was done by half: 1 of 2 documents.']);
});

it('notices a refused operation that was done all the same', () => {
  ledger.refuse(begin(['a']));
  expect(check({ a: one })).toEqual(['a is there, but nobody wrote it.']);
});

it('notices times that go back, also behind what was only found', () => {
  ledger.acknowledge(begin(['a']), late);
  ledger.acknowledge(begin(['b']), early);
  const problem = `was done at ${early}, but sent after ${late}.`;
  expect(ledger.takeProblems()).toEqual([`Operation 2 ${problem}`]);
  begin(['c']);
  const [a, b] = [
    { ...one, updateTime: late },
    { ...two, updateTime: early },
  ];
  const c = { number: 3, updateTime: early };
  expect(check({ a, b, c })).toEqual([`Operation 3 ${problem}`]);
});
