import type { Firestore } from '@google-cloud/firestore';
import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import {
  type Job,
  jobSchema,
  type StoredCv,
  storedCvSchema,
} from '@cvplus/contracts/video-introduction';
import { plain } from '../platform/plain.ts';
import { RequestError } from '../platform/request-error.ts';
import { checkOwner } from './open-generation.ts';
import { idleIntroduction } from './projection.ts';

/** CVs and the jobs opened for them. */
export class CvStore {
  private readonly firestore: Firestore;
  private readonly now: () => number;

  constructor(settings: { firestore: Firestore; now: () => number }) {
    this.firestore = settings.firestore;
    this.now = settings.now;
  }

  async load(cvId: string): Promise<StoredCv | null> {
    const snapshot = await this.firestore.doc(`cvs/${cvId}`).get();
    return snapshot.exists ? storedCvSchema.parse(snapshot.data()) : null;
  }

  async loadJob(jobId: string): Promise<Job | null> {
    const snapshot = await this.firestore.doc(`jobs/${jobId}`).get();
    return snapshot.exists ? jobSchema.parse(snapshot.data()) : null;
  }

  /** Stores a CV and opens its job, both or neither. Importing the same upload twice opens one job. */
  async open(
    ids: { cvId: string; jobId: string; userId: string },
    cv: ParsedCV,
    sourcePath: string,
  ) {
    const { cvId, jobId, userId } = ids;
    const nowMs = this.now();
    const createdAt = new Date(nowMs).toISOString();
    const storedCv: StoredCv = { userId, sourcePath, createdAt, cv };
    const job: Job = {
      userId,
      cvId,
      title: titleOf(cv),
      createdAt,
      updatedAt: createdAt,
      enhancedFeatures: { videoIntroduction: idleIntroduction(nowMs) },
    };
    await this.firestore.runTransaction(async (transaction) => {
      const jobReference = this.firestore.doc(`jobs/${jobId}`);
      if ((await transaction.get(jobReference)).exists) return;
      transaction.create(this.firestore.doc(`cvs/${cvId}`), plain(storedCv));
      transaction.create(jobReference, plain(job));
    });
  }

  /**
   * Changes the CV of somebody's own job, and the job's title with it: both or neither. What the
   * change throws leaves everything as it was.
   */
  async change(
    { userId, jobId }: { userId: string; jobId: string },
    change: (cv: ParsedCV) => ParsedCV,
  ): Promise<ParsedCV> {
    return await this.firestore.runTransaction(async (transaction) => {
      const jobReference = this.firestore.doc(`jobs/${jobId}`);
      const snapshot = await transaction.get(jobReference);
      const job = checkOwner(snapshot.exists ? jobSchema.parse(snapshot.data()) : null, userId);
      const cvReference = this.firestore.doc(`cvs/${job.cvId}`);
      const stored = await transaction.get(cvReference);
      if (!stored.exists) {
        throw new RequestError('not-found', 'cv-gone', 'The CV is no longer there.');
      }
      const cv = change(storedCvSchema.parse(stored.data()).cv);
      transaction.update(cvReference, { cv: plain(cv) });
      // Only these two fields: the introduction in the same document belongs to its generation.
      transaction.update(jobReference, {
        title: titleOf(cv),
        updatedAt: new Date(this.now()).toISOString(),
      });
      return cv;
    });
  }
}

function titleOf({ personalInfo: { name, headline } }: ParsedCV): string {
  return headline ? `${name} · ${headline}` : name;
}
