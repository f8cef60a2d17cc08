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
  const samples = speakable
    ? await speech.speak(spoken, order.presenter, signal)
    : texts.map(() => new Float32Array(0));
  const seconds = texts.map((text, index) => {
    const length = (samples[index]?.length ?? 0) / sampleRate;
    return length > 0 ? length : silentSeconds(text);
  });
  const timeline = planTimeline(order.sentences, seconds);
  const starts = timeline.scenes.flatMap(({ sentences }) => sentences);
  const clips = samples.map((clip, index) => ({
    startSeconds: starts[index]?.startSeconds ?? 0,
    samples: clip,
  }));
  return { timeline, clips, voiced: clips.some((clip) => clip.samples.length > 0) };
}

/** A single sentence in another script stays silent rather than half read. */
function speakableText(text: string): string {
  return speakableShare(text) >= 0.5 ? spokenText(text) : '';
}

function silentSeconds(text: string): number {
  const columns = columnsOf(cleanText(text));
  return columns === 0 ? 0 : readingSeconds(columns);
}
