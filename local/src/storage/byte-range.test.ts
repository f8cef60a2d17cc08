import { expect, it } from 'vitest';
import { planRange } from './byte-range.ts';

it.each([
  [undefined, 10, { type: 'whole' }],
  ['bytes=0-', 10, { type: 'part', start: 0, end: 9 }],
  ['bytes=2-4', 10, { type: 'part', start: 2, end: 4 }],
  ['bytes=2-400', 10, { type: 'part', start: 2, end: 9 }],
  ['bytes=-3', 10, { type: 'part', start: 7, end: 9 }],
  ['bytes=-300', 10, { type: 'part', start: 0, end: 9 }],
  ['bytes=10-', 10, { type: 'unsatisfiable' }],
  ['bytes=-0', 10, { type: 'unsatisfiable' }],
  ['bytes=0-', 0, { type: 'unsatisfiable' }],
  ['bytes=4-2', 10, { type: 'whole' }],
  ['bytes=1-2,4-5', 10, { type: 'whole' }],
  ['lines=1-2', 10, { type: 'whole' }],
] as const)('reads Range %s of %i bytes', (header, size, expected) => {
  expect(planRange(header, size)).toEqual(expected);
});
