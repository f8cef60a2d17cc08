import type { Pace, Presenter } from '@cvplus/contracts/video-options';

/** Everything inside the renderer that is sound has this many samples a second. */
export const sampleRate = 16_000;

export type SpokenClip = {
  /** Mono; empty for what the voice cannot say. */
  samples: Float32Array;
  /** When each word of the text begins, in seconds of the clip; null where the voice does not tell. */
  wordStarts: number[] | null;
};

export const silence: SpokenClip = { samples: new Float32Array(0), wordStarts: null };

export type Speaker = {
  presenter: Presenter;
  /** Such as `en` or `pt-BR`. */
  language: string;
  pace: Pace;
};

/** A voice. */
export interface SpeechSynth {
  /** Whom the sound is from, for reports: never a key or an address. */
  readonly name: string;
  /** Whether the words are sent to a service; left out by voices that speak on our own machines. */
  readonly isHosted?: boolean;
  /** Whether it can read a script in this language. */
  speaks(language: string, script: string): boolean;
  /** The words it reads for a sentence, with spaces between them; empty for what it leaves out. */
  wordingOf(sentence: string): string;
  /**
   * One clip per wording, in order. Throws a `RenderError` of kind `voice-failed` or `cancelled`.
   */
  speak(wordings: readonly string[], speaker: Speaker, signal: AbortSignal): Promise<SpokenClip[]>;
}
