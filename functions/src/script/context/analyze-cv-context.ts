import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { BusinessContext } from '@cvplus/contracts/script';
import type { CvContext, LevelFinding, RankedAchievement, ValueProposition } from './cv-context.ts';
import { findAudience } from './find-audience.ts';
import { findIndustry } from './find-industry.ts';
import { findLevel } from './find-level.ts';
import { findPersonality } from './find-personality.ts';
import type { Moment } from './months-worked.ts';
import { rankAchievements } from './rank-achievements.ts';

/** What a CV is about, with the facts each finding rests on. Never from who the person is. */
export function analyzeCvContext(cv: ParsedCV, business: BusinessContext, now: Moment): CvContext {
  const industry = findIndustry(cv);
  const level = findLevel(cv, now);
  const achievements = rankAchievements(cv);
  return {
    industry,
    level,
    achievements,
    valueProposition: proposeValue(cv, level, achievements),
    audience: findAudience(cv, business, industry.industry, level),
    personality: findPersonality(cv),
  };
}

const strongScore = 0.3;

/** The facts that say best what this person offers. */
function proposeValue(
  cv: ParsedCV,
  { years, level }: LevelFinding,
  achievements: readonly RankedAchievement[],
): ValueProposition {
  const newest = cv.experience.find(({ current }) => current) ?? cv.experience[0];
  const [best] = achievements.filter(({ score }) => score >= strongScore);
  const isExperienced = newest !== undefined && (years ?? 0) >= 3;
  if (isExperienced && best) {
    const hasScope =
      level === 'executive' &&
      best.reasons.some((reason) => reason === 'team' || reason === 'budget');
    return {
      kind: hasScope ? 'experience-and-scope' : 'experience-and-result',
      factIds: [newest.factId, best.factId],
    };
  }
  if (isExperienced) return { kind: 'experience', factIds: [newest.factId] };
  if (best) return { kind: 'result', factIds: [best.factId] };
  const [study] = cv.education;
  const [project] = cv.projects;
  if (study && project) {
    return { kind: 'qualification-and-project', factIds: [study.factId, project.factId] };
  }
  if (study) return { kind: 'qualification', factIds: [study.factId] };
  const skills = cv.skills.slice(0, 3).map(({ factId }) => factId);
  return skills.length > 0 ? { kind: 'skills', factIds: skills } : { kind: 'none', factIds: [] };
}
