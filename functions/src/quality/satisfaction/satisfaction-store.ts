import type { Firestore, Transaction } from '@google-cloud/firestore';
import type { SatisfactionPrediction } from '@cvplus/contracts/quality';
import { providerNameSchema } from '@cvplus/contracts/video-options';
import * as z from 'zod';
import { plain } from '../../platform/plain.ts';
import { type MeasuredFeatures, measuredFeaturesSchema } from './measured-features.ts';
import { predictSatisfaction } from './predict-satisfaction.ts';
import {
  noRatings,
  type Rating,
  type RatingSums,
  readRatingSums,
  withoutRating,
  withRating,
} from './rating-sums.ts';

/** `video_analytics/{generationId}`: what is known of one finished video. Others may keep more in it. */
const ratedVideoSchema = z.object({
  jobId: z.string(),
  userId: z.string(),
  provider: providerNameSchema,
  /** Milliseconds from the request to the finished video. */
  generationTime: z.number().nonnegative().nullable(),
  qualityScore: z.number().min(0).max(10).nullable(),
  /** Its owner's stars. */
  userSatisfaction: z.int().min(1).max(5),
  measuredFeatures: measuredFeaturesSchema,
  ratedAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
});
type RatedVideo = z.infer<typeof ratedVideoSchema>;

export type NewRating = Omit<RatedVideo, 'ratedAt' | 'createdAt'> & { generationId: string };

type SatisfactionSettings = {
  firestore: Firestore;
  now: () => number;
  minimumRatings: number;
};

/** As many ratings as are read at most when the sums have to be made anew. */
const readAgain = 5000;

/** What ratings came to, in one document of sums; and the ratings themselves, each in its video's own. */
export class SatisfactionStore {
  private readonly settings: SatisfactionSettings;

  constructor(settings: SatisfactionSettings) {
    this.settings = settings;
  }

  /** One read. Null until there are enough ratings. */
  async predict(features: MeasuredFeatures): Promise<SatisfactionPrediction | null> {
    const sums = readRatingSums((await this.sums().get()).get('sums'));
    return sums && predictSatisfaction(sums, features, this.settings.minimumRatings);
  }

  /** Counts each video once, by its owner's last word. */
  async rate({ generationId, ...rating }: NewRating): Promise<'counted' | 'known'> {
    const { firestore, now } = this.settings;
    const video = firestore.doc(`video_analytics/${generationId}`);
    return await firestore.runTransaction(async (transaction) => {
      // The sums first: they are what two raters contend for.
      const stored = readRatingSums((await transaction.get(this.sums())).get('sums'));
      const earlier = (await transaction.get(video)).data();
      const before = ratedVideoSchema.safeParse(earlier).data ?? null;
      const isKnown = before?.userSatisfaction === rating.userSatisfaction;
      if (stored && isKnown) return 'known';

      const sums = stored ?? (await this.sumUp(transaction));
      const without = before ? withoutRating(sums, ratingOf(before)) : sums;
      const at = new Date(now()).toISOString();
      const createdAt: unknown = earlier?.['createdAt'] ?? at;
      transaction.set(this.sums(), {
        sums: plain(withRating(without, ratingOf(rating))),
        updatedAt: at,
      });
      transaction.set(video, plain({ ...rating, ratedAt: at, createdAt }), { merge: true });
      return 'counted';
    });
  }

  /** From the ratings themselves: at the first one, and when the sums are of other terms than today's. */
  private async sumUp(transaction: Transaction): Promise<RatingSums> {
    const rated = this.settings.firestore
      .collection('video_analytics')
      .where('userSatisfaction', '>=', 1)
      .limit(readAgain);
    const { docs } = await transaction.get(rated);
    return docs
      .flatMap((document) => ratedVideoSchema.safeParse(document.data()).data ?? [])
      .reduce((sums, video) => withRating(sums, ratingOf(video)), noRatings());
  }

  private sums() {
    return this.settings.firestore.doc('satisfaction_models/stars');
  }
}

function ratingOf(video: Pick<RatedVideo, 'measuredFeatures' | 'userSatisfaction'>): Rating {
  return { features: video.measuredFeatures, stars: video.userSatisfaction };
}
