import type { Span } from '../spans.ts';

/** The stretches in which something holds; each moment lasts for `stepSeconds`. None begins before the video. */
export function spansWhere(
  moments: readonly { seconds: number; holds: boolean }[],
  stepSeconds: number,
): Span[] {
  const spans: Span[] = [];
  let open: Span | undefined;
  for (const { seconds, holds } of moments) {
    if (!holds) open = undefined;
    else if (open) open.endSeconds = seconds + stepSeconds;
    else {
      open = { startSeconds: Math.max(0, seconds), endSeconds: seconds + stepSeconds };
      spans.push(open);
    }
  }
  return spans;
}

/** Joins spans that are no further apart than `gapSeconds`. */
export function joinSpans(spans: readonly Span[], gapSeconds: number): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.startSeconds - last.endSeconds <= gapSeconds) {
      last.endSeconds = Math.max(last.endSeconds, span.endSeconds);
    } else joined.push({ ...span });
  }
  return joined;
}
