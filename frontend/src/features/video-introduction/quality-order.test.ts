import { expect, it } from 'vitest';
import { buildQuality } from '../../testing/job-builder.ts';
import { groupChecks, nameOfUnknownCheck, standingOf } from './quality-order.ts';

it('puts checks together by what they look at, and first what needs attention', () => {
  const groups = groupChecks(buildQuality()).map(({ group, open, passed }) => [
    group,
    open.map(({ result }) => result),
    passed.length,
  ]);
  expect(groups).toEqual([
    ['file', [], 1],
    ['picture', ['warn'], 1],
    ['sound', ['not-checked'], 0],
  ]);
});

it('keeps checks it does not know', () => {
  const { technical, ...rest } = buildQuality();
  const checks = technical.checks.map((check) => ({ ...check, id: 'new-check' }));
  const [only, ...none] = groupChecks({ ...rest, technical: { ...technical, checks } });
  expect(only?.group).toBe('other');
  expect(none).toEqual([]);
  expect(nameOfUnknownCheck('new-check')).toBe('New check');
});

it.each([
  [{ overall: 9 }, 'target'],
  [{ overall: 8.9 }, 'advised'],
  [{ overall: 5, verdict: 'fail' as const }, 'fail'],
  [{ overall: 9.5, thresholds: null }, 'pass'],
])('says of %j where it stands: %s', (quality, standing) => {
  expect(standingOf(buildQuality(quality))).toBe(standing);
});
