import type { Firestore } from '@google-cloud/firestore';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SatisfactionStore } from '../quality/satisfaction/satisfaction-store.ts';
import { readGoodCv, sampleBytes } from '../script/testing/sample-files.ts';
import { aGenerationIn, startMs } from '../testing/generations.ts';
import { openWireFirestore } from '../testing/wire-firestore.ts';
import { CvStore } from './cv-store.ts';
import { GenerationStore } from './generation-store.ts';
import { rateVideo } from './rate-video.ts';

describe('rateVideo', () => {
  let firestore: Firestore;
  let close: () => Promise<void>;
  beforeAll(async () => ({ firestore, close } = await openWireFirestore()));
  afterAll(async () => close());

  const now = () => startMs + 100_000;
  let count = 0;

  async function finished(phase: 'completed' | 'rendering' = 'completed') {
    count += 1;
    const ids = { cvId: `c${count}`, jobId: `j${count}`, userId: 'ann' };
    const cvs = new CvStore({ firestore, now });
    const store = new GenerationStore({ firestore, now });
    const satisfaction = new SatisfactionStore({ firestore, now, minimumRatings: 1 });
    await cvs.open(ids, await readGoodCv(sampleBytes('chef.txt')), 'users/ann/uploads/u1');
    const generation = { ...aGenerationIn(phase), ...ids, id: `g${count}` };
    await firestore.runTransaction((transaction) => {
      store.create(transaction, generation);
      return Promise.resolve();
    });
    const runner = {
      tell: async (...news: Parameters<typeof store.apply>) =>
        (await store.apply(...news))?.changed ?? false,
    };
    const settings = { store, runner, cvs, satisfaction, now };
    const request = { jobId: ids.jobId, generationId: generation.id };
    return {
      rate: (stars: number, userId = 'ann', other: object = {}) =>
        rateVideo(userId, { ...request, stars, ...other }, settings),
      video: firestore.doc(`video_analytics/${generation.id}`),
      shown: async () => (await cvs.loadJob(ids.jobId))?.enhancedFeatures.videoIntroduction.rating,
    };
  }

  it('keeps the stars with what was measured, and shows them to the owner', async () => {
    const { rate, video, shown } = await finished();
    expect(await rate(4)).toEqual({ stars: 4 });
    expect((await video.get()).data()).toMatchObject({
      userId: 'ann',
      provider: 'heygen',
      generationTime: 66_000,
      qualityScore: 9,
      userSatisfaction: 4,
      measuredFeatures: { technicalScore: 9, contentScore: null, seconds: 4, lengthDeviation: 0 },
    });
    expect(await shown()).toBe(4);
  });

  it('lets the owner change their mind, and counts the video once', async () => {
    const { rate, video, shown } = await finished();
    await rate(2);
    const before = (await firestore.doc('satisfaction_models/stars').get()).get(
      'sums.ratings',
    ) as unknown;
    await rate(5);
    expect((await video.get()).get('userSatisfaction')).toBe(5);
    expect(await shown()).toBe(5);
    expect((await firestore.doc('satisfaction_models/stars').get()).get('sums.ratings')).toBe(
      before,
    );
  });

  it('takes no stars of anybody else, for a video of another job, or for one that is not finished', async () => {
    const { rate, video, shown } = await finished();
    await expect(rate(1, 'eve')).rejects.toMatchObject({ status: 'permission-denied' });
    const other = { generationId: 'g-other' };
    await expect(rate(1, 'ann', other)).rejects.toMatchObject({ code: 'no-such-generation' });
    const rendering = await finished('rendering');
    await expect(rendering.rate(5)).rejects.toMatchObject({ code: 'not-finished' });
    for (const each of [video, rendering.video]) expect((await each.get()).exists).toBe(false);
    expect(await shown()).toBeNull();
  });
});
