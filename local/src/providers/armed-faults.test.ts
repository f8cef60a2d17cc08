import { describe, expect, it } from 'vitest';
import { ArmedFaults } from './armed-faults.ts';
import { OrderFaults } from './order-faults.ts';

const start = Date.parse('2026-11-22T10:00:00Z');

describe('armed faults', () => {
  it('hit so many calls, or until they are cleared', () => {
    const faults = new ArmedFaults();
    faults.arm({ fault: '500', times: 2 });
    faults.arm({ fault: '402', times: null });
    const hits = (fault: string) => [1, 2, 3].map(() => faults.take(fault) !== undefined);
    expect(hits('500')).toEqual([true, true, false]);
    expect(hits('402')).toEqual([true, true, true]);
    expect(faults.list()).toEqual([{ fault: '402', times: null }]);
    faults.clear();
    expect(hits('402')).toEqual([false, false, false]);
  });

  it('let calls through first', () => {
    const faults = new ArmedFaults();
    faults.arm({ fault: '500', times: 1, after: 2 });
    expect([1, 2, 3, 4].map(() => faults.take('500') !== undefined)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it('hit their share of calls, the same ones for the same seed', () => {
    const run = (seed: number) => {
      const faults = new ArmedFaults();
      faults.arm({ fault: '500', times: null, rate: 0.1, seed });
      return Array.from({ length: 2000 }, () => faults.take('500') !== undefined);
    };
    const share = run(1).filter(Boolean).length / 2000;
    expect(share).toBeGreaterThan(0.07);
    expect(share).toBeLessThan(0.13);
    expect(run(1)).toEqual(run(1));
    expect(run(2)).not.toEqual(run(1));
  });

  it('hit in their stretch of time and are forgotten after it', () => {
    let ms = start;
    const faults = new ArmedFaults({ now: () => new Date(ms) });
    const from = new Date(start + 60_000).toISOString();
    const until = new Date(start + 120_000).toISOString();
    faults.arm({ fault: 'outage', times: null, from, until });
    const seen = [0, 60_000, 119_999, 120_000].map((offset) => {
      ms = start + offset;
      return faults.take('outage') !== undefined;
    });
    expect(seen).toEqual([false, true, true, false]);
    expect(faults.list()).toEqual([]);
  });
});

describe('faults of orders', () => {
  const open = () =>
    new OrderFaults({ names: ['500', 'slow-down'] as const, now: () => new Date(start) });

  it('are asked for in titles, with a value if need be', () => {
    const faults = open();
    expect(faults.hit('500', 'job [fault:500]')).toBe('');
    expect(faults.hit('500', 'job [fault:5000]')).toBeUndefined();
    expect(faults.hit('500', '[fault:slow-down=3][fault:500=DriverError]')).toBe('DriverError');
    expect(faults.factor('slow-down', '[fault:slow-down=3]')).toBe(3);
    expect(faults.factor('slow-down')).toBe(1);
  });

  it('are armed for one call, a share or a time, as the control call says', () => {
    const { armSchema } = open();
    const read = (input: object) => armSchema.parse(input);
    expect(read({ fault: '500' })).toMatchObject({ times: 1 });
    expect(read({ fault: '500', rate: 0.1 })).toMatchObject({ times: null, rate: 0.1 });
    expect(read({ fault: '500', rate: 0.1, times: 3 })).toMatchObject({ times: 3 });
    expect(read({ fault: 'slow-down', value: 2, inSeconds: 60, forSeconds: 30 })).toMatchObject({
      times: null,
      value: 2,
      from: '2026-11-22T10:01:00.000Z',
      until: '2026-11-22T10:01:30.000Z',
    });
    expect(armSchema.safeParse({ fault: 'nope' }).success).toBe(false);
    expect(armSchema.safeParse({ fault: '500', rate: 2 }).success).toBe(false);
  });
});
