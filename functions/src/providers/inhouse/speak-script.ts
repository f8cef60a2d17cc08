import type { RenderOrder } from '@cvplus/contracts/render-order';
import { cleanText, columnsOf } from '../../platform/plain-text.ts';
import { sampleRate } from './sound/speech-synth.ts';
import type { SpeechSynth } from './sound/speech-synth.ts';
import type { PlacedClip } from './sound/sound-mix.ts';
import { speakableShare, spokenText } from './sound/spoken-text.ts';
import { planTimeline, readingSeconds } from './timeline.ts';
import type { Timeline } from './timeline.ts';

export type SpokenScript = { timeline: Timeline; clips: PlacedClip[]; voiced: boolean };

/** Below this share of readable letters the English voice would leave out most of the script. */
const worthSpeaking = 0.8;

/** Speaks the script, or gives it reading times when the voice cannot; every later time follows from here. */
export async function speakScript(
  order: RenderOrder,
  speech: SpeechSynth,
  signal: AbortSignal,
): Promise<SpokenScript> {
  const texts = order.sentences.map(({ text }) => text);
  const speakable =
    /^en\b/u.test(order.language) && speakableShare(texts.join(' ')) >= worthSpeaking;
  const spoken = speakable ? texts.map(speakableText) : texts.map(() => '');
  const heard = speakable ? await speech.speak(spoken, order.presenter, signal) : [];
  const timings = texts.map((text, index) => {
    const clip = heard[index];
    const seconds = (clip?.samples.length ?? 0) / sampleRate;
    if (!clip || seconds === 0) return { seconds: silentSeconds(text), wordStarts: null };
    return { seconds, wordStarts: wordStartsOf(text, spoken[index] ?? '', clip.wordStarts) };
  });
  const timeline = planTimeline(order.sentences, timings);
  const starts = timeline.scenes.flatMap(({ sentences }) => sentences);
  const clips = heard.map(({ samples }, index) => ({
    startSeconds: starts[index]?.startSeconds ?? 0,
    samples,
  }));
  return { timeline, clips, voiced: clips.some((clip) => clip.samples.length > 0) };
}

/** Beyond this a sentence is a mistake, and saying its beginnings one by one takes too long. */
const maxTimedWords = 80;

/**
 * When the words of the text begin, given when those begin that the voice read for it: “€3.2m” is one
 * word and five are spoken. Null when the two cannot be told apart.
 */
function wordStartsOf(text: string, read: string, readStarts: number[] | null): number[] | null {
  const words = wordsOf(cleanText(text));
  if (!readStarts || words.length > maxTimedWords) return null;
  if (readStarts.length !== wordsOf(read).length) return null;
  return words.map((_, index) => {
    const before = wordsOf(spokenText(words.slice(0, index).join(' '))).length;
    return readStarts[Math.min(before, readStarts.length - 1)] ?? 0;
  });
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** A single sentence in another script stays silent rather than half read. */
function speakableText(text: string): string {
  return speakableShare(text) >= 0.5 ? spokenText(text) : '';
}

function silentSeconds(text: string): number {
  const columns = columnsOf(cleanText(text));
  return columns === 0 ? 0 : readingSeconds(columns);
}
