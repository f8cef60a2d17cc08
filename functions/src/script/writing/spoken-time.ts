import type { Pace, Presenter, ScriptLanguage } from '@cvplus/contracts/video-options';
import { paceFactor } from '../../platform/speaking-pace.ts';
import { type Sound, sounds } from './sounds.ts';

/** The pace all times here are fitted to, pauses between sentences included. */
const defaultWordsPerMinute = 150;

const usualPace = { wordsPerMinute: defaultWordsPerMinute, language: 'en' } as const;

/** Who speaks: how fast an English text would go by, and in which language this one is. */
export type SpeakingPace = { wordsPerMinute: number; language: ScriptLanguage };

/** The in-house voices as measured: with these, 24 sample scripts each came out within 5 % of their estimate. */
const voicePace: Record<Presenter, number> = { feminine: 157, masculine: 148 };

/** The pace of the in-house voice the options ask for. */
export function paceOf({ presenter, pace }: { presenter: Presenter; pace: Pace }): number {
  return voicePace[presenter] * paceFactor[pace];
}

/**
 * What a sentence takes at 150 words a minute: fitted to 263 sentences of sample scripts spoken by
 * the two in-house voices (2026-11-22; 9 % root mean square error a sentence, where counting
 * words alone is off by 19 %). The last part is the breath after a sentence.
 */
const secondsPerWord = 0.027;
const secondsPerSentence = 0.55;
/** Changing the scene takes a moment on top. */
const secondsPerScene = 1;

type Measure = { words: number; seconds: number };

/** Fitting a script weighs the same sentences thousands of times. */
const measured = new Map<string, Measure>();

function measure(sentence: string, language: ScriptLanguage): Measure {
  const key = `${language}:${sentence}`;
  const known = measured.get(key);
  if (known) return known;
  if (measured.size > 20_000) measured.clear();
  const sound: Sound = sounds[language];
  const words = sound.saidWords(sentence);
  const spoken = words.reduce((sum, word) => sum + sound.syllables(word), 0);
  const seconds =
    words.length === 0
      ? 0
      : spoken * sound.secondsPerSyllable + words.length * secondsPerWord + secondsPerSentence;
  const fresh = { words: words.length, seconds };
  measured.set(key, fresh);
  return fresh;
}

/** How many words a voice says: years, numbers and letter-by-letter acronyms count as they sound. */
export function spokenWords(text: string, language: ScriptLanguage = 'en'): number {
  return measure(text, language).words;
}

/** How long one sentence takes with its breath. */
export function spokenSeconds(sentence: string, pace: SpeakingPace = usualPace): number {
  return (measure(sentence, pace.language).seconds * defaultWordsPerMinute) / pace.wordsPerMinute;
}

/** How long a script takes, scene changes included. */
export function scriptSeconds(
  sentences: { text: string; scene: string }[],
  pace: SpeakingPace = usualPace,
): number {
  const scenes = sentences.filter(({ scene }, at) => scene !== sentences[at - 1]?.scene).length;
  const spoken = sentences.reduce((sum, { text }) => sum + spokenSeconds(text, pace), 0);
  return spoken + scenes * secondsPerScene;
}
