import type { QualityAssessment } from '@cvplus/contracts/quality';
import { type ProviderName, providerNameSchema } from '@cvplus/contracts/video-options';
import * as z from 'zod';
import { asFastAsEnglish } from '../../platform/speaking-pace.ts';

const measure = z.number().nullable();

/** What is known of a finished video that may please or displease; null where it was not measured. */
export const measuredFeaturesSchema = z.strictObject({
  technicalScore: measure,
  contentScore: measure,
  seconds: z.number(),
  /** 0.1 is ten per cent longer than the script was planned for. */
  lengthDeviation: measure,
  /** As fast as so many English words; the first ratings hold words of their own language. */
  wordsPerMinute: measure,
  loudnessLufs: measure,
  captions: z.boolean(),
  provider: providerNameSchema,
});
export type MeasuredFeatures = z.infer<typeof measuredFeaturesSchema>;

type Order = {
  expectedSeconds: number;
  language: string;
  captions: boolean;
  provider: ProviderName;
};

export function measuredFeatures(
  { technical, content }: Pick<QualityAssessment, 'technical' | 'content'>,
  { expectedSeconds, language, captions, provider }: Order,
): MeasuredFeatures {
  const measured = (id: string) => technical.checks.find((check) => check.id === id)?.measured;
  const wordsPerMinute = measured('speaking-pace') ?? null;
  const { score, durationSeconds } = technical;
  return {
    technicalScore: score,
    contentScore: content?.score ?? null,
    seconds: durationSeconds,
    lengthDeviation: expectedSeconds > 0 ? durationSeconds / expectedSeconds - 1 : null,
    wordsPerMinute: wordsPerMinute && wordsPerMinute / asFastAsEnglish(1, language),
    loudnessLufs: measured('loudness') ?? null,
    captions,
    provider,
  };
}
