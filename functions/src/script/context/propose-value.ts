import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { newestPost, readCareer } from './career-posts.ts';
import type { LevelFinding, RankedAchievement, ValueProposition } from './cv-context.ts';

/** An achievement below this is a task; it does not carry an offer. */
const strongScore = 0.3;
const experiencedYears = 3;
const mostSkills = 3;

/** The facts that say best what this person offers. */
export function proposeValue(
  cv: ParsedCV,
  { years, level }: LevelFinding,
  achievements: readonly RankedAchievement[],
): ValueProposition {
  const newest = newestPost(readCareer(cv))?.post;
  const strong = achievements.filter(({ score }) => score >= strongScore);
  const [best] = strong;
  if (newest && (level === 'executive' || (years ?? 0) >= experiencedYears)) {
    const widest = level === 'executive' ? strong.find(showsScope) : undefined;
    if (widest) return { kind: 'experience-and-scope', factIds: [newest.factId, widest.factId] };
    if (best) return { kind: 'experience-and-result', factIds: [newest.factId, best.factId] };
    return { kind: 'experience', factIds: [newest.factId] };
  }
  if (best) return { kind: 'result', factIds: [best.factId] };
  const [study] = cv.education;
  const [project] = cv.projects;
  if (study && project) {
    return { kind: 'qualification-and-project', factIds: [study.factId, project.factId] };
  }
  if (study) return { kind: 'qualification', factIds: [study.factId] };
  const skills = cv.skills.slice(0, mostSkills).map(({ factId }) => factId);
  return skills.length > 0 ? { kind: 'skills', factIds: skills } : { kind: 'none', factIds: [] };
}

function showsScope({ reasons }: RankedAchievement): boolean {
  return reasons.includes('team') || reasons.includes('budget');
}
