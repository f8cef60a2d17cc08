import type { DocumentLine } from './document-line.ts';
import { couldBeSurname, hasCompanyWord, hasTitleWord, plainWords } from './job-words.ts';
import { findContacts, isContactText, isLocation } from './read-contact.ts';
import { hasDateRange } from './read-dates.ts';
import { isKnownPlace, isKnownRegion } from './places.ts';
import { findHeading } from './section-headings.ts';

type Found = { text: string; line: DocumentLine; confidence: number };
export type Identity = { name: Found | null; headline: Found | null };

const labelledName = /^(?:full name|name|vor- und nachname|nom|nombre|nome)\s*(?::|\t)\s*(.+)$/i;
const particles = new Set(
  'van von der den de del della di da dos das do du la le el al bin binti ibn y e zu ter ten af av'.split(
    ' ',
  ),
);
const credential =
  /^(?:[A-Z][A-Za-z]*\.?){0,3}[A-Z]{2,}(?:[-/][A-Z]+)*$|^(?:Ph\.?D\.?|M\.?Sc\.?|B\.?Sc\.?|M\.?D\.?|Dipl\.?-?Ing\.?|M\.?A\.?|B\.?A\.?|MEng|BEng|CEng|Esq\.?|Jr\.?|Sr\.?)$/;

/** Name and headline from the lines that open the CV. */
export function readIdentity(lines: DocumentLine[]): Identity {
  const name = readName(lines);
  return { name, headline: readHeadline(lines, name) };
}

function readName(lines: DocumentLine[]): Found | null {
  return bestName(lines) ?? nameBesideTown(lines);
}

/** “Nadège Rochat, Lausanne” on the first line; only where no line is a name alone, since “San Marcos, Chiapas” looks the same. */
function nameBesideTown(lines: DocumentLine[]): Found | null {
  const line = lines.find(({ bullet }) => !bullet);
  const [, plain = '', town = ''] =
    /^([^,]+),\s*(?:\d{4,5}\s+)?(\p{Lu}[\p{L} .'’-]+)$/u.exec(line?.text ?? '') ?? [];
  const name = asName(plain);
  const isPlace = isKnownPlace(plain) || isKnownRegion(town) || hasTitleWord(town);
  return line && name && !isPlace ? { text: name, line, confidence: 0.6 } : null;
}

function bestName(lines: DocumentLine[]): Found | null {
  const opening = joinTallLines(lines.slice(0, 40));
  const email = findContacts(lines.map((line) => line.text).join('\n')).email?.toLowerCase() ?? '';
  const local = email.split('@')[0] ?? '';
  const tallest = Math.max(1, ...opening.map((line) => line.size));
  let best: (Found & { score: number }) | null = null;
  opening.forEach((line, index) => {
    const labelled = labelledName.exec(line.text)?.[1];
    for (const cell of labelled ? [labelled] : nameCells(line.text)) {
      const text = asName(cell);
      if (!text) continue;
      const words = plainWords(text).filter((word) => word.length > 2);
      const inEmail = local !== '' && words.some((word) => local.includes(word));
      const score =
        (labelled ? 8 : 0) +
        (inEmail ? 4 : 0) +
        (line.size > 1.25 ? 3 : 0) +
        (line.size >= tallest && tallest > 1.1 ? 2 : 0) +
        (index === 0 ? 4 : index < 3 ? 2 : 0) -
        index * 0.25 -
        (line.bullet ? 3 : 0);
      if (score > (best?.score ?? 0)) {
        best = { text, line, confidence: Math.min(1, 0.45 + score / 18), score };
      }
    }
  });
  return best;
}

/** “JANE” over “DOE” in display type is one name. */
function joinTallLines(lines: DocumentLine[]): DocumentLine[] {
  const joined: DocumentLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const tall = line.size > 1.4 && above && Math.abs(above.size - line.size) < 0.05;
    const single = (text: string) => /^[\p{L}'’.-]+$/u.test(text);
    if (tall && single(above.text) && single(line.text)) above.text += ` ${line.text}`;
    else joined.push({ ...line });
  }
  return joined;
}

function nameCells(text: string): string[] {
  return text.split(/\t|\s[|·•–—]\s|\s-\s/).slice(0, 2);
}

/** The text as a name, or null when it cannot be one. */
export function asName(cell: string): string | null {
  if (cell.length > 120) return null;
  const [plain = '', ...rest] = cell.split(',').map((part) => part.trim());
  // “Jane Doe, RN” drops its letters; “Leeds, UK” is a place.
  const credentials = rest.every((part) =>
    part.split(/\s+/).every((word) => credential.test(word)),
  );
  if (!credentials) return null;
  // “(FH)” and a nickname in quotation marks stand inside a name without being part of it.
  const words = withoutTitles(
    plain
      .replace(/\s*\([^)]*\)\s*|\s["“”„«'‘][^"“”„«»'‘’]{1,20}["“”»'’]\s/g, ' ')
      .trim()
      .split(/\s+/),
  );
  while (words.length > 2 && isShortCredential(words.at(-1) ?? '', words)) words.pop();
  const name = words.join(' ');
  if (name.length > 60 || /[\d@:/_<>{}]/.test(name) || findHeading(name)) return null;
  if (!couldBeSurname(stripDoctor(name)) || hasCompanyWord(name) || isContactText(name))
    return null;
  const unicase = /^[\p{Lo}\p{M}·• ]+$/u.test(name);
  if (unicase) return name.length >= 2 ? name : null;
  if (words.length < 2 || words.length > 6) return null;
  const fits = words.every(
    (word) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) || particles.has(word.toLowerCase()),
  );
  if (
    !fits ||
    words.filter((word) => word.replace(/\W/g, '').length > 1 || /[^ -~]/.test(word)).length < 2
  ) {
    return null;
  }
  return name === name.toUpperCase() ? capitalise(name) : name;
}

