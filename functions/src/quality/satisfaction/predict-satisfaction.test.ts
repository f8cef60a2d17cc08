import { describe, expect, it } from 'vitest';
import type { MeasuredFeatures } from './measured-features.ts';
import { predictSatisfaction } from './predict-satisfaction.ts';
import {
  noRatings,
  type Rating,
  readRatingSums,
  withoutRating,
  withRating,
} from './rating-sums.ts';

/** A small, seeded chance (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const good: MeasuredFeatures = {
  technicalScore: 10,
  contentScore: 10,
  seconds: 60,
  lengthDeviation: 0,
  wordsPerMinute: 150,
  loudnessLufs: -16,
  captions: true,
  provider: 'heygen',
};
const engines = ['heygen', 'runwayml', 'did', 'inhouse'] as const;

function someVideo(random: () => number): MeasuredFeatures {
  const between = (low: number, high: number) => low + (high - low) * random();
  return {
    technicalScore: between(7, 10),
    contentScore: random() < 0.3 ? null : between(6, 10),
    seconds: between(25, 95),
    lengthDeviation: between(-0.15, 0.15),
    wordsPerMinute: between(90, 210),
    loudnessLufs: between(-27, -10),
    captions: random() < 0.7,
    provider: engines[Math.floor(random() * 4)] ?? 'heygen',
  };
}

type Taste = (video: MeasuredFeatures) => number;
/** Raters whose taste is known to us, and not to the model. */
const tastes: Record<string, Taste> = {
  'as expected': ({ technicalScore, contentScore }) =>
    4.2 + 0.4 * ((technicalScore ?? 9) - 9) + 0.25 * ((contentScore ?? 9) - 9),
  'who mind the pace, and nothing else': ({ wordsPerMinute }) =>
    4.6 - Math.abs((wordsPerMinute ?? 150) - 150) / 25,
  'who like one engine': ({ provider }) => (provider === 'did' ? 4.6 : 2.4),
  'who love everything': () => 5.2,
  'in a way no straight line tells': ({ seconds, loudnessLufs }) =>
    3 + 1.5 * Math.sin(seconds / 9) * ((loudnessLufs ?? -16) < -18 ? -1 : 1),
  'who cannot decide': () => 3,
};

function rated(taste: Taste, random: () => number, spread = 0.8): Rating {
  const features = someVideo(random);
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const stars = Math.min(5, Math.max(1, Math.round(taste(features) + spread * normal)));
  return { features, stars };
}

const learn = (ratings: readonly Rating[]) => ratings.reduce(withRating, noRatings());
const many = (count: number, taste: Taste, random: () => number) =>
  Array.from({ length: count }, () => rated(taste, random));
const score = (stars: number) => (stars - 1) * 2.5;

describe('predictSatisfaction', () => {
  it('has no data until there are enough ratings', () => {
    const ratings = many(30, () => 4, seeded(1));
    expect(predictSatisfaction(learn(ratings.slice(1)), good, 30)).toBeNull();
    expect(predictSatisfaction(learn(ratings), good, 30)).toMatchObject({ ratings: 30 });
  });

  it.each(Object.entries(tastes))(
    'has nine in ten held-out ratings within its range, of raters %s',
    (_name, taste) => {
      let within = 0;
      let all = 0;
      for (const [seed, learnt] of [30, 60, 200, 30, 60, 200].entries()) {
        const random = seeded(seed * 101 + 7);
        const sums = learn(many(learnt, taste, random));
        for (const { features, stars } of many(400, taste, random)) {
          const range = predictSatisfaction(sums, features, 30)?.range;
          all += 1;
          if (range && score(stars) >= range.low && score(stars) <= range.high) within += 1;
        }
      }
      expect(within / all).toBeGreaterThanOrEqual(0.9);
    },
  );

  it('learns a taste: what it knows is better than the mean of all ratings, and its ranges are no excuse', () => {
    const random = seeded(42);
    const taste = tastes['who like one engine'] ?? (() => 3);
    const ratings = many(200, taste, random);
    const sums = learn(ratings);
    const mean = ratings.reduce((total, { stars }) => total + score(stars), 0) / ratings.length;
    let errors = 0;
    let errorsOfMean = 0;
    let widths = 0;
    const heldOut = many(400, taste, random);
    for (const { features, stars } of heldOut) {
      const prediction = predictSatisfaction(sums, features, 30);
      errors += ((prediction?.score ?? 0) - score(stars)) ** 2;
      errorsOfMean += (mean - score(stars)) ** 2;
      widths += prediction ? prediction.range.high - prediction.range.low : 10;
    }
    expect(errors).toBeLessThan(errorsOfMean * 0.6);
    expect(widths / heldOut.length).toBeLessThan(8);
  });

  it('moves the way the ratings go', () => {
    const pleased = learn(many(40, () => 4.8, seeded(3)));
    const displeased = learn(many(40, () => 1.4, seeded(3)));
    const scoreBy = (sums: typeof pleased) => predictSatisfaction(sums, good, 30)?.score ?? NaN;
    expect(scoreBy(pleased)).toBeGreaterThan(8);
    expect(scoreBy(displeased)).toBeLessThan(3.5);
    const more = Array.from({ length: 10 }, () => ({ features: good, stars: 1 }));
    expect(scoreBy(more.reduce(withRating, pleased))).toBeLessThan(scoreBy(pleased));
  });

  it('takes what was not measured for usual, and stays within 0 and 10', () => {
    const sums = learn(many(100, () => 5.5, seeded(5)));
    const unmeasured = {
      ...good,
      ...{ technicalScore: null, contentScore: null, lengthDeviation: null },
      ...{ wordsPerMinute: null, loudnessLufs: null },
    };
    for (const features of [good, unmeasured, { ...good, technicalScore: 0, seconds: 4000 }]) {
      const prediction = predictSatisfaction(sums, features, 30);
      expect(prediction?.score).toBeGreaterThanOrEqual(0);
      expect(prediction?.score).toBeLessThanOrEqual(10);
    }
  });
});

describe('the sums of ratings', () => {
  it('forget a rating that is taken back', () => {
    const ratings = many(50, () => 3.5, seeded(9));
    const sums = learn(ratings);
    const extra = rated(() => 1, seeded(10));
    const back = withoutRating(withRating(sums, extra), extra);
    expect(back.ratings).toBe(50);
    expect(predictSatisfaction(back, good, 30)).toEqual(predictSatisfaction(sums, good, 30));
  });

  it('are not read when they are of other terms, or no sums', () => {
    const sums = learn(many(3, () => 4, seeded(1)));
    expect(readRatingSums(sums)).toEqual(sums);
    expect(readRatingSums({ ...sums, terms: ['other'] })).toBeNull();
    expect(readRatingSums({ ...sums, products: [1] })).toBeNull();
    expect(readRatingSums(undefined)).toBeNull();
  });
});
