import { expect, it } from 'vitest';
import { buildQuality } from '../../testing/job-builder.ts';
import { nameOfCheck, orderChecks } from './quality-order.ts';

it('puts first what needs attention, and passes last', () => {
  const results = orderChecks(buildQuality().technical.checks).map(({ result }) => result);
  expect(results).toEqual(['warn', 'not-checked', 'pass', 'pass']);
});

it('reads a check id as words', () => {
  expect(nameOfCheck('black-frames')).toBe('Black frames');
});
