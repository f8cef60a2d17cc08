import type { DocumentLine } from './document-line.ts';
import { joinWrappedLines } from './join-lines.ts';
import { isContactText } from './read-contact.ts';

export type ListedItem = { text: string; line: DocumentLine; confidence: number };

/** A Romance adjective behind its noun is part of the skill’s name unless it is set apart: “Excel avanzato”. */
const level =
  /\s*(?:(?:[(–—:-]\s*)\b(?:avanc[ée]e?|interm[ée]diaire|avanzad?[oa]|avan[cç]ad[oa]|avanzat[oa]|intermedi[oa]|b[áa]sic[oa]|base|notions)|(?:[(–—:-]\s*)?\b(?:advanced|expert|intermediate|beginner|basic|proficient|fluent|native|sehr gut|gut|grundkenntnisse|fortgeschritten|\d+\s*(?:years?|yrs?|jahre)))(?![\p{L}\d])\s*\)?\s*$/iu;
const rating = /[●○★☆■□▪▫◆◇]{2,}|\b\d{1,3}\s?%|\b\d{1,2}\s?\/\s?(?:5|10)\b/g;

/** Skills from lists of every shape: one a line, commas, bullets, “Group: a, b, c”, rows of cells. */
export function readSkills(source: DocumentLine[]): ListedItem[] {
  const lines = joinWrappedLines(withoutBrokenLabels(source));
  const items = lines.flatMap((line) => {
    const plain = line.text.replace(rating, ' ');
    // The group before a colon or in the first cell names the list; it is not a skill itself.
    const label =
      /^([^:,]{2,40}):\s*(.+)$/s.exec(plain) ?? /^([^\t,]{2,40})\t([^\t]*,[^\t]*)$/.exec(plain);
    const body = label?.[2] ?? plain;
    if (/:$/.test(body.trim())) return [];
    return splitList(body).map((text) => ({
      text,
      line,
      confidence: text.split(' ').length <= 5 ? 0.9 : 0.5,
    }));
  });
  return dropRepeated(items);
}

/** “CAD and / simulation” beside its list: the second half of a label is no skill. */
function withoutBrokenLabels(lines: DocumentLine[]): DocumentLine[] {
  return lines.filter((line, at) => {
    const above = lines[at - 1];
    const besideCell = above?.text.includes('\t') && line.indent < above.cellIndent - 5;
    return !(besideCell && !line.text.includes('\t') && /^\p{Ll}/u.test(line.text));
  });
}

function splitList(text: string): string[] {
  const separator = /[,;|•·\t](?![^(]*\))|\s[–—/]\s|\s-\s/;
  // A full sentence is one remark, not a list.
  if (/^.{60,}\.$/.test(text) && text.split(',').length < 4) return [text];
  return text
    .split(separator)
    .map((item) =>
      item
        .trim()
        .replace(/^(?:and|und|et|y|e) /i, '')
        .replace(/\.$/, '')
        .replace(level, '')
        .trim(),
    )
    .filter((item) => item.length >= 1 && item.length <= 80 && /\p{L}/u.test(item));
}

export function dropRepeated(items: ListedItem[]): ListedItem[] {
  const seen = new Set<string>();
  return items.filter(({ text }) => {
    const key = text.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Certificates, awards: one item a line, details under it left aside. */
export function readItems(source: DocumentLine[]): ListedItem[] {
  const lines = joinWrappedLines(source).filter((line) => !isContactText(line.text));
  const bulletsOnly = lines.every((line) => line.bullet);
  const deepest = Math.min(...lines.map((line) => line.indent));
  const items = lines
    .filter((line) => !line.bullet || bulletsOnly || line.indent <= deepest + 20)
    .map((line) => ({ text: line.text.replace(/\t/g, ', '), line, confidence: 0.85 }));
  return dropRepeated(items.filter((item) => /\p{L}{2}/u.test(item.text)));
}

/** Projects and the like: a line that opens an entry, with the bullets under it. */
export function readEntries(source: DocumentLine[]): ListedItem[] {
  const lines = joinWrappedLines(source);
  const bulletsOnly = lines.every((line) => line.bullet);
  const entries: ListedItem[] = [];
  for (const line of lines) {
    const text = line.text.replace(/\t/g, ', ');
    const above = entries.at(-1);
    if (above && line.bullet && !bulletsOnly) above.text = `${above.text}; ${text}`.slice(0, 500);
    else entries.push({ text, line, confidence: 0.8 });
  }
  return entries;
}
