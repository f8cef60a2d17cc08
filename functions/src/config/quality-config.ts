import {
  defaultQualityThresholds as defaults,
  type QualityThresholds,
} from '@cvplus/contracts/quality';
import * as z from 'zod';
import { readPart } from './read-part.ts';

const scoreSchema = z.coerce.number().min(0).max(10);

const qualitySchema = z
  .object({
    QUALITY_MINIMUM: scoreSchema.default(defaults.minimum),
    QUALITY_ALERT_BELOW: scoreSchema.default(defaults.alertBelow),
    QUALITY_TARGET: scoreSchema.default(defaults.target),
    SATISFACTION_MIN_RATINGS: z.coerce.number().int().positive().default(30),
  })
  .superRefine(({ QUALITY_MINIMUM, QUALITY_ALERT_BELOW, QUALITY_TARGET }, context) => {
    const complain = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    if (QUALITY_ALERT_BELOW < QUALITY_MINIMUM) {
      complain('QUALITY_ALERT_BELOW', 'must not be below QUALITY_MINIMUM');
    }
    if (QUALITY_TARGET < QUALITY_ALERT_BELOW) {
      complain('QUALITY_TARGET', 'must not be below QUALITY_ALERT_BELOW');
    }
  });

export type QualityConfig = {
  thresholds: QualityThresholds;
  /** Until there are as many, nobody says how satisfied people will be. */
  minimumRatings: number;
};

/** From which scores on a video is shown, and shown without advice. */
export function readQuality(
  environment: Record<string, string | undefined>,
  problems: string[],
): QualityConfig | null {
  const read = readPart(qualitySchema, environment, problems);
  return (
    read && {
      thresholds: {
        minimum: read.QUALITY_MINIMUM,
        target: read.QUALITY_TARGET,
        alertBelow: read.QUALITY_ALERT_BELOW,
      },
      minimumRatings: read.SATISFACTION_MIN_RATINGS,
    }
  );
}
