import type { RenderOrder } from '@cvplus/contracts/render-order';
import { cleanText, columnsOf } from '../../platform/plain-text.ts';
import { charactersPerSecond, paceFactor } from '../../platform/speaking-pace.ts';
import { speakWithFirst } from './sound/choose-voice.ts';
import { sampleRate } from './sound/speech-synth.ts';
import type { SpeechSynth } from './sound/speech-synth.ts';
import type { PlacedClip } from './sound/sound-mix.ts';
import { planTimeline } from './timeline.ts';
import type { Timeline } from './timeline.ts';

export type SpokenScript = {
  timeline: Timeline;
  clips: PlacedClip[];
  /** Whose voice is heard; null when the script is captioned only. */
  voice: string | null;
  /** Voices that should have spoken and failed. */
  failedVoices: string[];
};

/** Speaks the script, or gives it reading times when no voice can; every later time follows from here. */
export async function speakScript(
  order: RenderOrder,
  voices: readonly SpeechSynth[],
  signal: AbortSignal,
): Promise<SpokenScript> {
  const texts = order.sentences.map(({ text }) => text);
  const { presenter, language, pace } = order;
  const allowed = order.ownVoicesOnly ? voices.filter(({ isHosted }) => !isHosted) : voices;
  const spoken = await speakWithFirst(allowed, texts, { presenter, language, pace }, signal);
  const heard = spoken.voice ? spoken.clips : [];
  const timings = texts.map((text, index) => {
    const clip = heard[index];
    const seconds = (clip?.samples.length ?? 0) / sampleRate;
    if (!clip || !spoken.voice || seconds === 0) {
      return { seconds: silentSeconds(text, order), wordStarts: null };
    }
    const read = { wording: spoken.wordings[index] ?? '', starts: clip.wordStarts };
    return { seconds, wordStarts: wordStartsOf(text, read, spoken.voice) };
  });
  const timeline = planTimeline(order.sentences, timings);
  const starts = timeline.scenes.flatMap(({ sentences }) => sentences);
  const clips = heard.map(({ samples }, index) => ({
    startSeconds: starts[index]?.startSeconds ?? 0,
    samples,
  }));
  const isHeard = clips.some((clip) => clip.samples.length > 0);
  const voice = isHeard ? (spoken.voice?.name ?? null) : null;
  return { timeline, clips, voice, failedVoices: spoken.failed };
}

/** Beyond this a sentence is a mistake, and saying its beginnings one by one takes too long. */
const maxTimedWords = 80;

/**
 * When the words of the text begin, given when those begin that the voice read for it: “€3.2m” is one
 * word and five are spoken. Null when the two cannot be told apart.
 */
function wordStartsOf(
  text: string,
  { wording, starts }: { wording: string; starts: number[] | null },
  voice: SpeechSynth,
): number[] | null {
  const words = wordsOf(cleanText(text));
  if (!starts || words.length > maxTimedWords) return null;
  if (starts.length !== wordsOf(wording).length) return null;
  return words.map((_, index) => {
    const before = wordsOf(voice.wordingOf(words.slice(0, index).join(' '))).length;
    return starts[Math.min(before, starts.length - 1)] ?? 0;
  });
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

const shortestReadingSeconds = 1.3;

/** A caption without voice stays as long as it would be spoken: so the video is as long as was promised. */
function silentSeconds(
  text: string,
  { language, pace }: Pick<RenderOrder, 'language' | 'pace'>,
): number {
  const columns = columnsOf(cleanText(text));
  if (columns === 0) return 0;
  const columnsPerSecond = charactersPerSecond(language) * paceFactor[pace];
  return Math.max(shortestReadingSeconds, columns / columnsPerSecond);
}
