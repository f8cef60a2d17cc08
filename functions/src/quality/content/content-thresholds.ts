/** Every limit of the content checks, with where it comes from. Shares are 0–1. */
export const contentThresholds = {
  /** Word error rate: what a good transcriber gets wrong by itself stays below the first. */
  wordErrorRate: { warnAbove: 0.1, failAbove: 0.2 },
  /** Names and figures that were heard, each worth the same. */
  namesHeard: { warnBelow: 0.85, failBelow: 0.5 },
  /** Fewer words than this tell no language. */
  fewestWordsForLanguage: 8,
  /** Captions over which nobody speaks, and speech that no caption shows: the longest stretch, in seconds, and its share. */
  speechlessCaptions: { warnAboveSeconds: 2.5, failAboveShare: 0.5 },
  uncaptionedSpeech: { warnAboveSeconds: 3, failAboveShare: 0.5 },
  /** Nobody speaks faster: with fewer seconds of speech than that, words are missing. */
  mostWordsPerSecond: 5,
  /** Words of the script that the captions show. Rules for recorded programmes ask for 98–99 % (CRTC 2019-308, DCMP). */
  captionCoverage: { warnBelow: 0.98, failBelow: 0.85 },
  /** Captions beside the voice, in seconds. Netflix asks for 3 frames; BT.1359 finds 185 ms late still acceptable for lips. */
  captionOffset: { warnAbove: 0.25, failAbove: 1.5 },
  /** Netflix, Timed Text general requirements: lines, their width, seconds, frames between two captions. */
  captionShape: { lines: 2, shortestSeconds: 0.75, longestSeconds: 7.1 },
  /** Columns in a second: 17 are read in comfort (Netflix, English template); above 20 many cannot follow. */
  captionSpeed: { comfortable: 17, tooFast: 20 },
  /** Share of captions that break a rule. */
  captionFaults: { warnAbove: 0.1, failAbove: 0.5 },
  /** As in the technical check of the same name. */
  promisedLength: { warnAbove: 0.1, failAbove: 0.2 },
  promisedShape: 0.02,
  /** Lips, in seconds: ITU-R BT.1359 still accepts sound that is 90 ms early or 185 ms late; a frame on top is what we cannot see. */
  lipOffset: { early: 0.13, late: 0.225 },
  /** Below these nothing is said of lips: chance and mere liveliness reach them too. */
  lipEvidence: { correlation: 0.25, confidence: 5 },
} as const;
