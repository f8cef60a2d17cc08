import { beforeEach, describe, expect, it } from 'vitest';
import { RateGate } from './rate-gate.ts';

describe('RateGate', () => {
  let nowMs: number;
  let gate: RateGate;

  beforeEach(() => {
    nowMs = 1_000_000;
    gate = new RateGate({
      perSource: { burst: 3, perSecond: 2 },
      overall: { burst: 5, perSecond: 10 },
      maxSources: 3,
      now: () => nowMs,
    });
  });

  const admitted = (source: string) => gate.admit(source).admitted;

  it('lets a burst in, then as many as flow in again', () => {
    expect([1, 2, 3, 4].map(() => admitted('a'))).toEqual([true, true, true, false]);
    nowMs += 499;
    expect(admitted('a')).toBe(false);
    nowMs += 1;
    expect([admitted('a'), admitted('a')]).toEqual([true, false]);
  });

  it('says when to come again, in whole seconds', () => {
    for (let call = 0; call < 3; call++) admitted('a');
    expect(gate.admit('a')).toEqual({ admitted: false, retryAfterSeconds: 1 });
  });

  it('keeps one caller from using up what is there for all', () => {
    for (let call = 0; call < 50; call++) admitted('a');
    expect([admitted('b'), admitted('b')]).toEqual([true, true]);
    expect(admitted('c')).toBe(false);
    nowMs += 100;
    expect(admitted('c')).toBe(true);
  });

  it('never runs out for those who give their tokens back', () => {
    for (let call = 0; call < 20; call++) {
      const admission = gate.admit('a');
      expect(admission.admitted).toBe(true);
      if (admission.admitted) admission.giveBack();
    }
    expect([1, 2, 3, 4].map(() => admitted('a'))).toEqual([true, true, true, false]);
  });

  it('forgets whoever was quiet longest when there are too many', () => {
    for (let call = 0; call < 3; call++) admitted('a');
    admitted('b');
    nowMs += 100;
    admitted('c');
    expect(admitted('a')).toBe(false);
    admitted('d');
    admitted('e');
    expect(admitted('a')).toBe(false);
  });

  it('is not emptied, nor filled, by a clock that is set back', () => {
    for (let call = 0; call < 3; call++) admitted('a');
    nowMs -= 60_000;
    expect(admitted('a')).toBe(false);
    nowMs += 500;
    expect(admitted('a')).toBe(true);
  });
});
