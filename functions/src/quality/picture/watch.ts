/** Looks at frames one after the other, in little memory, and says at the end what it saw. */
export type Watch<Frame, Seen> = {
  add: (frame: Frame) => void;
  end: () => Seen;
};

/** Every frame, small and in colour. */
export type LightFrame = {
  seconds: number;
  width: number;
  height: number;
  /** Red, green and blue, 0–255. */
  rgb: Uint8Array;
  /** BT.709 luma, 0–255. */
  luma: Uint8Array;
};

/** A few frames, at native size: their luma as it is coded, 16 for black and 235 for white. */
export type HeavyFrame = {
  seconds: number;
  width: number;
  height: number;
  luma: Uint8Array;
  /** The frame right after it. */
  next: Uint8Array;
};
