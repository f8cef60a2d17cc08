import type { RateVideoResponse, rateVideoRequestSchema } from '@cvplus/contracts/callables';
import type * as z from 'zod';
import { RequestError } from '../platform/request-error.ts';
import { measuredFeatures } from '../quality/satisfaction/measured-features.ts';
import type { SatisfactionStore } from '../quality/satisfaction/satisfaction-store.ts';
import type { CvStore } from './cv-store.ts';
import { currentAttempt } from './generation.ts';
import type { GenerationRunner } from './generation-runner.ts';
import type { GenerationStore } from './generation-store.ts';
import { checkOwner } from './open-generation.ts';

export type RateSettings = {
  store: Pick<GenerationStore, 'load'>;
  runner: Pick<GenerationRunner, 'tell'>;
  cvs: Pick<CvStore, 'loadJob'>;
  satisfaction: Pick<SatisfactionStore, 'rate'>;
  now: () => number;
};

/** The owner says how good a finished video is: later predictions learn from it. */
export async function rateVideo(
  userId: string,
  { jobId, generationId, stars }: z.infer<typeof rateVideoRequestSchema>,
  { store, runner, cvs, satisfaction, now }: RateSettings,
): Promise<RateVideoResponse> {
  checkOwner(await cvs.loadJob(jobId), userId);
  const generation = await store.load(generationId);
  if (generation?.jobId !== jobId) {
    throw new RequestError('not-found', 'no-such-generation', 'This video does not exist.', {
      field: 'generationId',
    });
  }
  const { phase, options, script, requestedAtMs, endedAtMs } = generation;
  const attempt = currentAttempt(generation);
  if (phase !== 'completed' || !attempt?.assessment || !script) {
    const message = 'Only a finished video can be rated.';
    throw new RequestError('failed-precondition', 'not-finished', message);
  }
  const { assessment, provider } = attempt;
  // First what is learnt from it: whoever sees their stars may rely on their being counted.
  await satisfaction.rate({
    ...{ generationId, jobId, userId, provider },
    generationTime: endedAtMs === null ? null : Math.max(0, endedAtMs - requestedAtMs),
    qualityScore: assessment.overall,
    userSatisfaction: stars,
    measuredFeatures: measuredFeatures(assessment, {
      expectedSeconds: script.metadata.estimatedSeconds,
      language: script.metadata.language,
      captions: options.captions,
      provider,
    }),
  });
  await runner.tell(generationId, { type: 'video-rated', atMs: now(), stars });
  return { stars };
}
