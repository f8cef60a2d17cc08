/** One word and when it was heard. */
export type HeardWord = { word: string; startSeconds: number; endSeconds: number };

export type Transcript = {
  /** What was said, as the transcriber writes it. */
  words: string;
  /** ISO 639-1; null when it does not say. */
  language: string | null;
  /** Null when it does not know when a word was said. */
  wordTimes: HeardWord[] | null;
  costUsd: number;
};

/**
 * Writes down what a recording says. It is not told the language, since which one it hears is part of what
 * is checked. Throws `OutsideError`, or what `signal` was cancelled with.
 */
export interface Transcriber {
  readonly name: string;
  transcribe(
    sound: { file: string; seconds: number },
    /** Names that are probably said, so that they are spelt as their owners spell them. */
    hints: { keywords: readonly string[] },
    signal: AbortSignal,
  ): Promise<Transcript>;
}
