import type { Industry } from '@cvplus/contracts/industry';
import type { CvPosition, ParsedCV } from '@cvplus/contracts/parsed-cv';
import { matchIndustries } from './match-industry.ts';
import { readRank } from './read-rank.ts';
import type { Rank } from './words/level-words.ts';

export type CareerPost = { post: CvPosition; rank: Rank | null };

/** The posts of a CV with the rank each title claims. */
export function readCareer({ experience, language }: ParsedCV): CareerPost[] {
  return experience.map((post) => ({ post, rank: readRank(post.title, language) }));
}

/** The post that says how far somebody is: a held one before a past one, work before all else. */
export function newestPost(career: readonly CareerPost[]): CareerPost | undefined {
  const held = career.filter(({ post }) => post.current);
  const proper = ({ rank }: CareerPost) => rank !== 'aside' && rank !== 'learning';
  const serious = ({ rank }: CareerPost) => rank !== 'aside';
  return held.find(proper) ?? held.find(serious) ?? career.find(serious) ?? career[0];
}

/**
 * The posts whose months count: internships and volunteering only for who has no other work, and work
 * in a field far from that of the newest post not at all, for a second career begins anew.
 */
export function countedPosts(career: readonly CareerPost[], language: string): CvPosition[] {
  const work = career.filter(({ rank }) => rank !== 'learning' && rank !== 'aside');
  const newest = newestPost(work);
  if (!newest) return career.map(({ post }) => post);
  const field = fieldOf(newest.post, language);
  return work.map(({ post }) => post).filter((post) => isNear(fieldOf(post, language), field));
}

/** The field a title names for certain. */
function fieldOf({ title }: CvPosition, language: string): Industry | null {
  const fields = matchIndustries(title, language)
    .filter(({ kind }) => kind === 'profession')
    .map(({ industry }) => industry);
  const [field] = fields;
  return field !== undefined && fields.every((other) => other === field) ? field : null;
}

/** Fields whose work is experience in one another. */
const neighbours: readonly (readonly Industry[])[] = [
  ['technology', 'engineering', 'science'],
  ['engineering', 'construction'],
  ['engineering', 'logistics'],
  ['marketing', 'sales', 'retail'],
  ['marketing', 'creative'],
  ['technology', 'creative'],
  ['technology', 'marketing'],
  ['technology', 'finance'],
  ['finance', 'legal', 'public-sector'],
  ['finance', 'sales'],
  ['healthcare', 'science'],
  ['healthcare', 'public-sector'],
  ['education', 'science'],
  ['education', 'public-sector'],
  ['retail', 'logistics'],
];

function isNear(field: Industry | null, other: Industry | null): boolean {
  if (field === null || other === null || field === other) return true;
  if (field === 'general' || other === 'general') return true;
  return neighbours.some((group) => group.includes(field) && group.includes(other));
}
