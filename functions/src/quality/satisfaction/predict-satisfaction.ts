import type { SatisfactionPrediction } from '@cvplus/contracts/quality';
import { Cholesky, dot } from './cholesky.ts';
import type { MeasuredFeatures } from './measured-features.ts';
import type { RatingSums } from './rating-sums.ts';
import { readTerms, taste } from './taste.ts';

/**
 * Bayesian linear regression of stars on what was measured, with a conjugate prior (normal-inverse-gamma;
 * Bishop, “Pattern Recognition and Machine Learning”, 2006, section 3.3). Null until there are enough ratings.
 */
export function predictSatisfaction(
  sums: RatingSums,
  features: MeasuredFeatures,
  minimumRatings: number,
): SatisfactionPrediction | null {
  if (sums.ratings < minimumRatings) return null;
  const { stars, spread } = predictStars(sums, readTerms(features));
  const chances = chancesOfStars(stars, spread);
  const { low, high } = likelyStars(chances);
  const expected = chances.reduce((sum, chance, index) => sum + chance * (index + 1), 0);
  return {
    score: Math.round(scoreOf(expected) * 10) / 10,
    range: { low: scoreOf(low), high: scoreOf(high) },
    ratings: sums.ratings,
  };
}

/** How much ratings of the same video differ is believed as if known from 6 ratings, about 0.9 stars. */
const priorShape = 3;
const priorScale = 0.9 ** 2 * (priorShape - 1);

/** The middle and the spread (a standard deviation) of the next rating, before it is rounded to stars. */
function predictStars(sums: RatingSums, terms: readonly number[]) {
  const prior = Object.values(taste);
  const size = prior.length;
  const precision = prior.map(({ variance }, row) =>
    prior.map(
      (_, column) => productOf(sums, size, row, column) + (row === column ? 1 / variance : 0),
    ),
  );
  const known = new Cholesky(precision);
  const right = prior.map(
    ({ expected, variance }, index) => expected / variance + (sums.starProducts[index] ?? 0),
  );
  const weights = known.solve(right);
  const priorSquares = prior.reduce((sum, each) => sum + each.expected ** 2 / each.variance, 0);
  const unexplained = Math.max(0, sums.starSquares + priorSquares - dot(weights, right));
  const shape = priorShape + sums.ratings / 2;
  const scale = priorScale + unexplained / 2;
  // The next rating is a Student t; with dozens of ratings a normal of the same variance is as good.
  const variance = (scale / (shape - 1)) * (1 + dot(terms, known.solve(terms)));
  return { stars: dot(weights, terms), spread: Math.sqrt(variance) };
}

function productOf({ products }: RatingSums, size: number, a: number, b: number): number {
  const row = Math.min(a, b);
  const column = Math.max(a, b);
  return products[row * size - (row * (row - 1)) / 2 + (column - row)] ?? 0;
}

const allStars = [1, 2, 3, 4, 5];

/** How likely each number of stars is: whoever feels more than five gives five. */
function chancesOfStars(middle: number, spread: number): number[] {
  const below = (stars: number) => normalBelow((stars - middle) / spread);
  return allStars.map((stars) => {
    const from = stars === 1 ? 0 : below(stars - 0.5);
    const to = stars === 5 ? 1 : below(stars + 0.5);
    return to - from;
  });
}

/** Nine in ten, and a little more for taste that no straight line describes. */
const wanted = 0.92;

/** The fewest neighbouring stars that nine in ten ratings are among. */
function likelyStars(chances: readonly number[]): { low: number; high: number } {
  const runs = allStars.flatMap((low) =>
    allStars
      .filter((high) => high >= low)
      .map((high) => ({ low, high, chance: sum(chances.slice(low - 1, high)) })),
  );
  const enough = runs.filter(({ chance }) => chance >= wanted);
  const narrowest = (a: (typeof runs)[number], b: (typeof runs)[number]) =>
    a.high - a.low - (b.high - b.low) || b.chance - a.chance;
  return enough.toSorted(narrowest)[0] ?? { low: 1, high: 5 };
}

/** One star is 0, five are 10. */
function scoreOf(stars: number): number {
  return Math.min(10, Math.max(0, (stars - 1) * 2.5));
}

/** The normal distribution; Abramowitz and Stegun, formula 26.2.17, exact to 8·10⁻⁸. */
function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const above = (Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z >= 0 ? 1 - above : above;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
