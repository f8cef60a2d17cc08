import type { SelectionSettings } from './selection-settings.ts';

// A provider is either up, where it succeeds as usual, or out, where it hardly ever does. Which of
// the two cannot be seen, only believed: a hidden Markov model of two states, filtered.

type Outages = SelectionSettings['outages'];

/** How likely a provider is out that nothing is known of. */
export function usualBelief({ daysBetween, lastHours }: Outages): number {
  return lastHours / (lastHours + daysBetween * 24);
}

/** The belief after some time without news: it tends to what is usual, so that an outage is probed again. */
export function relaxed(belief: number, hours: number, outages: Outages): number {
  const starts = 1 / (outages.daysBetween * 24);
  const ends = 1 / outages.lastHours;
  const usual = usualBelief(outages);
  return usual + (belief - usual) * Math.exp(-(starts + ends) * hours);
}

/** Bayes' rule for one outcome; `usual` is the share of successes while up. */
export function beliefAfter(
  belief: number,
  succeeded: boolean,
  usual: number,
  outages: Outages,
): number {
  const whenOut = belief * (succeeded ? outages.reliability : 1 - outages.reliability);
  const whenUp = (1 - belief) * (succeeded ? usual : 1 - usual);
  return whenOut / (whenOut + whenUp);
}
