import { type SceneKind, sceneKinds } from '@cvplus/contracts/script';
import { sounds } from '../writing/sounds.ts';
import type { Measured } from './content-parts.ts';
import { ramp, type Reading } from './reading.ts';

/**
 * Opening, something of the work, and a close, in that order, with the time shared out about as the
 * field expects it.
 */
export function measureStructure(reading: Reading): Measured {
  const { sentences } = reading;
  const scenes = sentences.map(({ scene }) => scene);
  const order = scenes.map((scene) => sceneKinds.indexOf(scene));
  const inOrder = order.every((at, index) => index === 0 || at >= (order[index - 1] ?? 0));
  const told = sentences.filter(({ scene }) => scene !== 'opening' && scene !== 'closing');
  const cited = new Set(told.flatMap(({ factIds }) => factIds.map((id) => id.split('-')[0])));
  const value =
    (scenes[0] === 'opening' ? 0.15 : 0) +
    (scenes.at(-1) === 'closing' ? 0.15 : 0) +
    (inOrder ? 0.2 : 0) +
    0.2 * ramp(cited.size, 0, 3) +
    0.3 * (1 - ramp(imbalance(reading), 0.2, 1));
  return {
    value: sentences.length < fewestSentences(reading.options) ? Math.min(0.3, value) : value,
    explanation: `${sentences.length} sentences in ${new Set(scenes).size} scenes${inOrder ? '' : ', not in order'}.`,
  };
}

/** A quarter of a minute is two sentences. */
function fewestSentences({ durationSeconds }: Reading['options']): number {
  return durationSeconds < 25 ? 2 : 3;
}

/** How far the shares of time are from those of the template, 0–1: half the sum of the differences. */
function imbalance({ sentences, seconds, shares }: Reading): number {
  if (seconds === 0) return 1;
  const spent = (scene: SceneKind) =>
    sentences
      .filter((sentence) => sentence.scene === scene)
      .reduce((sum, each) => sum + each.seconds, 0);
  const off = shares.reduce(
    (sum, { scene, share }) => sum + Math.abs(spent(scene) / seconds - share),
    0,
  );
  return off / 2;
}

/** Within 5 % of the time asked for nothing is lost; at a third off, everything. */
export function measurePace({ seconds, options }: Reading): Measured {
  const off = Math.abs(seconds - options.durationSeconds) / options.durationSeconds;
  return {
    value: 1 - ramp(off, 0.05, 0.4),
    explanation: `Spoken in about ${Math.round(seconds)} of ${options.durationSeconds} seconds.`,
  };
}

/** Sentences an ear can hold: 7 to 19 words on average, none over 32, and words of common length. */
export function measureReadability({ sentences, tokens, language, manner }: Reading): Measured {
  if (tokens.length === 0) return { value: 0, explanation: 'There is nothing to read.' };
  const mean = tokens.length / sentences.length;
  const long = sentences.filter((sentence) => sentence.tokens.length > 32).length;
  const sound = sounds[language];
  const perWord = tokens.reduce((sum, word) => sum + sound.syllables(word), 0) / tokens.length;
  const ease = manner.readingEase(mean, perWord);
  const lengthValue = Math.min(ramp(mean, 3, 7), 1 - ramp(mean, 19, 30));
  // Job titles and employers are long words; a CV spoken plainly lies between 20 and 50.
  const easeValue = ramp(ease, -20, 45);
  const value = Math.max(0, 0.6 * lengthValue + 0.4 * easeValue - long * 0.25);
  return {
    value,
    explanation: `${Math.round(mean)} words a sentence${long > 0 ? `, ${long} over 32` : ''}; reading ease ${Math.round(ease)}.`,
  };
}

const window = 40;

/** New words and new beginnings instead of the same again. */
export function measureVariety({ sentences, tokens }: Reading): Measured {
  if (sentences.length < 2)
    return { value: sentences.length * 0.5, explanation: 'Too short to vary.' };
  const starts = sentences.map((sentence) => sentence.tokens.slice(0, 2).join(' '));
  const sameRun = sentences.filter(
    (sentence, at) =>
      at >= 2 &&
      sentence.tokens[0] === sentences[at - 1]?.tokens[0] &&
      sentence.tokens[0] === sentences[at - 2]?.tokens[0],
  ).length;
  const share = new Set(starts).size / starts.length;
  const richness = movingRichness(tokens);
  const value = 0.5 * ramp(richness, 0.5, 0.88) + 0.5 * ramp(share, 0.4, 0.95) - 0.12 * sameRun;
  return {
    value: Math.max(0, value),
    explanation: `${new Set(starts).size} different beginnings in ${starts.length} sentences; ${Math.round(richness * 100)} different words in any hundred.`,
  };
}

/** Share of different words in a moving window, so that long texts are not punished. */
function movingRichness(tokens: readonly string[]): number {
  if (tokens.length === 0) return 0;
  if (tokens.length <= window) return new Set(tokens).size / tokens.length;
  const shares: number[] = [];
  for (let at = 0; at + window <= tokens.length; at++) {
    shares.push(new Set(tokens.slice(at, at + window)).size / window);
  }
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
