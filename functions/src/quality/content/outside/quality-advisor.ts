/** One still picture of a video. */
export type SampledFrame = { atSeconds: number; jpeg: Uint8Array };

export type FrameAdvice = {
  /** For people; it changes no score. */
  remarks: { message: string; atSeconds: number }[];
  /** Texts that were read in the pictures. */
  visibleTexts: string[];
  costUsd: number;
};

/** Looks at sampled frames as a person would. Throws `OutsideError`, or what `signal` was cancelled with. */
export interface QualityAdvisor {
  readonly name: string;
  advise(frames: readonly SampledFrame[], signal: AbortSignal): Promise<FrameAdvice>;
}
