import type { Industry } from '@cvplus/contracts/industry';
import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { newestPost, readCareer } from './career-posts.ts';
import type { Clue } from './cv-context.ts';
import { type IndustryHit, matchIndustries } from './match-industry.ts';

/** How much a place in the CV weighs. The newest post says most; what somebody once did says little. */
const weights = {
  posts: [8, 2.5, 1.2, 0.8, 0.5],
  olderPosts: 0.3,
  headline: 5,
  employers: [0.9, 0.45, 0.3],
};
/** What is listed: the weight of one entry, how many are read, and what all of them may add up to. */
const lists = {
  education: { weight: 1.6, entries: 3, limit: 3.2 },
  skill: { weight: 0.5, entries: 40, limit: 3.5 },
  certification: { weight: 0.7, entries: 12, limit: 1.4 },
  summary: { weight: 1.2, entries: 1, limit: 2.4 },
  achievement: { weight: 0.25, entries: 16, limit: 2 },
};

/** Heads of titles that many fields share: next to a clear word they count little. */
const sharedHeads =
  /^(?:software|engineer|ingenieur\w*|ingenier\w*|engenheir\w*|ingegner\w*|designer|doctor|medic[oa]?|editor|producer|commercial\w*|comercial\w*|research\w*|captain|administrator|coach|transport\w*|import\w*|finance\w*|legal\w*|government\w*|general|production manager|quality manager|architect\w*|arquitect\w*|architekt\w*|trainer\w*|instructor|judge|driver|server|tutor\w*|investment\w*|insurance\w*|banca|operai\w*|operari\w*)$/; // prettier-ignore

export type IndustryWeight = { industry: Industry; score: number; clues: readonly Clue[] };
type Told = { industry: Industry; factId: string; words: string; value: number };

/** How much of a CV speaks for each field, most first. */
export function weighIndustries(cv: ParsedCV): IndustryWeight[] {
  const read = (text: string) => matchIndustries(text, cv.language);
  const headline = cv.facts.find(({ kind }) => kind === 'headline');
  const newest = newestPost(readCareer(cv))?.post;
  const posts = cv.experience.toSorted((a, b) => Number(b === newest) - Number(a === newest));
  const told = [
    ...posts.flatMap(({ title, factId }, place) =>
      tellTitle(factId, read(title), weights.posts[place] ?? weights.olderPosts),
    ),
    ...(headline ? tellTitle(headline.id, read(headline.text), weights.headline) : []),
    ...posts.flatMap(({ company, factId }, place) =>
      tell(factId, read(company ?? ''), weights.employers[place] ?? 0),
    ),
    ...tellList(cv.education, lists.education, read),
    ...tellList(cv.skills, lists.skill, read),
    ...tellList(cv.certifications, lists.certification, read),
    ...tellList(cv.summary ? [cv.summary] : [], lists.summary, read),
    ...tellList(
      posts.slice(0, 2).flatMap(({ achievements }) => achievements.slice(0, 8)),
      lists.achievement,
      read,
    ),
  ].filter(({ value }) => value > 0);
  return [...Map.groupBy(told, ({ industry }) => industry)]
    .map(([industry, parts]) => ({
      industry,
      score: parts.reduce((sum, { value }) => sum + value, 0),
      clues: cluesOf(parts),
    }))
    .toSorted((a, b) => b.score - a.score);
}

function tell(factId: string, hits: readonly IndustryHit[], value: number): Told[] {
  return hits.map(({ industry, words }) => ({ industry, factId, words, value }));
}

/** However many words of a field a title has, it is one title. */
function tellTitle(factId: string, hits: readonly IndustryHit[], weight: number): Told[] {
  const clear = hits.filter(({ kind, words }) => kind === 'profession' && !sharedHeads.test(words));
  const told = hits.flatMap((hit) => {
    const isAlone = clear.every((other) => other === hit);
    return tell(factId, [hit], strengthOf(hit, isAlone));
  });
  return [...Map.groupBy(told, ({ industry }) => industry).values()].flatMap((ofOneField) => {
    const strength = ofOneField.reduce((sum, { value }) => sum + value, 0);
    return ofOneField.map((each) => ({
      ...each,
      value: (weight * each.value) / Math.max(1, strength),
    }));
  });
}

function strengthOf({ kind, words }: IndustryHit, isAlone: boolean): number {
  if (kind === 'topic') return isAlone ? 0.4 : 0.12;
  if (sharedHeads.test(words)) return isAlone ? 0.7 : 0.1;
  return 1;
}

/** Each field has its own limit: a long list of one kind must not drown another. */
function tellList(
  listed: readonly { factId: string; text: string }[],
  { weight, entries, limit }: { weight: number; entries: number; limit: number },
  read: (text: string) => IndustryHit[],
): Told[] {
  const given = new Map<Industry, number>();
  return listed.slice(0, entries).flatMap(({ factId, text }) => {
    const firsts = Map.groupBy(read(text), ({ industry }) => industry).values();
    return [...firsts].flatMap(([hit]) => {
      if (!hit) return [];
      const before = given.get(hit.industry) ?? 0;
      const value = Math.min(weight, limit - before);
      given.set(hit.industry, before + value);
      return tell(factId, [hit], value);
    });
  });
}

function cluesOf(parts: readonly Told[]): Clue[] {
  return [...Map.groupBy(parts, ({ factId }) => factId)].map(([factId, told]) => ({
    factId,
    words: [...new Set(told.map(({ words }) => words))],
  }));
}
