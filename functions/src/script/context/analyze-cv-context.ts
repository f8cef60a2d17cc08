import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { BusinessContext } from '@cvplus/contracts/script';
import type { CvContext } from './cv-context.ts';
import { findAudience } from './find-audience.ts';
import { findIndustry } from './find-industry.ts';
import { findLevel } from './find-level.ts';
import { findPersonality } from './find-personality.ts';
import type { Moment } from './months-worked.ts';
import { proposeValue } from './propose-value.ts';
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
