import type { MediaFacts } from '../platform/media-facts.ts';

export type Span = { startSeconds: number; endSeconds: number };

/** A measured value, or why there is none. */
export type Measured<T> = { value: T } | { notMeasured: string };

export type Loudness = { integratedLufs: number; truePeakDb: number | null };

/** How far the picture could be decoded, and how often the decoder stumbled. */
type Decoding = { decodedSeconds: number; errors: number };

/** Everything measured of one readable video; nothing in here is a judgement. */
export type VideoMeasurement = {
  facts: MediaFacts;
  decoding: Measured<Decoding>;
  black: Measured<Span[]>;
  frozen: Measured<Span[]>;
  /** Not measured when there is no sound. */
  silence: Measured<Span[]>;
  loudness: Measured<Loudness>;
};

export function secondsOf({ startSeconds, endSeconds }: Span): number {
  return endSeconds - startSeconds;
}

export function totalSeconds(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + secondsOf(span), 0);
}

export function longest(spans: readonly Span[]): Span | undefined {
  return spans.reduce<Span | undefined>(
    (best, span) => (best && secondsOf(best) >= secondsOf(span) ? best : span),
    undefined,
  );
}
