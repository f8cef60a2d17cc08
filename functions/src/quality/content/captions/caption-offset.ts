import type { CaptionCue } from '../../../platform/caption-cues.ts';
import type { Speech } from '../../sound/find-speech.ts';
import { timesOfTokens } from '../heard-times.ts';
import type { Transcript } from '../outside/transcriber.ts';
import { compareWords } from '../spoken-words.ts';

/** How far captions are beside the voice. */
export type CaptionOffset = {
  /** Positive: the captions come late. To repair, move them by its negative. */
  offsetSeconds: number;
  /** 0–1: the share of captions that agree with it. */
  agreement: number;
};

const stepSeconds = 0.02;
/** What is further off is found as well by other checks: the voice is then not where the captions are. */
const farthestSeconds = 2.5;
/** Two moments this close are the same, for a voice begins softly. */
const spreadSeconds = 0.08;
/** A shorter pause is one between words. */
const shortestPauseSeconds = 0.15;
const fewestAgreeing = 3;
/** The best place for the captions must be better than any other that is not beside it. */
const clearlyBetter = 1.25;

/**
 * Lays the captions over the voice: their beginnings over the moments when somebody begins to speak after a
 * pause, their presence over the speech, and finds the shift at which both fit best. Null when no shift clearly
 * fits better than the others: captions that follow estimated times, a voice without pauses.
 */
export function findCaptionOffset(
  cues: readonly CaptionCue[],
  speech: Pick<Speech, 'spans'>,
): CaptionOffset | null {
  const onsets = onsetsOf(speech);
  if (cues.length < fewestAgreeing || onsets.length < fewestAgreeing) return null;
  const count = Math.round(farthestSeconds / stepSeconds);
  const scores: number[] = [];
  for (let step = -count; step <= count; step += 1) {
    scores.push(fitOf(cues, onsets, speech, step * stepSeconds));
  }
  const best = scores.indexOf(Math.max(...scores));
  const beside = Math.round((3 * spreadSeconds) / stepSeconds);
  const others = scores.filter((_, index) => Math.abs(index - best) > beside);
  if ((scores[best] ?? 0) < clearlyBetter * Math.max(...others)) return null;
  return refine(cues, onsets, (best - count) * stepSeconds);
}

/** The first caption comes with the first word; the last one stays a little after the last word. */
const ends = { apartSeconds: 0.6, lingerSeconds: 1.2 };

/**
 * For a voice that hardly pauses: captions that begin and end long after it, or long before, are that far off.
 * Null when they begin and end about with it, or are longer or shorter than it: too coarse to say more.
 */
export function offsetFromEnds(
  cues: readonly CaptionCue[],
  { spans }: Pick<Speech, 'spans'>,
): CaptionOffset | null {
  const [from, to] = [cues[0]?.startSeconds, cues.at(-1)?.endSeconds];
  const [begins, stops] = [spans[0]?.startSeconds, spans.at(-1)?.endSeconds];
  if (from === undefined || to === undefined || begins === undefined || stops === undefined) {
    return null;
  }
  const [atStart, atEnd] = [from - begins, to - stops];
  const lingers = atEnd - atStart;
  const isMoved = Math.abs(atStart) >= ends.apartSeconds && atStart * atEnd > 0;
  if (!isMoved || lingers < -ends.apartSeconds || lingers > ends.lingerSeconds) return null;
  return { offsetSeconds: atStart, agreement: Math.min(1, 2 / cues.length) };
}

type Onset = { seconds: number; weight: number };

/** The longer the pause before, the surer that a sentence and with it a caption begins. */
function onsetsOf({ spans }: Pick<Speech, 'spans'>): Onset[] {
  return spans.flatMap(({ startSeconds }, index) => {
    const pause = startSeconds - (spans[index - 1]?.endSeconds ?? -1);
    if (pause < shortestPauseSeconds) return [];
    return [{ seconds: startSeconds, weight: Math.min(1, pause / 0.4) }];
  });
}

/** How well the captions fit when they are taken to be late by this much. */
function fitOf(
  cues: readonly CaptionCue[],
  onsets: readonly Onset[],
  { spans }: Pick<Speech, 'spans'>,
  lateSeconds: number,
): number {
  let begins = 0;
  let lasts = 0;
  let shownSeconds = 0;
  for (const cue of cues) {
    const [from, to] = [cue.startSeconds - lateSeconds, cue.endSeconds - lateSeconds];
    let nearest = 0;
    for (const { seconds, weight } of onsets) {
      nearest = Math.max(nearest, weight * Math.exp(-0.5 * ((from - seconds) / spreadSeconds) ** 2)); // prettier-ignore
    }
    begins += nearest;
    shownSeconds += to - from;
    for (const { startSeconds, endSeconds } of spans) {
      lasts += Math.max(0, Math.min(to, endSeconds) - Math.max(from, startSeconds));
    }
  }
  return begins / cues.length + 0.5 * (shownSeconds > 0 ? lasts / shownSeconds : 0);
}

/** The middle of what the agreeing captions say is finer than the steps of the search. */
function refine(
  cues: readonly CaptionCue[],
  onsets: readonly Onset[],
  roughSeconds: number,
): CaptionOffset | null {
  const late = cues.flatMap(({ startSeconds }) => {
    const distances = onsets.map(({ seconds }) => startSeconds - seconds);
    return distances
      .filter((each) => Math.abs(each - roughSeconds) <= 2 * spreadSeconds)
      .slice(0, 1);
  });
  if (late.length < fewestAgreeing) return null;
  return { offsetSeconds: median(late), agreement: late.length / cues.length };
}

/** The same where a transcriber told when each word was heard: the middle over all captions. */
export function offsetFromTranscript(
  cues: readonly CaptionCue[],
  { words, wordTimes }: Pick<Transcript, 'words' | 'wordTimes'>,
  language: string,
): CaptionOffset | null {
  if (!wordTimes) return null;
  const comparison = compareWords(cues.map(({ text }) => text).join(' '), words, language);
  const times = timesOfTokens(words, wordTimes, comparison.heard.tokens);
  const heardAt = new Map<number, number>();
  for (const step of comparison.alignment.steps) {
    const seconds = step.type === 'same' ? times[step.heard]?.startSeconds : undefined;
    if (step.type === 'same' && seconds !== undefined) heardAt.set(step.script, seconds);
  }
  let from = 0;
  const late = cues.flatMap(({ text, startSeconds }) => {
    const first = comparison.script.tokens.findIndex((token) => token.from >= from);
    const isOfThisCue = (comparison.script.tokens[first]?.from ?? Infinity) < from + text.length;
    from += text.length + 1;
    const spoken = isOfThisCue ? heardAt.get(first) : undefined;
    return spoken === undefined ? [] : [startSeconds - spoken];
  });
  if (late.length < fewestAgreeing) return null;
  const middle = median(late);
  const agreeing = late.filter((each) => Math.abs(each - middle) <= 2 * spreadSeconds).length;
  return { offsetSeconds: middle, agreement: agreeing / late.length };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2;
}