function isShortCredential(word: string, words: string[]): boolean {
  // In an all-capitals name every word looks like letters after a name.
  const shouted = words.every((other) => other === other.toUpperCase());
  return credential.test(word) && !(shouted && word.length > 4);
}

/** People are called “Dr. Huber”, but not “Dr. rer. nat. Huber”, nor “Mag. pharm.” or “Ing.” anything. */
function withoutTitles(words: string[]): string[] {
  const first = words.findIndex((word) => !leadingTitle.test(word) && !faculty.test(word));
  const titles = words.slice(0, Math.max(0, first));
  return [...titles.filter((word) => spokenTitle.test(word)), ...words.slice(titles.length)];
}

const spokenTitle = /^(?:(?:univ\.-?)?prof|professor|doctor|d?dr)(?:\.|$)/i;
const leadingTitle = new RegExp(
  `${spokenTitle.source}|^(?:ing|mag|lic(?:da|do)?|arq|abg|engr?|dipl)\\.|^(?:PD|DI)$`,
  'i',
);
/** The “rer. nat.” of a degree. */
const faculty = /^(?:\p{Ll}{2,7}\.){1,3}$|^h\.c\.$/u;

function stripDoctor(name: string): string {
  return name.replace(/^(?:dr|prof|professor|doctor)\.?\s+/gi, '');
}

function capitalise(name: string): string {
  const words = name.toLowerCase().split(' ');
  return words
    .map((word) =>
      particles.has(word)
        ? word
        : word
            .replace(
              /(^|[-'’.])(\p{Ll})/gu,
              (_, lead: string, letter: string) => lead + letter.toUpperCase(),
            )
            .replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`),
    )
    .join(' ');
}

function readHeadline(lines: DocumentLine[], name: Found | null): Found | null {
  if (!name) return null;
  const at = lines.findIndex(
    (line) => line.line === name.line.line && line.page === name.line.page,
  );
  const sameLine = nameCells(lines[at]?.text ?? '')[1] ?? '';
  if (hasTitleWord(sameLine) && asHeadline(sameLine)) {
    return { text: asHeadline(sameLine) ?? sameLine, line: name.line, confidence: 0.85 };
  }
  // Under a name across the whole page a column may open with the headline.
  const across = name.line.column === 0;
  const after = lines
    .slice(at + 1, at + 6)
    .filter((line) => across || line.column === name.line.column);
  for (const line of [...after, ...lines.slice(Math.max(0, at - 2), at)]) {
    for (const cell of line.text.split(/\t/)) {
      const text = asHeadline(cell);
      if (text && hasTitleWord(text)) return { text, line, confidence: 0.9 };
    }
  }
  const [next] = after;
  const text = next && !next.text.includes('\t') ? asHeadline(next.text) : null;
  // Under a name that is sure, even two capitalised words are what the person is.
  const named = name.confidence > 0.8 && next?.size !== name.line.size;
  const plausible =
    // One word that is no title is more often the town.
    text &&
    /^\p{Lu}/u.test(text) &&
    / /.test(text) &&
    text.split(' ').length <= 7 &&
    (named || !asName(text));
  return next && text && plausible ? { text, line: next, confidence: 0.5 } : null;
}

function asHeadline(cell: string): string | null {
  const text = cell.replace(/[,;|·\s]+$/, '').trim();
  const tooLong = text.length > 110 || text.split(' ').length > 14;
  if (text.length < 4 || tooLong || /[.!?]$/.test(text)) return null;
  if (isContactText(text) || isLocation(text) || findHeading(text) || hasDateRange(text))
    return null;
  return text;
}
