import { expect, it } from 'vitest';
import { metric, percentile, resultLine, tableRows, unsupportedReasons } from './report.ts';

const quick = { ...metric('delay', 4.96, 'ms', { atMost: 5 }), peer: { value: 7.25 } };
const slow = metric('rate', 10, '1/s', { atLeast: 11 });
const alone = { ...metric('start', 3, 's', { atMost: 2 }), peer: { unsupported: 'no disk' } };

it('takes the nearest rank as a percentile', () => {
  const values = [5, 1, 4, 2, 3];
  expect([50, 95, 100].map((percent) => percentile(values, percent))).toEqual([3, 5, 5]);
  expect(percentile([], 50)).toBeNaN();
});

it('judges by the exact value and shows a rounded one', () => {
  expect(metric('delay', 5.04, 'ms', { atMost: 5 })).toMatchObject({ value: 5, ok: false });
  expect([quick.ok, slow.ok]).toEqual([true, false]);
});

it('gives a peer a column, and never a number for what it cannot do', () => {
  const rows = tableRows([quick, slow, alone], 'them');
  expect(rows.map((row) => row['them'])).toEqual(['7.3 ms', '', 'not supported']);
  expect(rows.map((row) => row['verdict'])).toEqual(['ok', 'missed', 'missed']);
  expect(unsupportedReasons([quick, slow, alone])).toEqual(['not supported, no disk (start)']);
  expect(Object.keys(tableRows([slow])[0] ?? {})).toEqual([
    'measured',
    'value',
    'target',
    'verdict',
  ]);
});

it('ends in a line for programs, not ok when anything missed its target', () => {
  const read = (line: string) => JSON.parse(line.slice('RESULT '.length)) as object;
  expect(read(resultLine('x', [quick]))).toEqual({ bench: 'x', ok: true, metrics: [quick] });
  expect(read(resultLine('x', [quick, slow]))).toMatchObject({ ok: false });
});
