import type { DocumentLine } from './document-line.ts';
import { readDateRange } from './read-dates.ts';

/** Puts sentences together again that a page broke over several lines. Word documents come unbroken. */
export function joinWrappedLines(lines: DocumentLine[], wrapped: boolean): DocumentLine[] {
  if (!wrapped) return lines;
  const longest = Math.max(0, ...lines.map((line) => line.text.length));
  const joined: DocumentLine[] = [];
  let last: DocumentLine | undefined;
  for (const line of lines) {
    const above = joined.at(-1);
    if (above && last && goesOn(above, last, line, longest)) {
      above.text = joinTexts(above.text, line.text);
    } else {
      joined.push({ ...line });
    }
    last = line;
  }
  return joined;
}

function joinTexts(above: string, below: string): string {
  // A hyphen at the end of a line before a small letter broke a word; before a capital it is part of the name.
  if (/\p{Ll}-$/u.test(above) && /^\p{Ll}/u.test(below)) return above + below;
  return `${above} ${below}`;
}

function goesOn(
  above: DocumentLine,
  last: DocumentLine,
  line: DocumentLine,
  longest: number,
): boolean {
  if (line.bullet || line.heading || line.gapBefore || line.text.includes('\t')) return false;
  const startsSmall = /^[\p{Ll}(&]/u.test(line.text);
  const finished = /[.!?:]$/.test(last.text);
  const full = last.text.length >= longest * 0.72 && longest >= 40;
  if (above.bullet) {
    if (line.indent > above.indent + 0.5) return !finished || startsSmall || full;
    return Math.abs(line.indent - above.indent) <= 0.5 && (startsSmall || (!finished && full));
  }
  if (last.text.includes('\t') || readDateRange(last.text)?.start) return startsSmall && full;
  return startsSmall || (full && (!finished || longest >= 60) && !readDateRange(line.text)?.start);
}

/** Sentences of a paragraph; abbreviations and initials do not end one. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?]+["”’)]?\s+(?=["“(]?[\p{Lu}\d])/gu)) {
    const end = match.index + match[0].length;
    const lastWord = /(\S+?)[.!?]+["”’)]?\s*$/.exec(text.slice(from, end))?.[1] ?? '';
    if (abbreviations.has(lastWord.toLowerCase()) || /^\p{Lu}$/u.test(lastWord)) continue;
    sentences.push(text.slice(from, end).trim());
    from = end;
  }
  sentences.push(text.slice(from).trim());
  return sentences.filter((sentence) => sentence !== '');
}

const abbreviations = new Set(
  'mr mrs ms dr prof st jr sr inc ltd co corp dept no vs etc approx e.g i.e eg ie u.s u.k ca bzw z.b dipl ing b.sc m.sc ph.d'.split(
    ' ',
  ),
);
