import { expect, it } from 'vitest';
import { checkCorrections } from './check-corrections.ts';

it('has nothing to say of sound corrections', () => {
  expect(
    checkCorrections({ name: 'Maya', positions: [{ factId: 'f2', start: '2021-04' }] }),
  ).toEqual(new Map());
});

it('names every field the server would refuse', () => {
  const faults = checkCorrections({
    name: '',
    headline: 'x'.repeat(161),
    positions: [{ title: 'Nurse', start: 'April 2021' }],
    skills: Array.from({ length: 201 }, (_, at) => `skill ${at}`),
  });
  expect([...faults]).toEqual([
    ['name', 'empty'],
    ['headline', 'too-long'],
    ['positions.0.start', 'date'],
    ['skills', 'too-many'],
  ]);
});
