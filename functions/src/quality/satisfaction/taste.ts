import type { MeasuredFeatures } from './measured-features.ts';

/**
 * One thing that may matter to people: how it is read from a video, in steps that matter about equally,
 * what is believed of it before anybody has rated (stars per step), and how sure that belief is
 * (its variance, in units of the variance between ratings of the same video).
 */
type Term = {
  read: (features: MeasuredFeatures) => number;
  expected: number;
  variance: number;
};

/** What was not measured says nothing: it counts as usual. */
const usual = 0;

const of = (value: number | null, scale: (value: number) => number) =>
  value === null ? usual : scale(value);
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
const engine = (name: MeasuredFeatures['provider']): Term => ({
  read: ({ provider }) => (provider === name ? 1 : 0),
  ...{ expected: 0, variance: 0.25 },
});
/** A score of 9 is usual; two points are a step. */
const points = (score: number) => clamp((score - 9) / 2, -3, 0.5);

export const taste: Record<string, Term> = {
  usual: { read: () => 1, expected: 4, variance: 1 },
  technical: {
    read: ({ technicalScore }) => of(technicalScore, points),
    ...{ expected: 0.8, variance: 0.25 },
  },
  content: {
    read: ({ contentScore }) => of(contentScore, points),
    ...{ expected: 0.5, variance: 0.25 },
  },
  lengthDeviation: {
    read: ({ lengthDeviation }) =>
      of(lengthDeviation, (share) => Math.min(3, Math.abs(share) / 0.1)),
    ...{ expected: -0.2, variance: 0.1 },
  },
  pace: {
    read: ({ wordsPerMinute }) =>
      of(wordsPerMinute, (pace) => Math.min(3, Math.abs(pace - 150) / 40)),
    ...{ expected: -0.2, variance: 0.1 },
  },
  loudness: {
    read: ({ loudnessLufs }) => of(loudnessLufs, (lufs) => Math.min(3, Math.abs(lufs + 16) / 6)),
    ...{ expected: -0.15, variance: 0.1 },
  },
  length: {
    read: ({ seconds }) => clamp((seconds - 60) / 30, -2, 2),
    ...{ expected: 0, variance: 0.1 },
  },
  captions: {
    read: ({ captions }) => (captions ? 1 : 0),
    ...{ expected: 0.1, variance: 0.1 },
  },
  heygen: engine('heygen'),
  runwayml: engine('runwayml'),
  did: engine('did'),
  inhouse: engine('inhouse'),
};

export const tasteTerms = Object.keys(taste);

/** A video as the model sees it: one number for each term. */
export function readTerms(features: MeasuredFeatures): number[] {
  return Object.values(taste).map(({ read }) => read(features));
}
