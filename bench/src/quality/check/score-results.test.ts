import { expect, it } from 'vitest';
import type { Severity } from '../defects/defect.ts';
import type { ClipResult } from './clip-result.ts';
import { confusionTable, percentOf, scoreResults, wilson } from './score-results.ts';

const result = (over: Partial<ClipResult> = {}): ClipResult => ({
  ...{ id: 'clip', half: 'held-out', style: 'head', label: null, raised: [], notChecked: [] },
  ...{ overall: 9.5, verdict: 'pass', seconds: 1, file: 'clip.mp4', ...over },
});

const raising = (...ids: string[]) =>
  ids.map((id) => ({ id, result: 'warn' as const, finding: 'Something.' }));

const defective = (severity: Severity, raised: string[], over: Partial<ClipResult> = {}) =>
  result({
    label: { defect: 'blur', severity, checks: ['blur', 'resolution'], detail: 'σ 7' },
    raised: raising(...raised),
    ...over,
  });

const results = [
  defective('obvious', ['blur'], { overall: 4, verdict: 'fail' }),
  defective('obvious', ['resolution', 'grain'], { overall: 6, verdict: 'fail' }),
  // Something else was raised: that is no recognition.
  defective('visible', ['grain']),
  defective('visible', ['blur']),
  defective('borderline', []),
  result(),
  result({ raised: raising('exposure') }),
  result(),
];

it('counts a defect as caught by one of its own checks only', () => {
  const { recall } = scoreResults(results);
  expect(recall.obvious).toEqual({ count: 2, of: 2 });
  expect(recall.visible).toEqual({ count: 1, of: 2 });
  expect(recall.borderline).toEqual({ count: 0, of: 1 });
});

it('counts anything raised in a clean clip as a false alarm', () => {
  expect(scoreResults(results).falseAlarms).toEqual({ count: 1, of: 3 });
});

it('leaves borderline clips out of the accuracy', () => {
  expect(scoreResults(results).accuracy).toEqual({ count: 5, of: 7 });
});

it('says what the gate would have refused', () => {
  const { refused } = scoreResults(results);
  expect(refused.obvious).toEqual({ count: 2, of: 2 });
  expect(refused.clean).toEqual({ count: 0, of: 3 });
});

it('has a row for each kind of defect with its mean score', () => {
  expect(confusionTable(results)).toEqual([
    {
      defect: 'blur',
      obvious: { count: 2, of: 2, score: 5 },
      visible: { count: 1, of: 2, score: 9.5 },
      borderline: { count: 0, of: 1, score: 9.5 },
    },
  ]);
});

it('gives Wilson’s interval', () => {
  const { low, high } = wilson({ count: 98, of: 100 });
  expect(low).toBeCloseTo(93, 0);
  expect(high).toBeCloseTo(99.4, 1);
  expect(wilson({ count: 5, of: 5 }).high).toBeCloseTo(100, 5);
  expect(wilson({ count: 0, of: 0 })).toEqual({ low: 0, high: 100 });
  expect(percentOf({ count: 1, of: 4 })).toBe(25);
});
