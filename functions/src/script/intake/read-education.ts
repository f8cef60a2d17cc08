import type { DocumentLine } from './document-line.ts';
import { joinWrappedLines } from './join-lines.ts';
import { isKnownPlace } from './places.ts';
import { isLocation } from './read-contact.ts';
import { readDateRange } from './read-dates.ts';

export type ReadEducation = {
  text: string;
  line: DocumentLine;
  degree?: string;
  institution?: string;
  start?: string;
  end?: string;
  current: boolean;
};

const degreePattern =
  /\b(?:Ph\.?\s?D|D\.?Phil|M\.?\s?Sc|B\.?\s?Sc|M\.?Eng|B\.?Eng|M\.?Ed|B\.?Ed|B\.?Com|M\.?Com|LL\.?[BM]|MBA|MPhil|M\.?A|B\.?A|B\.?S|M\.?S|BSN|MSN|ADN|PGCE|PGDE|HND|HNC|NVQ|GCSEs?|A-?levels?|BFA|MFA|MPH|MD|MRes|BTEC|QTS|Dipl|B\.?Math|LLB|LLM|B\.?Arch|M\.?Arch|B\.?Tech|M\.?Tech|B\.?Pharm|MBBS|EdD|DBA|CAP|BEP|BTS|DEUG|DEA|DESS|DUT|BUT|MTA|CAS|DAS|MAS)\b\.?|(?<!\p{L})(?:bachelor|master|doctor|doctorate|diploma|associate|degree|certificate|foundation|abitur|diplom|magister|staatsexamen|ausbildung|fachhochschulreife|realschulabschluss|licence|licenciatura|licenciad[oa]|grado|m[aá]ster|mestrado|maestr[ií]a|doutoramento|doutorado|doctorado|laurea|dottorato|diplôme|dipl[oô]me|baccalaur[ée]at|bts|dut|ingeniero|ingenier[ií]a|engenharia|maturit[àa]|bachillerato|pos(?:t)?grado|t[ée]cnico superior|bac|high school diploma|culinary arts|apprenticeship|licentiate|honours|baccalaureate|brevet|titre professionnel|certificat d[’']\p{L}+|doctorat|mast[èe]re|agr[ée]gation|capes|tecnicatura|t[ée]cnic[oa](?: \p{L}+)?|graduad[oa]|diplomad[oa]|diplomatura|formaci[óo]n profesional|ciclo formativo|eso|curso|ensino (?:secund[áa]rio|m[ée]dio)|bacharelado|bacharel|tecn[óo]logo|p[óo]s-gradua[çc][ãa]o|especializa[çc][ãa]o|corso|perito|diploma di \p{L}+|qualifica|specializzazione|laureat[oa]|geprüfte[rn]?|meisterbrief|mittlere reife|hauptschulabschluss|fachoberschulreife|fachabitur|matura|lehre|umschulung|staatlich \p{L}+|lehrabschluss|promotion|habilitation|\p{L}*studium|program(?:me)?|course|traineeship|leaving certificate|highers)(?!\p{L})/iu;
const schoolPattern =
  /(?<!\p{L})(?:universi\p{L}*|college|school|academy|institute?|polytechnic\p{L}*|politecnic\p{L}*|hochschule|fachhochschule|gymnasium|berufsschule|technische|\p{L}*schule|[ée]cole|lyc[ée]e|facult\p{L}*|instituto|colegio|escola|escuela|liceo|scuola|istituto|conservator\p{L}*|IHK|ETH|MIT|UCL|LSE|INSEAD|HEC|sixth form|le cordon bleu|CFA|GRETA|IES|CETI|UTN|UNAM|RWTH|TU|FH|DHBW|KIT|EPFL|CNAM|AFPA|IUT|INSA|ESADE|SENAC|SENAI|\p{L}*kolleg|\p{L}*akademie|handwerkskammer|chambre (?:de|des)|centro|campus|ateneo|accademia|academia|conservato\p{L}*|kantonsschule|fakult[äa]t|facultad|agenzia formativa|ente di formazione|bootcamp|\p{L}*lehranstalt|TAFE)(?!\p{L})/iu;
const gradePattern =
  /^(?:gpa|grade|note|abschlussnote|first[- ]class|second[- ]class|upper second|2[.:][12]|distinction|merit|magna|summa|cum laude|honou?rs|mention|nota|graduated|thesis|dissertation|final|average|media|voto|\d[.,]\d+(?:\s*\/\s*\d)?|110)/i;

export function readEducation(source: DocumentLine[]): ReadEducation[] {
  return groupEntries(joinWrappedLines(source))
    .map(readEntry)
    .filter((entry) => entry !== null);
}

/** A new entry begins at a gap, or where a second degree, school or date appears. */
function groupEntries(lines: DocumentLine[]): DocumentLine[][] {
  const allBullets = lines.every((line) => line.bullet);
  const heads = lines.filter((line) => !line.bullet || allBullets);
  const regular = evenEntries(heads);
  if (regular && heads.length === lines.length) return regular;
  const groups: DocumentLine[][] = [];
  const gaps = lines.slice(1).some((line) => line.gapBefore);
  for (const line of lines) {
    const group = groups.at(-1);
    const head = !line.bullet || allBullets;
    const text =
      group
        ?.filter((other) => !other.bullet || allBullets)
        .map((other) => other.text)
        .join('\t') ?? '';
    const repeats = [namesDegree, namesSchool].some((names) => names(line.text) && names(text));
    const dates = readDateRange(line.text) !== null && readDateRange(text) !== null;
    const fresh =
      !group || (head && (gaps ? line.gapBefore || (repeats && dates) : repeats || dates));
    if (fresh) groups.push([line]);
    else group.push(line);
  }
  return groups;
}

/** Entries of two or three lines each, their dates always in the same one, need no other mark. */
function evenEntries(lines: DocumentLine[]): DocumentLine[][] | null {
  const dated = lines.flatMap((line, at) => (readDateRange(line.text) ? [at] : []));
  const size = lines.length / dated.length;
  if (dated.length < 2 || (size !== 2 && size !== 3)) return null;
  if (!dated.every((at) => at % size === (dated[0] ?? 0))) return null;
  return dated.map((_, entry) => lines.slice(entry * size, (entry + 1) * size));
}

const namesSchool = (text: string) => schoolPattern.test(text);
/** “Escuela de Ingeniería” is a school, whatever is taught there. */
const namesDegree = (text: string) =>
  partPieces(text).some((piece) => degreePattern.test(piece) && !schoolPattern.test(piece));

const partPieces = (text: string): string[] => partCells(text).flat();

/** What bars and dashes part, and in each what commas part. */
function partCells(text: string): string[][] {
  return text
    .split(/\t|\s[|•·–—]\s|\s-\s|;\s*/u)
    .map(partCommas)
    .filter((cell) => cell.length > 0);
}

function partCommas(cell: string): string[] {
  return (
    cell
      .split(/,\s+(?![^(]*\))/u)
      // “BSc at Leeds” parts; “University of Texas at Austin” does not.
      .flatMap((piece) => {
        const [left = '', ...right] = piece.split(/\s+(?:at|bei|from)\s+(?=\p{Lu})/u);
        return degreePattern.test(left) && !schoolPattern.test(left) ? [left, ...right] : [piece];
      })
      .map((piece) => piece.replace(/^[\s,]+|[\s,]+$/g, ''))
      .map((piece) =>
        piece.includes('(') === piece.includes(')') ? piece : piece.replace(/[()]/g, ''),
      )
  );
}

function readEntry(group: DocumentLine[]): ReadEducation | null {
  const [line] = group;
  if (!line) return null;
  const heads = group.filter((other, index) => index === 0 || !other.bullet).slice(0, 4);
  const dates = heads.map((head) => readDateRange(head.text)).find((found) => found !== null);
  const cells = heads.flatMap((head) => partCells(readDateRange(head.text)?.rest ?? head.text));
  const pieces = joinSchools(cells).flat();
  const named = joinLowerCase(
    pieces.filter((piece) => piece.length > 1 && !gradePattern.test(piece)),
  );
  const school =
    named.find((piece) => schoolPattern.test(piece) && !degreePattern.test(piece)) ??
    named.find((piece) => schoolPattern.test(piece) && !/\bhigh school diploma\b/i.test(piece));
  const others = named.filter((piece) => piece !== school);
  const known = readDegree(others, cells);
  const place = placeAfter(named, school);
  // Beside a school or dates, what is left is what was studied, whatever it is called.
  const free = others.filter((piece) => !isLocation(piece) && piece !== known?.subject);
  const degree = known?.text ?? (school || dates ? free[0] : undefined);
  const institution =
    school ??
    (degree === undefined ? undefined : free.find((piece) => piece !== (known?.from ?? degree)));
  const text = group
    .map((other) => other.text.replace(/\t/g, ', '))
    .join('; ')
    .slice(0, 400);
  if (!degree && !institution && !dates) return null;
  return {
    text,
    line,
    ...(degree ? { degree } : {}),
    ...(institution ? { institution: place ? `${institution}, ${place}` : institution } : {}),
    ...(dates?.start ? { start: dates.start } : {}),
    ...(dates?.end ? { end: dates.end } : {}),
    current: dates?.current ?? false,
  };
}

/** A cell that tells of nothing but a school is its name: “Lycée Bréquigny, Rennes”; a second place behind it is not. */
function joinSchools(cells: string[][]): string[][] {
  return cells.map((cell) => {
    const isSchool = (piece: string) => schoolPattern.test(piece) && !degreePattern.test(piece);
    const at = cell.findIndex(isSchool);
    const studied = cell.findLastIndex((piece) => degreePattern.test(piece));
    const [before, after] = [cell.slice(studied + 1, at), cell.slice(at + 1)];
    // “BSc, Nursing, University of Hull”: behind a degree stands its subject.
    const named = studied < 0 && before.length === 1 && isOneName(before[0]) && cells.length > 1;
    const [town, more] = after;
    const placed =
      town !== undefined && more === undefined && isOneName(town) && cells.flat().length > 2;
    if (at < 0 || studied > at || (!named && !placed)) return cell;
    const from = named ? at - 1 : at;
    return [
      ...cell.slice(0, from),
      [...(named ? before : []), cell[at], ...(placed ? [town] : [])].join(', '),
      ...(placed ? [] : after),
    ];
  });
}

const isOneName = (text: string | undefined) =>
  text !== undefined &&
  /^\p{Lu}[\p{L}’'-]+(?:\s\p{L}[\p{L}’'-]+){0,2}$/u.test(text) &&
  !gradePattern.test(text);

/** The one town behind a school belongs to its name: “University of Law, Manchester”. */
function placeAfter(pieces: string[], school: string | undefined): string | undefined {
  const [place, more] = school ? pieces.slice(pieces.indexOf(school) + 1) : [];
  if (!place || !isKnownPlace(place) || (more && isLocation(more))) return undefined;
  return school?.includes(place) ? undefined : place;
}

/** In lower case after a comma a name goes on: “Ingeniería Industrial, especialidad en Mecánica”. */
function joinLowerCase(pieces: string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const above = joined.at(-1);
    if (above && /^\p{Ll}/u.test(piece) && !gradePattern.test(piece))
      joined.splice(-1, 1, `${above}, ${piece}`);
    else joined.push(piece);
  }
  return joined;
}

