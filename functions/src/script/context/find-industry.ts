import type { Industry } from '@cvplus/contracts/industry';
import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { Clue, IndustryFinding } from './cv-context.ts';
import { type IndustryHit, matchIndustries } from './match-industry.ts';

/** How much a place in the CV weighs. The newest post says most; what somebody once did says little. */
const weights = {
  posts: [8, 2.5, 1.2, 0.8, 0.5],
  headline: 5,
  education: 1.6,
  skill: 0.5,
  certification: 0.7,
  employer: 0.9,
  achievement: 0.25,
  summary: 1.2,
};
/** Many words of one kind do not outweigh a title. */
const most = { skill: 3.5, certification: 1.4, achievement: 2, summary: 2.4, education: 3.2 };

/** Below these no field is named. */
const leastScore = 1.5;
const leastShare = 0.34;

/** Heads of titles that many fields share: next to a clear word they count little. */
const sharedHeads =
  /^(?:engineer|ingenieur\w*|ingenier\w*|engenheir\w*|ingegner\w*|designer|doctor|medic[oa]?|editor|producer|commercial\w*|comercial\w*|research\w*|captain|administrator|coach|transport\w*|import\w*|finance\w*|legal\w*|government\w*|general|production manager|quality manager|architect\w*|arquitect\w*|architekt\w*|trainer\w*|instructor|judge|driver|server|tutor\w*|investment\w*|insurance\w*|banca|operai\w*|operari\w*)$/;

type Tally = Map<Industry, { score: number; clues: Clue[] }>;

/** The field of a CV, by its words in six languages; what is not clear is `general`, and says so. */
export function findIndustry(cv: ParsedCV): IndustryFinding {
  const tally: Tally = new Map();
  cv.experience.forEach(({ title, company, factId }, index) => {
    const weight = weights.posts[index] ?? 0.3;
    add(tally, factId, title, weight, Infinity);
    if (company && index < 3) addTopics(tally, factId, company, weights.employer / (index + 1));
  });
  const headline = cv.facts.find(({ kind }) => kind === 'headline');
  if (headline) add(tally, headline.id, headline.text, weights.headline, Infinity);
  addGroup(tally, cv.education.slice(0, 3), weights.education, most.education);
  addGroup(tally, cv.skills.slice(0, 40), weights.skill, most.skill);
  addGroup(tally, cv.certifications.slice(0, 12), weights.certification, most.certification);
  if (cv.summary) addGroup(tally, [cv.summary], weights.summary, most.summary);
  const deeds = cv.experience.slice(0, 2).flatMap(({ achievements }) => achievements.slice(0, 8));
  addGroup(tally, deeds, weights.achievement, most.achievement);
  return decide(tally);
}

function decide(tally: Tally): IndustryFinding {
  const ranked = [...tally].toSorted(([, a], [, b]) => b.score - a.score);
  const total = ranked.reduce((sum, [, { score }]) => sum + score, 0);
  const [first, second] = ranked;
  if (!first) {
    return {
      industry: 'general',
      confidence: 0,
      because: 'nothing-known',
      evidence: [],
      runnerUp: null,
    };
  }
  const shareOf = (score: number) => Math.round((score / (total + 0.5)) * 100) / 100;
  const [industry, { score, clues }] = first;
  const runnerUp = second ? { industry: second[0], confidence: shareOf(second[1].score) } : null;
  if (score < leastScore || shareOf(score) < leastShare) {
    return {
      industry: 'general',
      confidence: 0,
      because: 'unclear',
      evidence: clues,
      runnerUp: { industry, confidence: shareOf(score) },
    };
  }
  return {
    industry,
    confidence: shareOf(score),
    because: 'evidence',
    evidence: clues.slice(0, 8),
    runnerUp,
  };
}

function add(tally: Tally, factId: string, text: string, weight: number, limit: number): number {
  const hits = matchIndustries(text);
  const clear = hits.filter(({ kind, words }) => kind === 'profession' && !sharedHeads.test(words));
  let given = 0;
  for (const hit of hits) {
    const value = Math.min(weight * strengthOf(hit, clear), limit - given);
    if (value <= 0) continue;
    given += value;
    note(tally, hit, factId, value);
  }
  return given;
}

function strengthOf(hit: IndustryHit, clear: readonly IndustryHit[]): number {
  const others = clear.filter((other) => other !== hit).length > 0;
  if (hit.kind === 'topic') return others ? 0.12 : 0.4;
  if (sharedHeads.test(hit.words)) return others ? 0.1 : 0.7;
  return 1;
}

function addTopics(tally: Tally, factId: string, text: string, weight: number): void {
  for (const hit of matchIndustries(text)) note(tally, hit, factId, weight);
}

function addGroup(
  tally: Tally,
  entries: readonly { factId: string; text: string }[],
  weight: number,
  limit: number,
): void {
  // Each field has its own limit: long lists of one kind must not drown another.
  const given = new Map<Industry, number>();
  for (const { factId, text } of entries) {
    const seen = new Set<Industry>();
    for (const hit of matchIndustries(text)) {
      if (seen.has(hit.industry)) continue;
      seen.add(hit.industry);
      const value = Math.min(weight, limit - (given.get(hit.industry) ?? 0));
      if (value <= 0) continue;
      given.set(hit.industry, (given.get(hit.industry) ?? 0) + value);
      note(tally, hit, factId, value);
    }
  }
}

function note(tally: Tally, { industry, words }: IndustryHit, factId: string, value: number): void {
  const entry = tally.get(industry) ?? { score: 0, clues: [] };
  entry.score += value;
  const clue = entry.clues.find((known) => known.factId === factId);
  if (clue)
    entry.clues = entry.clues.map((known) =>
      known === clue ? { ...known, words: [...new Set([...known.words, words])] } : known,
    );
  else entry.clues.push({ factId, words: [words] });
  tally.set(industry, entry);
}
