import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { readsAsInstruction } from './intake/screen-lines.ts';

/**
 * The CV without what speaks to a machine. Reading a CV leaves such lines out already; this is the
 * second door, for facts that came another way: nothing in them is evidence, and no writer sees them.
 */
export function withoutInstructions(cv: ParsedCV): ParsedCV {
  const planted = new Set(
    cv.facts.filter(({ text }) => readsAsInstruction(text)).map(({ id }) => id),
  );
  if (planted.size === 0) return cv;
  const honest = <Entry extends { factId: string }>(entries: readonly Entry[]) =>
    entries.filter(({ factId }) => !planted.has(factId));
  const { summary, ...rest } = cv;
  return {
    ...rest,
    ...(summary && !planted.has(summary.factId) ? { summary } : {}),
    facts: cv.facts.filter(({ id }) => !planted.has(id)),
    experience: honest(cv.experience).map((post) => ({
      ...post,
      achievements: honest(post.achievements),
    })),
    education: honest(cv.education),
    skills: honest(cv.skills),
    certifications: honest(cv.certifications),
    languages: honest(cv.languages),
    projects: honest(cv.projects),
    ...(cv.awards ? { awards: honest(cv.awards) } : {}),
  };
}