type Degree = { text: string; from: string; subject?: string };

/** The degree with its subject, which often stands behind a comma: “BSc, Nursing”. */
function readDegree(pieces: string[], cells: string[][]): Degree | undefined {
  const at = pieces.findIndex((piece) => degreePattern.test(piece));
  const degree = pieces[at];
  if (degree === undefined) return undefined;
  const bare =
    !degree.includes(' ') ||
    /^(?:bachelor|master|doctor)(?:'s)?(?: of \w+)?(?: degree)?$/i.test(degree);
  const subject = pieces[at + 1];
  // “Erstes Staatsexamen, Rechtswissenschaft” in a cell of its own, beside that of the school.
  const ownCell = cells.some(
    (cell) => cell[0] === degree && cell[1] === subject && (cells.length > 1 || isHouse(cell[2])),
  );
  const takesSubject =
    (bare || ownCell) &&
    subject &&
    !isLocation(subject) &&
    subject.split(' ').length <= 5 &&
    !degreePattern.test(subject) &&
    !/[.:]/.test(subject);
  if (!takesSubject) return { text: degree, from: degree };
  return { text: withSubject(degree, subject), from: degree, subject };
}

/** In “Staatsexamen, Rechtswissenschaft, Oberlandesgericht Nürnberg” the third is where it was. */
const isHouse = (text: string | undefined) =>
  text !== undefined && !isLocation(text) && (schoolPattern.test(text) || / /.test(text));

/** As a person says it: “Bachelor of Science in Civil Engineering”, “BSc Nursing”. */
function withSubject(degree: string, subject: string): string {
  if (/ of /.test(degree)) return `${degree} in ${subject}`;
  return degree.includes(' ') ? `${degree}, ${subject}` : `${degree} ${subject}`;
}
