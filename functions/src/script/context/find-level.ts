import type { ExperienceLevel } from '@cvplus/contracts/industry';
import type { CvPosition, ParsedCV } from '@cvplus/contracts/parsed-cv';
import { countedPosts, newestPost, readCareer } from './career-posts.ts';
import type { LevelFinding } from './cv-context.ts';
import { foldWords } from './fold-words.ts';
import { type Moment, monthsWorked } from './months-worked.ts';
import { peopleLed } from './people-led.ts';
import { readRank } from './read-rank.ts';
import { selfEmployed } from './self-employed.ts';
import type { Rank } from './words/level-words.ts';

const entryYears = 3;
const seniorYears = 8;
/** A department of so many people is a large one. */
const largeDepartment = 50;

/** How far a person has come: the newest title first, then the dates, then what else there is. */
export function findLevel(cv: ParsedCV, now: Moment): LevelFinding {
  const career = readCareer(cv);
  const newest = newestPost(career);
  const headline = cv.personalInfo.headline ?? '';
  const rank = newest ? newest.rank : readRank(headline, cv.language);
  const titleIds = newest ? [newest.post.factId] : headlineIds(cv);
  const counted = countedPosts(career, cv.language);
  const months = monthsWorked(counted, now);
  const years = months === null ? statedYears(cv) : Math.round((months / 12) * 10) / 10;

  const byTitle = levelOfRank(rank, newest?.post ?? null);
  const byYears = years === null ? null : levelOfYears(years);
  // Where both say senior, the dates are the stronger reason.
  if (byTitle && (byTitle !== 'senior' || byYears !== 'senior')) {
    const confidence = byTitle === 'senior' ? 0.8 : 0.9;
    return { level: byTitle, because: 'title', confidence, years, factIds: titleIds };
  }
  if (byYears && months !== null) {
    const factIds = counted.map(({ factId }) => factId);
    return { level: byYears, because: 'dates', confidence: 0.85, years, factIds };
  }
  if (byYears) {
    const factIds = cv.summary ? [cv.summary.factId] : [];
    return { level: byYears, because: 'stated-years', confidence: 0.6, years, factIds };
  }
  if (rank === 'junior') {
    return { level: 'entry', because: 'title', confidence: 0.7, years, factIds: titleIds };
  }
  const isNew = cv.experience.length === 0;
  if (cv.education.some(({ current }) => current) || (isNew && cv.education.length > 0)) {
    const factIds = cv.education.map(({ factId }) => factId);
    return { level: 'entry', because: 'studies', confidence: 0.6, years, factIds };
  }
  const level = isNew ? 'entry' : 'mid';
  return { level, because: 'nothing-known', confidence: 0.3, years, factIds: [] };
}

/** The level a title alone decides; juniors go by the years, as everybody without a rank does. */
function levelOfRank(rank: Rank | null, post: CvPosition | null): ExperienceLevel | null {
  switch (rank) {
    case 'chief':
      return 'executive';
    case 'founder':
      return post && worksAlone(post) ? null : 'executive';
    case 'head':
      return post && leadsMany(post) ? 'executive' : 'senior';
    case 'senior':
      return 'senior';
    case 'learning':
    case 'doctoral':
      return 'entry';
    case 'junior':
    case 'aside':
    case 'assisting':
    case 'craft':
    case null:
      return null;
  }
}

function worksAlone({ title, company = '' }: CvPosition): boolean {
  return selfEmployed.test(foldWords(`${title} ${company}`));
}

function leadsMany({ achievements }: CvPosition): boolean {
  return peopleLed(achievements.map(({ text }) => text)) >= largeDepartment;
}

function levelOfYears(years: number): ExperienceLevel {
  if (years < entryYears) return 'entry';
  return years < seniorYears ? 'mid' : 'senior';
}

function headlineIds({ facts }: ParsedCV): string[] {
  return facts.filter(({ kind }) => kind === 'headline').map(({ id }) => id);
}

const yearsPattern = /\b(\d{1,2})\+?\s?(?:years?|yrs|jahren?|ans|annees|anos|anni)\b/;

function statedYears(cv: ParsedCV): number | null {
  const match = yearsPattern.exec(foldWords(cv.summary?.text ?? ''));
  const years = Number(match?.[1] ?? Number.NaN);
  return years > 0 && years < 60 ? years : null;
}
