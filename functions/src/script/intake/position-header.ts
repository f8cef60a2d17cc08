import { hasCompanyWord, titleScore } from './job-words.ts';
import { isLocation } from './read-contact.ts';

export type HeaderLine = { text: string };
export type PositionHeader = {
  title: string;
  company?: string;
  location?: string;
  /** The employer stood before the title. */
  companyFirst: boolean;
};

type Piece = { text: string; line: number; score: number; afterComma: boolean };

const strong = /\t|\s[|•·–—]\s|\s-\s|\s@\s|\s*;\s*/;
const between = /\s(?:at|bei|chez|presso)\s(?=\p{Lu})/u;
const placeNames =
  /^(?:remote|hybrid|on-?site|uk|usa|u\.s\.a?\.|united kingdom|united states|germany|deutschland|france|spain|españa|portugal|italy|italia|austria|switzerland|ireland|canada|australia|netherlands|belgium|london|berlin|munich|münchen|hamburg|cologne|köln|frankfurt|vienna|wien|zurich|zürich|paris|lyon|madrid|barcelona|lisbon|lisboa|porto|rome|roma|milan|milano|dublin|edinburgh|glasgow|manchester|birmingham|bristol|leeds|liverpool|sheffield|new york|boston|chicago|austin|seattle|toronto|vancouver|montreal|sydney|melbourne|amsterdam|brussels|stockholm|copenhagen|oslo|helsinki)$/i;

/** Who, where and as what, from the one to three lines that head a post. */
export function readPositionHeader(lines: HeaderLine[]): PositionHeader {
  const pieces = lines.flatMap((line, index) => partLine(line.text, index));
  const title = bestTitle(pieces);
  if (!title) return { title: '', companyFirst: false };
  const rest = pieces.filter((piece) => piece !== title);
  const places = rest.filter((piece) => isPlace(piece.text));
  const named = rest.filter((piece) => !places.includes(piece) && piece.text.length > 1);
  const company = named.find((piece) => hasCompanyWord(piece.text)) ?? named[0];
  const place =
    places[0] ??
    // What follows the employer after a comma is where it is: “Acme Corp, Springfield”.
    named.find(
      (piece) =>
        piece.afterComma &&
        company &&
        piece.line === company.line &&
        pieces.indexOf(piece) > pieces.indexOf(company),
    );
  return {
    title: title.text,
    ...(company ? { company: company.text } : {}),
    ...(place && place !== company ? { location: place.text } : {}),
    companyFirst: company !== undefined && pieces.indexOf(company) < pieces.indexOf(title),
  };
}

function bestTitle(pieces: Piece[]): Piece | undefined {
  const usable = pieces.filter((piece) => !isPlace(piece.text) && /\p{L}{2}/u.test(piece.text));
  const [best] = usable.toSorted((a, b) => b.score - a.score);
  return best && best.score > 0 ? best : usable[0];
}

function isPlace(text: string): boolean {
  return placeNames.test(text.trim()) || isLocation(text);
}

function partLine(text: string, line: number): Piece[] {
  const pieces = text
    .split(strong)
    .flatMap((part) =>
      titleScore(part.split(between)[0] ?? '') > 0 ? part.split(between) : [part],
    )
    .map((part) =>
      part
        .trim()
        .replace(/^[,(]+|[,)]+$/g, (edge) =>
          /[()]/.test(edge) && part.includes('(') && part.includes(')') ? edge : '',
        ),
    )
    .filter((part) => part !== '')
    .flatMap((part) => partAtCommas(part));
  return pieces.map((piece) => ({ ...piece, line, score: titleScore(piece.text) }));
}

/** Commas part title, employer and place, but also belong inside names: “Smith, Jones & Co”, “Berlin, Germany”. */
function partAtCommas(part: string): { text: string; afterComma: boolean }[] {
  if (isPlace(part)) return [{ text: part, afterComma: false }];
  const bits = part.split(/,\s+(?![^(]*\))/);
  const [first = '', ...rest] = bits;
  const out = [{ text: first, afterComma: false }];
  for (let at = 0; at < rest.length; at++) {
    const bit = rest[at] ?? '';
    const last = out.at(-1);
    const tail = rest.slice(at).join(', ');
    if (isPlace(tail)) {
      out.push({ text: tail, afterComma: true });
      break;
    }
    const partOfName =
      /^(?:inc|ltd|llc|llp|plc|gmbh|s\.?a\.?|co)\b\.?/i.test(bit) || / (?:&|and) /.test(bit);
    const partOfTitle =
      last && titleScore(last.text) > 0 && titleScore(bit) > 0 && !hasCompanyWord(bit);
    if (
      last &&
      ((partOfName &&
        titleScore(last.text) <= 0 &&
        !hasCompanyWord(bit.replace(/^(inc|ltd|llc|llp|plc|gmbh)\b/i, ''))) ||
        partOfTitle)
    )
      last.text += `, ${bit}`;
    else out.push({ text: bit, afterComma: true });
  }
  return out;
}
