import type { Firestore } from '@google-cloud/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RequestError } from '../platform/request-error.ts';
import { readGoodCv, sampleBytes } from '../script/testing/sample-files.ts';
import { startMs } from '../testing/generations.ts';
import { openWireFirestore } from '../testing/wire-firestore.ts';
import { correctCv } from './correct-cv.ts';
import { CvStore } from './cv-store.ts';

describe('correctCv', () => {
  let firestore: Firestore;
  let close: () => Promise<void>;
  let cvs: CvStore;
  let nowMs: number;
  let count = 0;
  let ids: { cvId: string; jobId: string; userId: string };

  beforeAll(async () => ({ firestore, close } = await openWireFirestore()));
  afterAll(async () => close());
  beforeEach(async () => {
    nowMs = startMs;
    count++;
    ids = { cvId: `cv${count}`, jobId: `job${count}`, userId: 'owner' };
    cvs = new CvStore({ firestore, now: () => nowMs });
    await cvs.open(ids, await readGoodCv(sampleBytes('chef.txt')), 'users/owner/uploads/u1');
    nowMs += 60_000;
  });

  const stored = async () => ({
    cv: (await firestore.doc(`cvs/${ids.cvId}`).get()).data(),
    job: (await firestore.doc(`jobs/${ids.jobId}`).get()).data(),
  });

  it('stores the corrected CV and gives the job its new title', async () => {
    const answer = await correctCv(
      'owner',
      { jobId: ids.jobId, corrections: { name: 'Marco A. Bellini', headline: 'Executive Chef' } },
      { cvs },
    );
    expect(answer).toEqual({ name: 'Marco A. Bellini', findings: [] });
    expect((await cvs.load(ids.cvId))?.cv.personalInfo.name).toBe('Marco A. Bellini');
    expect(await cvs.loadJob(ids.jobId)).toMatchObject({
      title: 'Marco A. Bellini · Executive Chef',
      updatedAt: new Date(nowMs).toISOString(),
    });
  });

  it('leaves a running generation what it shows', async () => {
    const running = { 'enhancedFeatures.videoIntroduction.status': 'generating' };
    await firestore.doc(`jobs/${ids.jobId}`).update(running);
    const before = (await stored()).job?.['enhancedFeatures'];
    await correctCv('owner', { jobId: ids.jobId, corrections: { headline: null } }, { cvs });
    expect((await stored()).job?.['enhancedFeatures']).toEqual(before);
    expect((await stored()).job?.['title']).toBe('Marco Bellini');
  });

  it('lets nobody else correct it', async () => {
    const before = await stored();
    const attempt = correctCv('eve', { jobId: ids.jobId, corrections: { name: 'Eve' } }, { cvs });
    await expect(attempt).rejects.toMatchObject({ status: 'permission-denied' });
    expect(await stored()).toEqual(before);
  });

  it('refuses a job that does not exist', async () => {
    const attempt = correctCv('owner', { jobId: 'nowhere', corrections: { name: 'Eve' } }, { cvs });
    await expect(attempt).rejects.toMatchObject({ status: 'not-found' });
  });

  it('makes all corrections or none, and names the wrong field', async () => {
    const before = await stored();
    const corrections = {
      name: 'Somebody Else',
      positions: [{ factId: 'position-99', title: 'Chef' }],
    };
    const error = await correctCv('owner', { jobId: ids.jobId, corrections }, { cvs }).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({
      status: 'invalid-argument',
      code: 'unknown-entry',
      field: 'corrections.positions.0.factId',
    });
    expect(await stored()).toEqual(before);
  });

  it('loses neither of two corrections made at once', async () => {
    const { jobId } = ids;
    await Promise.all([
      correctCv('owner', { jobId, corrections: { skills: ['Baking'] } }, { cvs }),
      correctCv('owner', { jobId, corrections: { awards: ['Best Risotto 2023'] } }, { cvs }),
    ]);
    const cv = (await cvs.load(ids.cvId))?.cv;
    expect(cv?.skills.map(({ text }) => text)).toEqual(['Baking']);
    expect(cv?.awards?.map(({ text }) => text)).toEqual(['Best Risotto 2023']);
  });
});
