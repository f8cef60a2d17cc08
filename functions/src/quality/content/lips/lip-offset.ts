/** How movement in the picture follows the voice. */
export type LipOffset = {
  /** Positive: the sound comes later than the movement. */
  offsetSeconds: number;
  /** 0–1: how much the movement follows the voice at that offset. */
  correlation: number;
  /** How far that stands out of what chance gives, in its standard deviations. */
  confidence: number;
};
