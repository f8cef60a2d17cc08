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
  /** Where it ends, when it lasts. */
  untilSeconds: z.number().nonnegative().nullable().default(null),
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

export type QualityRecommendation = z.infer<typeof qualityRecommendationSchema>;

/** Changes we made to the file ourselves, without rendering it again. */
export const qualityRepairSchema = z.strictObject({
  id: z.enum(['loudness', 'fast-start', 'captions', 'poster']),
  /** In words, with what was measured before and after. */
  message: z.string(),
});
export type QualityRepair = z.infer<typeof qualityRepairSchema>;

/** Overall scores, 0–10: below `minimum` the video is made again, below `target` it is shown with advice, below `alertBelow` operators hear of it. */
export const qualityThresholdsSchema = z.strictObject({
  minimum: z.number().min(0).max(10),
  target: z.number().min(0).max(10),
  alertBelow: z.number().min(0).max(10),
});
export type QualityThresholds = z.infer<typeof qualityThresholdsSchema>;

/** The seed design's. */
export const defaultQualityThresholds: QualityThresholds = {
  minimum: 7,
  target: 9,
  alertBelow: 8,
};

export const contentQualitySchema = z.strictObject({
  /** 0–10 over the checks that ran; null when none could. */
  score: z.number().min(0).max(10).nullable(),
  checks: z.array(qualityCheckSchema),
});
export type ContentQuality = z.infer<typeof contentQualitySchema>;

/** How satisfied people will be, as learnt from ratings of earlier videos. */
export const satisfactionSchema = z.strictObject({
  score: z.number().min(0).max(10),
  /** Nine in ten ratings of videos like this one lie between these. */
  range: z.strictObject({ low: z.number().min(0).max(10), high: z.number().min(0).max(10) }),
  /** How many ratings it was learnt from. */
  ratings: z.int().positive(),
});
export type SatisfactionPrediction = z.infer<typeof satisfactionSchema>;

/** What the quality check says of one finished video. Parts that nothing has measured are null. */
export const qualityAssessmentSchema = z.strictObject({
  /** 0–10; null when nothing could be measured. */
  overall: z.number().min(0).max(10).nullable(),
  verdict: z.enum(['pass', 'fail']),
  technical: technicalQualitySchema,
  content: contentQualitySchema.nullable(),
  /** Null until there are enough ratings to learn from. */
  satisfaction: satisfactionSchema.nullable(),
  recommendations: z.array(qualityRecommendationSchema),
  /** The thresholds it was judged by; null in assessments from before they were kept. */
  thresholds: qualityThresholdsSchema.nullable().default(null),
  repairs: z.array(qualityRepairSchema).default([]),
  /** What a model said of sampled frames: advice for people, which changes no score. */
  advice: z
    .array(z.strictObject({ message: z.string(), atSeconds: z.number().nonnegative().nullable() }))
    .default([]),
});
export type QualityAssessment = z.infer<typeof qualityAssessmentSchema>;
