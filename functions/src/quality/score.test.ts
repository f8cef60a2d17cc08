import { describe, expect, it } from 'vitest';
import { checked, notChecked } from './checks.ts';
import { countFailures, scoreChecks, scoreOverall } from './score.ts';

describe('scoreChecks', () => {
  it('weighs what ran and leaves out what did not', () => {
    const checks = [
      checked('playable', 'pass', ''),
      checked('resolution', 'warn', ''),
      notChecked('complete', ''),
    ];
    expect(scoreChecks(checks)).toBe(9);
    expect(scoreChecks([notChecked('complete', '')])).toBeNull();
  });

  it('keeps a failed video far below the minimum, and lower with every failure', () => {
    const passes = ['playable', 'complete', 'black-picture', 'has-audio'] as const;
    const rest = passes.map((id) => checked(id, 'pass', ''));
    const one = scoreChecks([...rest, checked('resolution', 'fail', '')]);
    const two = scoreChecks([
      ...rest,
      checked('resolution', 'fail', ''),
      checked('loudness', 'fail', ''),
    ]);
    expect([one, two]).toEqual([5, 4]);
  });
});

it('does not refuse a video for its captions, which are no part of it', () => {
  const checks = [checked('promise', 'pass', ''), checked('captions-timing', 'fail', '')];
  expect(scoreChecks(checks)).toBe(6.7);
  expect(countFailures(checks)).toBe(0);
  expect(countFailures([checked('spoken-words', 'fail', '')])).toBe(1);
});

describe('scoreOverall', () => {
  const measured = { technical: 9, content: null, satisfaction: null, failures: 0 };
  const seven = { minimum: 7 };

  it('is the technical score as long as nothing else was measured, and unknown without it', () => {
    expect(scoreOverall(measured, seven)).toBe(9);
    expect(scoreOverall({ ...measured, technical: null, content: 10 }, seven)).toBeNull();
  });

  it('weighs content and satisfaction in when they were measured', () => {
    expect(scoreOverall({ ...measured, content: 6 }, seven)).toBe(8.1);
    expect(scoreOverall({ ...measured, satisfaction: 5 }, seven)).toBe(8.4);
    expect(scoreOverall({ ...measured, content: 6, satisfaction: 10 }, seven)).toBe(8.4);
  });

  it('lets nothing lift a technically bad video above the minimum', () => {
    const bad = { technical: 6.4, content: 10, satisfaction: 10, failures: 0 };
    expect(scoreOverall(bad, seven)).toBe(6.4);
    const failed = { technical: 5, content: null, satisfaction: 10, failures: 1 };
    expect(scoreOverall(failed, { minimum: 5.5 })).toBe(5);
  });

  it('lets a guess of taste move the figure but never the verdict', () => {
    expect(scoreOverall({ ...measured, technical: 7.2, satisfaction: 0 }, seven)).toBe(7);
    expect(scoreOverall({ ...measured, technical: 6, satisfaction: 0 }, seven)).toBe(5.1);
  });

  it('keeps a video with a failure anywhere below the minimum', () => {
    expect(scoreOverall({ ...measured, technical: 10, content: 5, failures: 1 }, seven)).toBe(5);
    expect(scoreOverall({ ...measured, technical: 10, content: 4, failures: 2 }, seven)).toBe(4);
  });
});
