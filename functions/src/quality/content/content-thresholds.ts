/** Every limit of the content checks, with where it comes from. Shares are 0–1. */
export const contentThresholds = {
  /** Word error rate: what a good transcriber gets wrong by itself stays below the first. */
  wordErrorRate: { warnAbove: 0.1, failAbove: 0.2 },
  /** Names and figures heard. */
  namesHeard: { warnBelow: 0.9, failBelow: 0.6 },
} as const;
