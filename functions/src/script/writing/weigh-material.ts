import type { CvContext } from '../context/cv-context.ts';
import type { IndustryTemplate } from '../industries/industry-template.ts';
import type { Opening } from './opening.ts';
import type { Slot } from './slot.ts';

type Emphasis = IndustryTemplate['emphasisPoints'][number];

/** Slots an emphasis speaks for by their key. */
const slotsOf: Partial<Record<Emphasis, RegExp>> = {
  certifications: /^certif/,
  education: /^(?:education|study|studying)/,
  languages: /^languages?/,
  awards: /^award/,
  tools: /^(?:more-)?skills/,
  projects: /^project/,
};
/** Deeds an emphasis speaks for, by why they were ranked. */
const deedsOf: Partial<Record<Emphasis, readonly string[]>> = {
  numbers: ['number', 'percentage', 'money'],
  scale: ['users', 'budget', 'money'],
  clients: ['users'],
  teamwork: ['team'],
  leadership: ['team', 'role-scope'],
  strategy: ['budget', 'money'],
};

/** The first thing a field wants to hear weighs most; all of it less than a figure does. */
const pointValues = [12, 9, 6, 4, 2];
const hookValue = 16;
/** What says best what the person offers. */
const propositionValue = 10;

/** What the field wants to hear first is worth more to the choice of what is said. */
export function weighSlots(
  slots: readonly Slot[],
  { emphasisPoints }: IndustryTemplate,
  { achievements, valueProposition }: CvContext,
): Slot[] {
  const reasons = new Map(achievements.map(({ factId, reasons: why }) => [factId, why]));
  return slots.map((slot) => {
    const extra = emphasisPoints.reduce(
      (sum, point, rank) => {
        const value = pointValues[rank] ?? 0;
        const bySlot = slotsOf[point]?.test(slot.key) ?? false;
        const why: readonly string[] = reasons.get(slot.key) ?? [];
        const byDeed = deedsOf[point]?.some((reason) => why.includes(reason)) ?? false;
        return sum + (bySlot || byDeed ? value : 0);
      },
      valueProposition.factIds.includes(slot.key) ? propositionValue : 0,
    );
    if (extra === 0) return slot;
    const variants = slot.variants.map((variant) => ({ ...variant, value: variant.value + extra }));
    return { ...slot, variants };
  });
}

/** The kind of opening the field prefers goes before others that are as good. */
export function weighOpenings(
  openings: readonly Opening[],
  { structure }: IndustryTemplate,
): Opening[] {
  return openings.map((opening) =>
    hookOf(opening) === structure.hook ? { ...opening, value: opening.value + hookValue } : opening,
  );
}

function hookOf({
  achievementId,
  usesSummary,
  postId,
}: Opening): IndustryTemplate['structure']['hook'] {
  if (achievementId !== null) return 'result';
  if (usesSummary) return 'passion';
  return postId === null ? 'scope' : 'role';
}
