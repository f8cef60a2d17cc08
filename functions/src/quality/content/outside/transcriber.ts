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

export type TranscriptionHints = {
  /** ISO 639-1: what is probably spoken. */
  language: string;
  /** Names that are probably said, so that they are spelt as their owners spell them. */
  keywords: readonly string[];
};

/** Writes down what a recording says. Throws `OutsideError` and nothing else. */
export interface Transcriber {
  readonly name: string;
  transcribe(
    sound: { file: string; seconds: number },
    hints: TranscriptionHints,
    signal: AbortSignal,
  ): Promise<Transcript>;
}
