import type { Presenter } from '@cvplus/contracts/video-options';

/** Everything inside the renderer that is sound has this many samples a second. */
export const sampleRate = 16_000;

export type SpokenClip = {
  /** Mono; empty for what the voice cannot say. */
  samples: Float32Array;
  /** When each word of the text begins, in seconds of the clip; null where the voice does not tell. */
  wordStarts: number[] | null;
};

/** A voice. Answers one clip per text; words of a text are what stands between its spaces. */
export interface SpeechSynth {
  speak(texts: readonly string[], presenter: Presenter, signal: AbortSignal): Promise<SpokenClip[]>;
}
