import type { Presenter } from '@cvplus/contracts/video-options';

/** Everything inside the renderer that is sound has this many samples a second. */
export const sampleRate = 16_000;

/** A voice. Answers one clip per text, mono; an empty clip for what it cannot say. */
export interface SpeechSynth {
  speak(
    texts: readonly string[],
    presenter: Presenter,
    signal: AbortSignal,
  ): Promise<Float32Array[]>;
}
