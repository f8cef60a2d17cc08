import { hasCompanyWord, hasTitleWord, titleScore } from './job-words.ts';
import { isKnownPlace } from './places.ts';
import { isWorkTerm, withoutShare } from './work-terms.ts';

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
  /** The dash that parts it from what stands before it. */
  afterDash?: string;
};

const strong = /(\t|\s[|•·–—]\s|\s-\s|\s@\s|\s*;\s*)/;
const between = /\s(?:at|bei|chez|presso)\s(?=\p{Lu})/u;
/** Words that also belong inside titles: “Técnico em Enfermagem”. */
const perhapsBetween = /^(.+?)\s(?:en|em|na|no|nas|nos|in|nella|nel)\s(?=\p{Lu})(.+)$/u;

/** Who, where and as what, from the one to three lines that head a post. */
export function readPositionHeader(lines: HeaderLine[]): PositionHeader {
  const header = readPieces(lines);
  const [, title, company] = perhapsBetween.exec(header.title) ?? [];
  const lacksCompany =
    header.company === undefined ||
    isShortName(header.company) ||
    (hasCompanyWord(company ?? '') && !hasCompanyWord(header.company));
  if (!title || !company || !lacksCompany || titleScore(title) < 0) return header;
  // “Fisioterapeuta em Clínica do Areeiro” over a lone town names its employer.
  const location = header.location ?? header.company;
  return { title, company, ...(location ? { location } : {}), companyFirst: false };
}

function readPieces(lines: HeaderLine[]): PositionHeader {
  const pieces = lines
    .flatMap((line, index) => partLine(withoutShare(line.text), index))
    .filter((piece, _, all) => all.length === 1 || !isWorkTerm(piece.text))
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
        company &&
        piece.afterComma &&
        piece.line === company.line &&
        piece.at > company.at &&
        !company.text.endsWith(piece.text),
    );
  return {
    title: withFields(title, pieces, [company, place]),
    ...(company ? { company: withAddition(company, pieces) } : {}),
    ...(place ? { location: withTown(place, named, company) } : {}),
    companyFirst: company !== undefined && company.at < title.at,
  };
}

/** What hangs on a title whose employer stands elsewhere is its field: “Deputy Director, Solid Waste”. */
function withFields(title: Piece, pieces: Piece[], taken: (Piece | undefined)[]): string {
  const [company] = taken;
  if (!company || (company.line === title.line && company.part === title.part)) return title.text;
  let text = title.text;
  for (const piece of pieces.slice(title.at + 1)) {
    const hangs =
      piece.afterComma ||
      (piece.afterDash !== undefined && (company.line !== title.line || !company.afterDash));
    if (piece.line !== title.line || !hangs || taken.includes(piece)) break;
    if (isKnownPlace(piece.text)) break;
    text += `${piece.afterComma ? ', ' : piece.afterDash}${piece.text}`;
  }
  return text;
}

/** “Texas” behind a town after the employer: “Tia Rosa Cantina, San Marcos, Texas”. */
function withTown(place: Piece, named: Piece[], company: Piece | undefined): string {
  const town = named.find(({ at }) => at === place.at - 1);
  const isTown =
    place.afterComma && town?.afterComma && company?.at === town.at - 1 && town.score === 0;
  return isTown && !company.text.endsWith(town.text) ? `${town.text}, ${place.text}` : place.text;
}

/** In lower case after a dash the name of an employer goes on. */
function withAddition(company: Piece, pieces: Piece[]): string {
  const next = pieces[company.at + 1];
  const goesOn = next?.afterDash && next.line === company.line && /^\p{Ll}/u.test(next.text);
  return goesOn && next.score <= 0 ? company.text + next.afterDash + next.text : company.text;
}

function bestTitle(pieces: Piece[]): Piece | undefined {
  const usable = pieces.filter(
    (piece) => !isKnownPlace(piece.text) && /\p{L}{2}/u.test(piece.text),
  );
  const [best] = usable.toSorted((a, b) => b.score - a.score);
  if (best && best.score > 0) return best;
  // No known word: alone on its line over or under “Employer, Town” stands the title.
  const alone = (piece: Piece) =>
    pieces.every((other) => other === piece || other.line !== piece.line);
  const isChain = (line: number) => pieces.some((other) => other.line === line && other.afterComma);
  const lone = usable.find(
    (piece) =>
      alone(piece) &&
      !hasCompanyWord(piece.text) &&
      usable.some((other) => other.line !== piece.line && isChain(other.line)),
  );
  return lone ?? usable[0];
}

/** An employer’s own words first; then a line of its own; what hangs on the title by a comma is often a department. */
function bestCompany(named: Piece[], title: Piece): Piece | undefined {
  const usable = named
    .filter((piece) => piece.text.length > 1)
    .map((piece) => wholeName(piece, named, title));
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

/** A line of its own that names a part of a house and the house is one employer: “Laboratoire X, Université Y”. */
function wholeName(piece: Piece, named: Piece[], title: Piece): Piece {
  const next = named.find((other) => other.at === piece.at + 1);
  const apart = piece.line !== title.line || piece.part !== title.part;
  const belongs = next?.afterComma && next.line === piece.line && apart;
  return belongs && hasCompanyWord(piece.text) && hasCompanyWord(next.text)
    ? { ...piece, text: `${piece.text}, ${next.text}` }
    : piece;
}

const isShortName = (text: string) => /^\p{Lu}[\p{L}’'-]+$/u.test(text);

function followed(piece: Piece, all: Piece[]): boolean {
  return all.some((other) => other.afterComma && other.line === piece.line && other.at > piece.at);
}

function partLine(text: string, line: number): Omit<Piece, 'at'>[] {
  const bits = text.split(strong);
  return bits
    .flatMap((bit, at): { text: string; dash?: string }[] => {
      if (at % 2 === 1) return [];
      const separator = bits[at - 1] ?? '';
      const dash = /[–—-]/.test(separator) && (bits[at - 2] ?? '').trim() !== '';
      const [first = '', ...rest] = namesTitle(bits.slice(0, at), bit) ? bit.split(between) : [bit];
      return [
        { text: first, ...(dash ? { dash: separator } : {}) },
        ...rest.map((text) => ({ text })),
      ];
    })
    .map((bit) => ({ ...bit, text: trimEdges(bit.text.trim()) }))
    .filter((bit) => bit.text !== '')
    .flatMap(({ text, dash }, part) =>
      partAtCommas(text).map((piece) => ({
        ...piece,
        part,
        ...(dash && !piece.afterComma ? { afterDash: dash } : {}),
      })),
    )
    .map((piece) => ({ ...piece, line, score: titleScore(piece.text) }));
}

/** Before “at” or “chez” stands a title, or its field after a dash. */
function namesTitle(before: string[], bit: string): boolean {
  const [left = ''] = bit.split(between);
  return hasTitleWord(left) || (before.some(hasTitleWord) && titleScore(left) >= 0);
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
  if (titleScore(before) <= 0)
    return / (?:&|and|und|et|y|e) /.test(bit) && before.split(' ').length === 1;
  // “Bridgewater & Lunt Solicitors” is a firm.
  return titleScore(bit) > 0 && !hasCompanyWord(bit) && !/ & /.test(bit);
}
