import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Faults, type FaultActs } from './faults.ts';
import { changeFaults, healthy, isHealthy, planFate } from './service-faults.ts';

const now = 1_000_000;
const draws = { latency: 0.5, refusal: 0.5 };

describe('the fate of a request', () => {
  it('is to pass at once when nothing is wrong', () => {
    expect(planFate(healthy, now, { latency: 0.99, refusal: 0 })).toEqual({
      delayMs: 0,
      outcome: 'pass',
    });
  });

  it('is to wait within the range', () => {
    const faults = changeFaults(healthy, { latencyMs: { min: 100, max: 300 } }, now);
    expect(planFate(faults, now, { ...draws, latency: 0 }).delayMs).toBe(100);
    expect(planFate(faults, now, draws).delayMs).toBe(200);
    const fixed = changeFaults(healthy, { latencyMs: 70 }, now);
    expect(planFate(fixed, now, { ...draws, latency: 0.9 }).delayMs).toBe(70);
  });

  it.each([
    [0, 0, 'pass'],
    [0.3, 0.29, 'unavailable'],
    [0.3, 0.3, 'pass'],
    [1, 0.999, 'unavailable'],
  ] as const)(
    'at a rate of %d and a draw of %d is to be %s',
    (unavailableRate, refusal, outcome) => {
      const faults = changeFaults(healthy, { unavailableRate }, now);
      expect(planFate(faults, now, { ...draws, refusal }).outcome).toBe(outcome);
    },
  );

  it('is to be refused during an outage, not after it and not once it was called off', () => {
    const faults = changeFaults(healthy, { outageSeconds: 5 }, now);
    expect(planFate(faults, now + 4999, draws).outcome).toBe('unavailable');
    expect(planFate(faults, now + 5000, draws).outcome).toBe('pass');
    const calledOff = changeFaults(faults, { outageSeconds: 0 }, now + 1);
    expect(planFate(calledOff, now + 2, draws).outcome).toBe('pass');
    expect(isHealthy(faults, now + 4999)).toBe(false);
    expect(isHealthy(faults, now + 5000)).toBe(true);
  });
});

describe('a change', () => {
  it('leaves what it does not name', () => {
    const slow = changeFaults(healthy, { latencyMs: 10, dropStreamsEverySeconds: 3 }, now);
    expect(changeFaults(slow, { diskFull: true }, now)).toEqual({ ...slow, diskFull: true });
    expect(changeFaults(slow, { dropStreamsEverySeconds: null }, now)).toEqual({
      ...slow,
      dropStreamsEverySeconds: null,
    });
  });
});

describe('a running server', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function connected() {
    const done: string[] = [];
    const acts: FaultActs = {
      dropStreams: () => done.push('drop'),
      setDiskFull: (on) => done.push(on ? 'full' : 'room'),
    };
    const faults = new Faults();
    faults.connect('firestore', acts);
    return { faults, done };
  }

  it('is told of a full disk once, and of the room afterwards', () => {
    const { faults, done } = connected();
    faults.change('firestore', { diskFull: true });
    faults.change('firestore', { diskFull: true });
    faults.clear();
    expect(done).toEqual(['full', 'room']);
  });

  it('that starts on a full disk is told so', () => {
    const faults = new Faults();
    faults.change('storage', { diskFull: true });
    const done: boolean[] = [];
    faults.connect('storage', { dropStreams: () => {}, setDiskFull: (on) => done.push(on) });
    expect(done).toEqual([true]);
  });

  it('drops its streams again and again until it is left alone', () => {
    const { faults, done } = connected();
    faults.change('firestore', { dropStreamsEverySeconds: 2 });
    vi.advanceTimersByTime(5000);
    expect(done).toEqual(['drop', 'drop']);
    faults.clear();
    vi.advanceTimersByTime(10_000);
    expect(done).toHaveLength(2);
  });

  it('drops its streams when an outage begins, not when a longer one follows', () => {
    const { faults, done } = connected();
    faults.change('firestore', { outageSeconds: 1 });
    faults.change('firestore', { outageSeconds: 9 });
    expect(done).toEqual(['drop']);
    expect(faults.gate('firestore').decide().outcome).toBe('unavailable');
    expect(faults.gate('storage').decide().outcome).toBe('pass');
  });
});
