/** What a provider that speaks with our voice is sent at most at once. */
export type NarrationLimits = { maxPartSeconds: number; maxPartBytes: number };

/** A stretch of the narration, cut at ends of sentences. All parts in a row are the whole. */
export type NarrationPart = {
  data: Uint8Array;
  mediaType: 'audio/mpeg' | 'audio/mp4' | 'audio/wav';
  /** The length it has in the whole: what is made of it is shown exactly as long. */
  seconds: number;
  /** Which sentences of the order it speaks, as `slice` takes them: the second one is not included. */
  sentences: [from: number, to: number];
};

/** A script spoken by our own voices. Paths lie in our own bucket. */
export type Narration = {
  /** The whole narration, AAC at −16 LUFS. */
  path: string;
  /** WebVTT that fits it; null when the order wants no captions. */
  captionsPath: string | null;
  seconds: number;
  /** How long each sentence of the order takes, the pause after it included; they add up to the whole. */
  sentenceSeconds: number[];
  parts: NarrationPart[];
};
