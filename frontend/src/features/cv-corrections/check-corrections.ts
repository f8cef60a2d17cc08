import { type CvCorrections, cvCorrectionsSchema } from '@cvplus/contracts/cv-corrections';

export type FieldFault = 'empty' | 'too-long' | 'too-many' | 'date';

/** What the server would refuse, found before anything is sent: by the path of the field inside the corrections. */
export function checkCorrections(corrections: CvCorrections): ReadonlyMap<string, FieldFault> {
  const parsed = cvCorrectionsSchema.safeParse(corrections);
  if (parsed.success) return new Map();
  return new Map(
    parsed.error.issues.map((issue) => [issue.path.join('.'), faultOf(issue)] as const),
  );
}

function faultOf(issue: { code?: string | undefined; origin?: unknown }): FieldFault {
  if (issue.code === 'too_small') return 'empty';
  if (issue.code === 'too_big') return issue.origin === 'array' ? 'too-many' : 'too-long';
  return 'date';
}
