import { RenderError } from '../render-error.ts';
import type { Speaker, SpeechSynth, SpokenClip } from './speech-synth.ts';

/** What was spoken, by whom, and why not by an earlier choice. */
export type Spoken = {
  voice: SpeechSynth;
  wordings: string[];
  clips: SpokenClip[];
  /** Names of voices that were asked first and failed. */
  failed: string[];
};

/**
 * The first voice that speaks the language and does not fail; null when none is left, and the script
 * stays captioned. Never half in one voice and half in another.
 */
export async function speakWithFirst(
  voices: readonly SpeechSynth[],
  sentences: readonly string[],
  speaker: Speaker,
  signal: AbortSignal,
): Promise<Spoken | { voice: null; failed: string[] }> {
  const failed: string[] = [];
  for (const voice of voices) {
    if (!voice.speaks(speaker.language, sentences.join(' '))) continue;
    const wordings = sentences.map((sentence) => voice.wordingOf(sentence));
    try {
      return { voice, wordings, clips: await voice.speak(wordings, speaker, signal), failed };
    } catch (error) {
      const isOver = !(error instanceof RenderError) || error.kind !== 'voice-failed';
      if (isOver || voice === voices.at(-1)) throw error;
      failed.push(voice.name);
    }
  }
  return { voice: null, failed };
}
