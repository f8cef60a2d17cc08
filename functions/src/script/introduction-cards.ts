import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { IntroductionCards } from '@cvplus/contracts/render-order';
import type { OptimizedScript } from '@cvplus/contracts/script';
import { scriptLanguageSchema } from '@cvplus/contracts/video-options';
import { cardInvitations } from './card-invitations.ts';
import { evidence } from './writing/english/achievement-slots.ts';
import { employerName } from './writing/english/career-phrases.ts';
import { headlineRole } from './writing/english/opening-slots.ts';
import { isSpeakable } from './writing/english/plain-words.ts';

const mostStrengths = 6;
const mostAchievements = 3;
const longestStrength = 32;
const longestAchievement = 88;

/** What the cards show while the script is spoken: the CV’s own words, shortened, never rounded. */
export function introductionCards(cv: ParsedCV, script: OptimizedScript): IntroductionCards {
  const language = scriptLanguageSchema.safeParse(script.metadata.language).data ?? 'en';
  const spoken = new Set(script.sentences.flatMap((sentence) => sentence.factIds));
  return {
    name: cv.personalInfo.name,
    headline: cardHeadline(cv),
    strengths: cardStrengths(cv, spoken),
    achievements: cardAchievements(cv, spoken),
    callToAction: cardInvitations[language][script.metadata.style ?? 'professional'],
  };
}

function cardHeadline(cv: ParsedCV): string {
  const current = cv.experience.find((post) => post.current);
  const title =
    headlineRole(cv)?.title ??
    current?.title ??
    cv.personalInfo.headline ??
    cv.experience[0]?.title;
  if (title === undefined || !shows(title))
    return cv.education.find(({ degree }) => degree)?.degree ?? '';
  const employer = title === current?.title ? employerName(current.company) : null;
  const withEmployer = employer ? `${title}, ${employer}` : title;
  return withEmployer.length <= 60 ? withEmployer : title;
}

/** Skills first, in the order they are spoken of; certificates where a CV lists no skills. */
function cardStrengths(cv: ParsedCV, spoken: Set<string>): string[] {
  const short = [...cv.skills, ...cv.certifications]
    .map(({ factId, text }) => ({ factId, text: text.split(/\s[–—-]\s|[,:;(]/)[0]?.trim() ?? '' }))
    .filter(({ text }) => text.length >= 1 && text.length <= longestStrength && shows(text));
  const ordered = [
    ...short.filter(({ factId }) => spoken.has(factId)),
    ...short.filter(({ factId }) => !spoken.has(factId)),
  ];
  return [...new Set(ordered.map(({ text }) => text))].slice(0, mostStrengths);
}

function shows(text: string): boolean {
  return isSpeakable(text) || /^[\w+#./ -]{1,14}$/.test(text);
}

function cardAchievements(cv: ParsedCV, spoken: Set<string>): string[] {
  const all = cv.experience
    .flatMap((post) => post.achievements)
    .filter(({ text }) => isSpeakable(text));
  return all
    .map(({ factId, text }, order) => ({
      text: shorten(text),
      order,
      weight: evidence(text) + (spoken.has(factId) ? 30 : 0),
    }))
    .filter(({ text }) => text !== null && /\d/.test(text))
    .toSorted((a, b) => b.weight - a.weight || a.order - b.order)
    .flatMap(({ text }) => (text === null ? [] : [text]))
    .slice(0, mostAchievements);
}

/** Cuts at the end of a clause; a text that cannot be cut there is left out. */
function shorten(text: string): string | null {
  const plain = text.replace(/\s*\([^)]*\)/g, '').replace(/[.;]\s*$/, '');
  if (plain.length <= longestAchievement) return plain;
  const ends = [
    ...plain.matchAll(
      /[,;]\s|\s[–—]\s|\s(?=(?:by|through|while|which|resulting|leading|using|and) )/g,
    ),
  ];
  const cut = ends
    .map(({ index }) => plain.slice(0, index))
    .filter((part) => part.length <= longestAchievement && part.split(' ').length >= 4);
  return cut.at(-1) ?? null;
}
