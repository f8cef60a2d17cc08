import * as z from 'zod';

const wordsSchema = (most: number) => z.string().trim().min(1).max(most);
/** `YYYY` or `YYYY-MM`. */
const momentSchema = z
  .string()
  .regex(
    /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$/,
    'must be a year such as 2021, or a month such as 2021-04',
  );
const clearable = <T extends z.ZodType>(schema: T) => schema.nullable().optional();

/**
 * What an owner changes in the CV as it was read. Fields left out stay; `null` clears one; an entry
 * is named by its fact id, and `remove` takes it out. What an owner says is as good as the CV.
 */
export const cvCorrectionsSchema = z.strictObject({
  name: wordsSchema(120).optional(),
  headline: clearable(wordsSchema(160)),
  summary: clearable(wordsSchema(1500)),
  positions: z
    .array(
      z.strictObject({
        /** Absent for a position the parser did not find. */
        factId: z.string().optional(),
        remove: z.literal(true).optional(),
        title: wordsSchema(160).optional(),
        company: clearable(wordsSchema(160)),
        start: clearable(momentSchema),
        /** An end given without `current` means that the post is not held any more. */
        end: clearable(momentSchema),
        current: z.boolean().optional(),
        /** The whole list, in order; left out, it stays. */
        achievements: z.array(wordsSchema(600)).max(40).optional(),
      }),
    )
    .max(60)
    .optional(),
  education: z
    .array(
      z.strictObject({
        factId: z.string().optional(),
        remove: z.literal(true).optional(),
        degree: clearable(wordsSchema(200)),
        institution: clearable(wordsSchema(200)),
        start: clearable(momentSchema),
        /** Where a study still goes on, the end that is expected. */
        end: clearable(momentSchema),
        current: z.boolean().optional(),
      }),
    )
    .max(40)
    .optional(),
  /** Whole lists; left out, they stay. */
  skills: z.array(wordsSchema(120)).max(200).optional(),
  certifications: z.array(wordsSchema(300)).max(60).optional(),
  languages: z.array(wordsSchema(120)).max(40).optional(),
  awards: z.array(wordsSchema(300)).max(40).optional(),
});
export type CvCorrections = z.infer<typeof cvCorrectionsSchema>;
