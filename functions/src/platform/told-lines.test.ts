import { describe, expect, it } from 'vitest';
import { findPersonalData } from './personal-data.ts';
import { findProtectedAttributes, protectedSpans } from './protected-attributes.ts';
import { allLines } from './testing/told-lines/all-lines.ts';
import type { TextSpan } from './text-span.ts';

/** What between the marks no span covers, letters and digits only. */
function leftOpen(marked: string, spans: TextSpan[]): string {
  let at = 0;
  let inside = false;
  let open = '';
  for (const sign of marked) {
    if (sign === '‹' || sign === '›') {
      inside = sign === '‹';
      continue;
    }
    const place = at;
    const covered = spans.some(({ start, end }) => start <= place && place < end);
    if (inside && !covered && /[\p{L}\p{N}]/u.test(sign)) open += sign;
    at += sign.length;
  }
  return open;
}

describe.each(allLines)('lines of a person ($language)', ({ language, told, innocent }) => {
  it.each(told)('tells %s in “%s”', (kind, line) => {
    const marked = line.normalize('NFC');
    const text = marked.replace(/[‹›]/g, '');
    const data = findPersonalData(text, language);
    const attributes = findProtectedAttributes(text, language).map(({ attribute }) => attribute);
    expect([...data.map((found) => found.kind), ...attributes]).toContain(kind);
    expect(leftOpen(marked, [...data, ...protectedSpans(text)])).toBe('');
  });

  const listed = told.filter(([, line]) => !/[.!?]$/.test(line));
  it.each(['• ', '- ', '– ', '· ', 'SAP, Lean; '])('leaves none open behind “%s”', (sign) => {
    const open = listed.flatMap(([, line]) => {
      const marked = `${sign}${line}`.normalize('NFC');
      const text = marked.replace(/[‹›]/g, '');
      const spans = [...findPersonalData(text, language), ...protectedSpans(text)];
      return leftOpen(marked, spans) === '' ? [] : [line];
    });
    expect(open).toEqual([]);
  });

  it.each(innocent)('finds nothing in “%s”', (line) => {
    const text = line.normalize('NFC');
    const spans = [...findPersonalData(text, language), ...protectedSpans(text)];
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });
});
