import * as z from 'zod';
import { protectedAttributeSchema } from './video-options.ts';

/** Where in the source a fact stands: pages and lines count from 1. */
export const sourceSpanSchema = z.strictObject({
  page: z.int().positive(),
  line: z.int().positive(),
});

export const factKinds = [
  'name',
  'headline',
  'summary',
  'position',
  'achievement',
  'skill',
  'education',
  'certification',
  'language',
  'project',
  'award',
  'contact',
  /** Age, nationality, family and the like: spoken only when the owner asks for it. */
  'personal',
] as const;

/** One thing the CV says. A script sentence may claim only what such a fact says. */
export const cvFactSchema = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(factKinds),
  text: z.string().min(1),
  /** Where the document says it; null for what its owner added. */
  source: sourceSpanSchema.nullable(),
  /** 0–1: how sure the parser is that it understood this line; 1 where the owner corrected it. */
  confidence: z.number().min(0).max(1),
  /** Which protected attribute a fact of kind `personal` tells. */
  attribute: protectedAttributeSchema.optional(),
});
export type CvFact = z.infer<typeof cvFactSchema>;

export const personalInfoSchema = z.strictObject({
  name: z.string().min(1),
  headline: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  location: z.string().optional(),
  links: z.array(z.string()),
});

export const positionSchema = z.strictObject({
  factId: z.string(),
  title: z.string(),
  company: z.string().optional(),
  location: z.string().optional(),
  /** `YYYY` or `YYYY-MM`. */
  start: z.string().optional(),
  /** `YYYY` or `YYYY-MM`; absent while the position is held. */
  end: z.string().optional(),
  current: z.boolean(),
  achievements: z.array(z.strictObject({ factId: z.string(), text: z.string() })),
});
export type CvPosition = z.infer<typeof positionSchema>;

const listedFactSchema = z.strictObject({ factId: z.string(), text: z.string() });

export const educationSchema = z.strictObject({
  factId: z.string(),
  text: z.string(),
  /** As the CV words it, such as “MSc Mechanical Engineering”. */
  degree: z.string().optional(),
  institution: z.string().optional(),
  /** `YYYY` or `YYYY-MM`. */
  start: z.string().optional(),
  /** `YYYY` or `YYYY-MM`; absent while studying. */
  end: z.string().optional(),
  current: z.boolean().optional(),
});
export type CvEducation = z.infer<typeof educationSchema>;

export const sourceFormats = ['pdf', 'docx', 'json-resume', 'europass', 'text'] as const;

/** One CV, normalised from any supported format. */
export const parsedCvSchema = z.strictObject({
  sourceFormat: z.enum(sourceFormats),
  /** ISO 639-1 code of the language the CV is written in. */
  language: z.string(),
  personalInfo: personalInfoSchema,
  summary: listedFactSchema.optional(),
  experience: z.array(positionSchema),
  education: z.array(educationSchema),
  skills: z.array(listedFactSchema),
  certifications: z.array(listedFactSchema),
  languages: z.array(listedFactSchema),
  projects: z.array(listedFactSchema),
  awards: z.array(listedFactSchema).optional(),
  facts: z.array(cvFactSchema),
  /** What the parser wants the owner to know, in words. */
  findings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
});
export type ParsedCV = z.infer<typeof parsedCvSchema>;

/** Why a file was refused as a CV. */
export const cvProblemCodes = [
  'empty',
  'too-large',
  'too-short',
  'too-many-pages',
  'not-a-cv',
  'no-name',
  'no-text',
  'encrypted',
  'corrupt',
  'zip-bomb',
  'legacy-doc',
  'unsupported-format',
  'timed-out',
] as const;
export type CvProblemCode = (typeof cvProblemCodes)[number];

/** A refusal: `message` is a sentence the owner may read. */
export type CvProblem = { code: CvProblemCode; message: string };
