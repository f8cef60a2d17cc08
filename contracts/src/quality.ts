import * as z from 'zod';

/** `not-checked` is never a pass: it says that the check could not run, and why. */
export const checkResultSchema = z.enum(['pass', 'warn', 'fail', 'not-checked']);
export type CheckResult = z.infer<typeof checkResultSchema>;

export const qualityCheckSchema = z.strictObject({
  /** Such as `black-frames`, `duration`, `has-audio`. */
  id: z.string(),
  result: checkResultSchema,
  /** What was found, in words with its unit: “2.4 s of black picture from 0:12”. */
  finding: z.string(),
  /** The measured value in `unit`; null when nothing could be measured. */
  measured: z.number().nullable(),
  unit: z.string(),
  /** Seconds from the start where the finding lies, when it has a place. */
  atSeconds: z.number().nonnegative().nullable(),
});
export type QualityCheck = z.infer<typeof qualityCheckSchema>;

export const technicalQualitySchema = z.strictObject({
  /** 0–10 over the checks that ran; null when none could. */
  score: z.number().min(0).max(10).nullable(),
  container: z.string(),
  videoCodec: z.string(),
  audioCodec: z.string().nullable(),
  width: z.int(),
  height: z.int(),
  framesPerSecond: z.number(),
  durationSeconds: z.number(),
  sizeBytes: z.int(),
  bitrateKbps: z.number(),
  checks: z.array(qualityCheckSchema),
});
export type TechnicalQuality = z.infer<typeof technicalQualitySchema>;

export const qualityRecommendationSchema = z.strictObject({
  /** The id of the check it follows from. */
  checkId: z.string(),
  message: z.string(),
});

/** What the quality check says of one finished video. Parts that nothing has measured are null. */
export const qualityAssessmentSchema = z.strictObject({
  /** 0–10; null when nothing could be measured. */
  overall: z.number().min(0).max(10).nullable(),
  verdict: z.enum(['pass', 'fail']),
  technical: technicalQualitySchema,
  content: z
    .strictObject({ score: z.number().min(0).max(10), checks: z.array(qualityCheckSchema) })
    .nullable(),
  satisfaction: z.strictObject({ score: z.number().min(0).max(10) }).nullable(),
  recommendations: z.array(qualityRecommendationSchema),
});
export type QualityAssessment = z.infer<typeof qualityAssessmentSchema>;
