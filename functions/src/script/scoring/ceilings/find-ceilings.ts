import type { ScoreReport } from '@cvplus/contracts/script';
import { plainTokens } from '../../grounding/plain-tokens.ts';
import { countOf, type Reading } from '../reading.ts';
import { findCopies } from './copied-lines.ts';
import { isBrokenSpeech, isListing, isOneFrame } from './speech.ts';

export type Ceiling = ScoreReport['ceilings'][number];

/** What no amount of other virtues makes up for. The lowest one counts. */
export function findCeilings(reading: Reading): Ceiling[] {
  const found: (Ceiling | null)[] = [
    empty(reading),
    isBrokenSpeech(reading) ? { most: 2.2, reason: 'These are keywords, not sentences.' } : null,
    isListing(reading) ? { most: 4.2, reason: 'It lists more than it tells.' } : null,
    isOneFrame(reading)
      ? { most: 4.4, reason: 'One and the same phrase comes again and again.' }
      : null,
    copied(reading),
    repeated(reading),
    flattery(reading),
    ungrounded(reading),
    generic(reading),
  ];
  return found.filter((ceiling) => ceiling !== null);
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

function empty({ tokens, seconds, options }: Reading): Ceiling | null {
  if (tokens.length < 12) return { most: 0.5, reason: 'There are hardly any words.' };
  const filled = seconds / options.durationSeconds;
  return filled < 0.2 ? { most: 3, reason: 'It fills less than a fifth of the time.' } : null;
}

function copied(reading: Reading): Ceiling | null {
  const words = findCopies(reading).reduce((sum, { tokens }) => sum + tokens.length, 0);
  return share(words, reading.tokens.length) > 0.3
    ? { most: 3.6, reason: 'Lines of the CV are read out as they stand.' }
    : null;
}

/** Below this many words of meaning a sentence may well be contained in another. */
const fewestToRepeat = 4;

function repeated({ sentences }: Reading): Ceiling | null {
  const sets = sentences.map(({ content }) => new Set(content));
  const again = sets.filter(
    (one, at) =>
      one.size >= fewestToRepeat &&
      sets.slice(0, at).some((other) => other.size >= fewestToRepeat && overlap(one, other) > 0.85),
  ).length;
  if (share(again, sentences.length) > 0.2) {
    return { most: 3.8, reason: 'The same is said again and again.' };
  }
  return again > 0 ? { most: 7.5, reason: 'One sentence says what another has said.' } : null;
}

/** How much of the shorter one stands in the other. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both / Math.min(one.size, other.size);
}

/** By count and by density, so that neither a short text nor a long one hides it. */
function flattery({ text, manner, tokens }: Reading): Ceiling | null {
  const count = countOf(text, manner.praise) + countOf(text, manner.cliches);
  const perHundred = (count * 100) / Math.max(1, tokens.length);
  if (count >= 4 || perHundred > 3) return { most: 4, reason: 'It praises more than it tells.' };
  return count >= 2 ? { most: 6.5, reason: 'Praise takes the place of facts.' } : null;
}

function ungrounded({ claims, sentences }: Reading): Ceiling | null {
  const wrong = new Set(claims.map(({ sentence }) => sentence)).size;
  if (wrong === 0) return null;
  return share(wrong, sentences.length) > 0.2
    ? { most: 3.9, reason: 'Much of it does not stand in the CV.' }
    : { most: 6.9, reason: 'Not everything stands in the CV.' };
}

const tellingKinds = new Set([
  'achievement',
  'position',
  'education',
  'skill',
  'certification',
  'award',
  'project',
]);

/** Below this there is room for one thing to tell. */
const shortSeconds = 25;

/** Words that would fit anybody: next to nothing of this CV is told. */
function generic({ told, cv, method, tokens, options }: Reading): Ceiling | null {
  const words = new Set(tokens);
  // One's own words cite nothing by hand: there the words themselves are looked at.
  const own = cv.facts.filter(({ kind, text }) => {
    const line = plainTokens(text).filter((word) => word.length > 3);
    return (
      tellingKinds.has(kind) &&
      line.length > 0 &&
      share(line.filter((word) => words.has(word)).length, line.length) > 0.5
    );
  }).length;
  const count = method === 'custom' ? own : Math.max(told.size, own);
  const fewest = options.durationSeconds < shortSeconds ? 1 : 2;
  return count < fewest ? { most: 4.9, reason: 'Almost nothing of the CV is told.' } : null;
}
