/** A stretch of a text, from `start` up to, not including, `end`. */
export type TextSpan = { start: number; end: number };

export const overlaps = (a: TextSpan, b: TextSpan): boolean => a.start < b.end && b.start < a.end;

/** Every match of a global pattern as a span; group `span`, where the pattern has one, narrows it. */
export function spansOf(pattern: RegExp, text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  // Not `matchAll`, which makes a copy of the pattern for every text.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') {
      pattern.lastIndex++;
      continue;
    }
    const narrow = match.groups?.['span'];
    const start = match.index + (narrow === undefined ? 0 : match[0].indexOf(narrow));
    spans.push({ start, end: start + (narrow ?? match[0]).length });
  }
  return spans;
}

/** Spans in order, those that touch or overlap an earlier one joined to it. */
export function joinSpans<Span extends TextSpan>(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}
