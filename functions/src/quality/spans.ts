export type Span = { startSeconds: number; endSeconds: number };

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
