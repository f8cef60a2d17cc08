import * as z from 'zod';

/** The fields of work that have a template of their own; `general` is everything else, and says so. */
export const industries = [
  'technology',
  'finance',
  'healthcare',
  'education',
  'marketing',
  'sales',
  'engineering',
  'construction',
  'legal',
  'creative',
  'hospitality',
  'retail',
  'logistics',
  'public-sector',
  'science',
  'general',
] as const;
export const industrySchema = z.enum(industries);
export type Industry = z.infer<typeof industrySchema>;

export const experienceLevels = ['entry', 'mid', 'senior', 'executive'] as const;
export const experienceLevelSchema = z.enum(experienceLevels);
export type ExperienceLevel = z.infer<typeof experienceLevelSchema>;
