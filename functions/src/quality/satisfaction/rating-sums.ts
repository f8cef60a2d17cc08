import * as z from 'zod';
import { type MeasuredFeatures } from './measured-features.ts';
import { readTerms, tasteTerms } from './taste.ts';

/** Everything that ratings teach, in sums: a rating more or less is a sum more or less, and none need be kept. */
const ratingSumsSchema = z.strictObject({
  /** The terms that the sums are of, in their order. */
  terms: z.array(z.string()),
  ratings: z.int().nonnegative(),
  /** Σ of each pair of terms: the upper triangle, row by row. */
  products: z.array(z.number()),
  /** Σ of each term × stars. */
  starProducts: z.array(z.number()),
  /** Σ of stars². */
  starSquares: z.number(),
});
export type RatingSums = z.infer<typeof ratingSumsSchema>;

/** One person's stars for one video. */
export type Rating = { features: MeasuredFeatures; stars: number };

export function noRatings(): RatingSums {
  const size = tasteTerms.length;
  return {
    terms: tasteTerms,
    ratings: 0,
    products: Array<number>((size * (size + 1)) / 2).fill(0),
    starProducts: Array<number>(size).fill(0),
    starSquares: 0,
  };
}

/** Null for what is no sums, or sums of other terms than today's. */
export function readRatingSums(stored: unknown): RatingSums | null {
  const reading = ratingSumsSchema.safeParse(stored);
  if (!reading.success) return null;
  const { terms, products, starProducts } = reading.data;
  const fits = terms.join() === tasteTerms.join();
  const size = tasteTerms.length;
  const isWhole = products.length === (size * (size + 1)) / 2 && starProducts.length === size;
  return fits && isWhole ? reading.data : null;
}

export function withRating(sums: RatingSums, rating: Rating): RatingSums {
  return add(sums, rating, 1);
}

export function withoutRating(sums: RatingSums, rating: Rating): RatingSums {
  return add(sums, rating, -1);
}

function add(sums: RatingSums, { features, stars }: Rating, times: 1 | -1): RatingSums {
  const terms = readTerms(features);
  const pairs = terms.flatMap((first, row) => terms.slice(row).map((second) => first * second));
  return {
    terms: sums.terms,
    ratings: sums.ratings + times,
    products: sums.products.map((sum, index) => sum + times * (pairs[index] ?? 0)),
    starProducts: sums.starProducts.map((sum, index) => sum + times * (terms[index] ?? 0) * stars),
    starSquares: sums.starSquares + times * stars ** 2,
  };
}
