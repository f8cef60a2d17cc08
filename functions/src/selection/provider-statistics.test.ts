import { describe, expect, it } from 'vitest';
import { decideProvider } from './decide-provider.ts';
import { estimateProvider, expectBelief } from './estimate.ts';
import type { Outcome } from './outcome.ts';
import { fadeStatistics } from './provider-statistics.ts';
import { settingsOf } from './selection-settings.ts';
import {
  candidate,
  failure,
  hourMs,
  many,
  outcome,
  question,
  spread,
  startMs,
  statisticsOf,
  steady,
} from './testing/questions.ts';

const dayMs = 24 * hourMs;

function believed(outcomes: Outcome[], nowMs = startMs) {
  const [first] = outcomes;
  const provider = first?.provider ?? 'heygen';
  return expectBelief(estimateProvider(statisticsOf(outcomes), provider, nowMs, steady));
}

const usual = (count = 60, endMs = startMs - 900_000) =>
  spread(
    many(count, () => outcome('a')),
    endMs,
  );

describe('what is believed', () => {
  it('comes nearer to what was recorded, the more was recorded', () => {
    const few = believed(spread(many(2, () => outcome('a', { quality: 5 })))).quality;
    const more = believed(spread(many(40, () => outcome('a', { quality: 5 })))).quality;
    expect(few).toBeGreaterThan(more);
    expect(more).toBeCloseTo(5, 0);
  });

  it('knows the share of successes of a provider that often fails', () => {
    const mixed = many(200, (index) => (index % 4 === 0 ? failure('a') : outcome('a')));
    const { reliability } = believed(spread(mixed));
    expect(reliability).toBeGreaterThan(0.6);
    expect(reliability).toBeLessThan(0.85);
  });

  it('takes the median of times, not their mean: one that hung for hours changes little', () => {
    const times = many(21, (index) => outcome('a', { seconds: index === 3 ? 20_000 : 200 }));
    expect(believed(spread(times)).seconds).toBeLessThan(260);
  });

  it('learns that a part of the day is slow, and only that part', () => {
    // Six times a day for twelve days: the afternoons take twice as long.
    const outcomes = many(72, (index) => {
      const atMs = startMs - 12 * dayMs + index * 4 * hourMs;
      const isAfternoon = Math.floor(new Date(atMs - 300_000).getUTCHours() / 6) === 2;
      return outcome('a', { atMs, seconds: isAfternoon ? 600 : 300 });
    });
    const at = (hour: number) => believed(outcomes, Date.UTC(2026, 10, 28, hour)).seconds;
    expect(at(14)).toBeGreaterThan(1.3 * at(8));
  });

  it('forgets with time and falls back to the prior', () => {
    const old = many(30, () => outcome('a', { quality: 5, seconds: 60 }));
    const later = believed(spread(old), startMs + 200 * dayMs);
    expect(later.quality).toBeCloseTo(steady.usualPrior.quality, 1);
    expect(later.seconds).toBeCloseTo(steady.usualPrior.seconds, -1);
  });

  it('fades in one step as in many', () => {
    const known = statisticsOf(usual());
    let stepwise = known;
    for (let hour = 1; hour <= 10; hour++)
      stepwise = fadeStatistics(stepwise, startMs + hour * hourMs, steady);
    const atOnce = fadeStatistics(known, startMs + 10 * hourMs, steady);
    expect(stepwise.quality.slow.weight).toBeCloseTo(atOnce.quality.slow.weight, 9);
    expect(stepwise.outage).toBeCloseTo(atOnce.outage, 9);
  });

  it.each(['rejected-content', 'out-of-credit', 'concurrency-full', 'invalid-order'] as const)(
    'does not hold %s against the provider',
    (kind) => {
      const refused = many(5, () => failure('a', { result: { type: 'failed', kind } }));
      const before = believed(usual(), startMs).reliability;
      expect(believed([...usual(), ...refused]).reliability).toBeCloseTo(before, 2);
    },
  );

  it('learns neither time nor price from an order that failed', () => {
    const free = many(9, () => failure('a', { seconds: 5, costUsd: 0, expectedCostUsd: 4 }));
    const [before, after] = [believed(usual()), believed([...usual(), ...free])];
    expect(after.seconds).toBeCloseTo(before.seconds, 6);
    expect(after.costRatio).toBeCloseTo(before.costRatio, 6);
  });

  it('holds a poor video against the provider twice: as a failure and in its quality', () => {
    const poor = failure('a', { result: { type: 'failed', kind: 'poor-quality' }, quality: 3 });
    const before = believed(usual());
    const after = believed([...usual(), poor]);
    expect(after.reliability).toBeLessThan(before.reliability);
    expect(after.quality).toBeLessThan(before.quality);
  });
});

describe('an outage', () => {
  const outage = (count: number) => [...usual(), ...many(count, () => failure('a'))];
  const other = candidate('b', {
    outcomes: spread(many(60, () => outcome('b', { quality: 7.5, seconds: 500 }))),
  });
  const chosen = (outcomes: Outcome[], nowMs = startMs) =>
    decideProvider(question([candidate('a', { outcomes }), other], { nowMs })).chosen;

  it('is noticed within two failures in a row', () => {
    expect(chosen(usual())).toBe('a');
    expect(chosen(outage(2))).toBe('b');
    expect(statisticsOf(outage(3)).outage).toBeGreaterThan(0.95);
  });

  it('is over in belief after some time, and at once after two successes', () => {
    expect(chosen(outage(3), startMs + 20 * 60_000)).toBe('b');
    expect(chosen(outage(3), startMs + 2 * dayMs)).toBe('a');
    const back = many(2, () => outcome('a', { atMs: startMs + hourMs }));
    expect(chosen([...outage(3), ...back], startMs + hourMs)).toBe('a');
  });

  it('is probed now and then while it lasts, and not by everybody', () => {
    const settings = settingsOf('balanced', { exploration: 1 });
    const asked = (seed: number) =>
      decideProvider(
        question([candidate('a', { outcomes: outage(3) }), other], {
          settings,
          seed,
          nowMs: startMs + 40 * 60_000,
        }),
      ).chosen;
    const probes = many(300, () => outcome('a')).filter((_, seed) => asked(seed) === 'a').length;
    expect(probes).toBeGreaterThan(5);
    expect(probes).toBeLessThan(100);
  });

  it('leaves no mark on what the provider usually does', () => {
    const after = believed(outage(12), startMs + 3 * dayMs).reliability;
    expect(after).toBeGreaterThan(believed(usual(), startMs + 3 * dayMs).reliability - 0.06);
  });
});

describe('a change', () => {
  it('of speed is noticed within three outcomes, and one slow video is not one', () => {
    const slow = (count: number) => many(count, () => outcome('a', { seconds: 1500 }));
    const before = believed(usual()).seconds;
    expect(believed([...usual(), ...slow(3)]).seconds).toBeGreaterThan(2.5 * before);
    const oneBad = [...usual(), outcome('a', { seconds: 500 })];
    expect(believed(oneBad).seconds).toBeLessThan(1.25 * before);
  });

  it('of quality is noticed within four outcomes', () => {
    const worse = many(4, () => outcome('a', { quality: 5.5 }));
    expect(believed([...usual(), ...worse]).quality).toBeLessThan(6.3);
  });

  it('that lasts becomes what is usual', () => {
    const long = spread(many(40, () => outcome('a', { quality: 5.5 })));
    const before = usual(100, startMs - 41 * 900_000);
    expect(believed([...before, ...long], startMs + dayMs).quality).toBeLessThan(6.5);
  });
});
