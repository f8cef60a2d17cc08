import type { Firestore } from '@google-cloud/firestore';
import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import {
  type Job,
  jobSchema,
  type StoredCv,
  storedCvSchema,
} from '@cvplus/contracts/video-introduction';
import { plain } from '../platform/plain.ts';
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
    const { name, headline } = cv.personalInfo;
    const storedCv: StoredCv = { userId, sourcePath, createdAt, cv };
    const job: Job = {
      userId,
      cvId,
      title: headline ? `${name} · ${headline}` : name,
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
}
