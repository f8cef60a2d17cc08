import { hasCompanyWord, titleScore } from './job-words.ts';
import { isKnownPlace } from './places.ts';

export type HeaderLine = { text: string };
export type PositionHeader = {
  title: string;
  company?: string;
  location?: string;
  /** The employer stood before the title. */
  companyFirst: boolean;
};

type Piece = {
  text: string;
  line: number;
  /** Which of the parts between bars, dashes and tabs of its line. */
  part: number;
  at: number;
  score: number;
  afterComma: boolean;
};

const strong = /\t|\s[|•·–—]\s|\s-\s|\s@\s|\s*;\s*/;
const between = /\s(?:at|bei|chez|presso)\s(?=\p{Lu})/u;

/** Who, where and as what, from the one to three lines that head a post. */
export function readPositionHeader(lines: HeaderLine[]): PositionHeader {
  const pieces = lines
    .flatMap((line, index) => partLine(line.text, index))
    .map((piece, at): Piece => ({ ...piece, at }));
  const title = bestTitle(pieces);
  if (!title) return { title: '', companyFirst: false };
  const named = pieces.filter((piece) => piece !== title && !isKnownPlace(piece.text));
  const company = bestCompany(named, title);
  const places = pieces.filter((piece) => piece !== title && isKnownPlace(piece.text));
  const place =
    places[0] ??
    // A last short part after the employer: “Acme Corp · Springfield”.
    named.find(
      (piece) =>
        company &&
        piece.at > company.at &&
        piece.at === pieces.length - 1 &&
        piece.part !== company.part &&
        isShortName(piece.text),
    ) ??
    // What follows the employer after a comma is where it is: “Acme Corp, Springfield”.
    named.find(
      (piece) =>
        company && piece.afterComma && piece.line === company.line && piece.at > company.at,
    );
  return {
    title: [title, ...fieldsOf(title, pieces, [company, place])].map(({ text }) => text).join(', '),
    ...(company ? { company: company.text } : {}),
    ...(place ? { location: place.text } : {}),
    companyFirst: company !== undefined && company.at < title.at,
  };
}

/** In lower case after a comma the title goes on: “Directrice principale, trésorerie et marchés”; with a capital it is a department. */
function fieldsOf(title: Piece, pieces: Piece[], taken: (Piece | undefined)[]): Piece[] {
  const [company] = taken;
  if (!company || (company.line === title.line && company.part === title.part)) return [];
  return pieces.filter(
    (piece) =>
      piece.line === title.line &&
      piece.part === title.part &&
      piece.at > title.at &&
      !taken.includes(piece) &&
      /^\p{Ll}/u.test(piece.text),
  );
}

function bestTitle(pieces: Piece[]): Piece | undefined {
  const usable = pieces.filter(
    (piece) => !isKnownPlace(piece.text) && /\p{L}{2}/u.test(piece.text),
  );
  const [best] = usable.toSorted((a, b) => b.score - a.score);
  return best && best.score > 0 ? best : usable[0];
}

/** An employer’s own words first; then a line of its own; what hangs on the title by a comma is often a department. */
function bestCompany(named: Piece[], title: Piece): Piece | undefined {
  const usable = named.filter((piece) => piece.text.length > 1);
  const department = (piece: Piece) =>
    piece.afterComma && piece.line === title.line && piece.at > title.at;
  const trails = (piece: Piece) =>
    piece.part > title.part &&
    isShortName(piece.text) &&
    usable.some((other) => other.at < piece.at);
  const elsewhere = usable.filter(
    (piece) =>
      !department(piece) &&
      !trails(piece) &&
      (piece.line === title.line || piece.text.includes(' ') || followed(piece, usable)),
  );
  return usable.find((piece) => hasCompanyWord(piece.text)) ?? elsewhere[0] ?? usable[0];
}

const isShortName = (text: string) => /^\p{Lu}[\p{L}’'-]+$/u.test(text);

function followed(piece: Piece, all: Piece[]): boolean {
  return all.some((other) => other.afterComma && other.line === piece.line && other.at > piece.at);
}

function partLine(text: string, line: number): Omit<Piece, 'at'>[] {
  return text
    .split(strong)
    .flatMap((part) =>
      titleScore(part.split(between)[0] ?? '') > 0 ? part.split(between) : [part],
    )
    .map((part) => trimEdges(part.trim()))
    .filter((part) => part !== '')
    .flatMap((text, part) => partAtCommas(text).map((piece) => ({ ...piece, part })))
    .map((piece) => ({ ...piece, line, score: titleScore(piece.text) }));
}

/** Takes commas and lone brackets off the ends. */
function trimEdges(part: string): string {
  const plain = part.replace(/^,+|,+$/g, '').trim();
  const paired = plain.includes('(') === plain.includes(')');
  return paired ? plain.replace(/^\((.*)\)$/, '$1') : plain.replace(/^\(|\)$/g, '');
}

/** Commas part title, employer and place, but also belong inside names: “Smith, Jones & Co”, “Berlin, Germany”. */
function partAtCommas(part: string): { text: string; afterComma: boolean }[] {
  if (isKnownPlace(part)) return [{ text: part, afterComma: false }];
  const [first = '', ...rest] = part.split(/,\s+(?![^(]*\))/);
  const out = [{ text: first, afterComma: false }];
  for (const [at, bit] of rest.entries()) {
    const tail = rest.slice(at).join(', ');
    if (isKnownPlace(tail)) {
      out.push({ text: tail, afterComma: true });
      break;
    }
    const last = out.at(-1);
    if (last && belongsTo(last.text, bit)) last.text += `, ${bit}`;
    else out.push({ text: bit, afterComma: true });
  }
  return out;
}

function belongsTo(before: string, bit: string): boolean {
  if (/^(?:inc|ltd|llc|llp|plc|gmbh|s\.?a\.?|co)\b\.?$/i.test(bit)) return true;
  // “Smith, Jones & Partners” is one firm; “Engineer and Team Lead, Product” is one title.
  if (titleScore(before) <= 0) return / (?:&|and) /.test(bit) && before.split(' ').length === 1;
  return titleScore(bit) > 0 && !hasCompanyWord(bit);
}
