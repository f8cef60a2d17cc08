import type { Firestore } from '@google-cloud/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWireFirestore } from '../../testing/wire-firestore.ts';
import type { MeasuredFeatures } from './measured-features.ts';
import { type NewRating, SatisfactionStore } from './satisfaction-store.ts';

let firestore: Firestore;
let close: () => Promise<void>;
beforeAll(async () => ({ firestore, close } = await openWireFirestore()));
afterAll(() => close());

const features: MeasuredFeatures = {
  technicalScore: 9.5,
  contentScore: null,
  seconds: 58,
  lengthDeviation: -0.03,
  wordsPerMinute: 148,
  loudnessLufs: -16.2,
  captions: true,
  provider: 'heygen',
};
const rating = (number: number, stars: number): NewRating => ({
  generationId: `gen-${number}`,
  jobId: `job-${number}`,
  userId: 'ann',
  provider: 'heygen',
  generationTime: 84_000,
  qualityScore: 9.2,
  userSatisfaction: stars,
  measuredFeatures: features,
});

describe('SatisfactionStore', () => {
  const open = (minimumRatings = 3) =>
    new SatisfactionStore({ firestore, now: () => Date.UTC(2026, 10, 27), minimumRatings });
  const modelOf = async () =>
    (await firestore.doc('satisfaction_models/stars').get()).get('sums') as object;

  beforeEach(async () => {
    for (const name of ['video_analytics', 'satisfaction_models'])
      await firestore.recursiveDelete(firestore.collection(name));
  });

  it('knows nothing until enough videos were rated, and then moves with the ratings', async () => {
    const store = open();
    for (const number of [1, 2]) await store.rate(rating(number, 5));
    expect(await store.predict(features)).toBeNull();
    await store.rate(rating(3, 5));
    const pleased = await store.predict(features);
    expect(pleased).toMatchObject({ ratings: 3 });
    for (const number of [4, 5, 6]) await store.rate(rating(number, 1));
    expect((await store.predict(features))?.score).toBeLessThan(pleased?.score ?? 0);
  });

  it('keeps a rating with what was measured of the video, and leaves alone what others keep there', async () => {
    const video = firestore.doc('video_analytics/gen-1');
    await video.set({ engagementMetrics: { views: 4 }, createdAt: '2026-11-26T00:00:00.000Z' });
    await open().rate(rating(1, 4));
    expect((await video.get()).data()).toMatchObject({
      engagementMetrics: { views: 4 },
      createdAt: '2026-11-26T00:00:00.000Z',
      ratedAt: '2026-11-27T00:00:00.000Z',
      userSatisfaction: 4,
      qualityScore: 9.2,
      measuredFeatures: features,
    });
  });

  it('counts each video once, by the last word on it', async () => {
    const store = open();
    await store.rate(rating(1, 5));
    expect(await store.rate(rating(1, 5))).toBe('known');
    await store.rate(rating(2, 4));
    expect(await store.rate(rating(1, 2))).toBe('counted');

    expect(await modelOf()).toMatchObject({ ratings: 2, starSquares: 2 ** 2 + 4 ** 2 });
  });

  it('loses nobody when many rate at once', async () => {
    const store = open();
    await Promise.all(Array.from({ length: 12 }, (_, index) => store.rate(rating(index, 3))));
    expect(await modelOf()).toMatchObject({ ratings: 12 });
  });

  it('makes the sums anew from the ratings when theirs are lost or of other terms', async () => {
    const store = open();
    for (const number of [1, 2, 3]) await store.rate(rating(number, number));
    const known = await modelOf();
    await firestore.doc('satisfaction_models/stars').set({ sums: { ...known, terms: ['old'] } });
    expect(await store.predict(features)).toBeNull();
    expect(await store.rate(rating(3, 3))).toBe('counted');
    expect(await modelOf()).toEqual(known);
  });
});
