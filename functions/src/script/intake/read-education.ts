import type { DocumentLine } from './document-line.ts';
import { joinWrappedLines } from './join-lines.ts';
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
  /\b(?:Ph\.?\s?D|D\.?Phil|M\.?\s?Sc|B\.?\s?Sc|M\.?Eng|B\.?Eng|M\.?Ed|B\.?Ed|B\.?Com|M\.?Com|LL\.?[BM]|MBA|MPhil|M\.?A|B\.?A|B\.?S|M\.?S|BSN|MSN|ADN|PGCE|PGDE|HND|HNC|NVQ|GCSEs?|A-?levels?|BFA|MFA|MPH|MD|MRes|BTEC|QTS|Dipl)\b\.?|\b(?:bachelor|master|doctor|doctorate|diploma|associate|degree|certificate|foundation|abitur|diplom|magister|staatsexamen|ausbildung|fachhochschulreife|realschulabschluss|licence|licenciatura|licenciad[oa]|grado|m[aá]ster|mestrado|maestr[ií]a|doutoramento|doutorado|doctorado|laurea|dottorato|diplôme|dipl[oô]me|baccalaur[ée]at|bts|dut|ingeniero|ingenier[ií]a|engenharia|maturit[àa]|bachillerato|t[ée]cnico superior|bac|high school diploma|culinary arts|apprenticeship)\b/iu;
const schoolPattern =
  /\b(?:universi\p{L}*|college|school|academy|institute?|polytechnic\p{L}*|politecnic\p{L}*|hochschule|fachhochschule|gymnasium|berufsschule|technische|\p{L}*schule|[ée]cole|lyc[ée]e|facult\p{L}*|instituto|colegio|escola|escuela|liceo|scuola|istituto|conservator\p{L}*|IHK|ETH|MIT|UCL|LSE|INSEAD|HEC|sixth form|le cordon bleu|CFA)\b/iu;
const gradePattern =
  /^(?:gpa|grade|note|abschlussnote|first[- ]class|second[- ]class|upper second|2[.:][12]|distinction|merit|magna|summa|cum laude|honou?rs|mention|nota|graduated|thesis|dissertation|final|average|media|voto|\d[.,]\d+(?:\s*\/\s*\d)?|110)/i;

export function readEducation(source: DocumentLine[]): ReadEducation[] {
  return groupEntries(joinWrappedLines(source))
    .map(readEntry)
    .filter((entry) => entry !== null);
}

/** A new entry begins at a gap, or where a second degree, school or date appears. */
function groupEntries(lines: DocumentLine[]): DocumentLine[][] {
  const groups: DocumentLine[][] = [];
  const allBullets = lines.every((line) => line.bullet);
  const gaps = lines.slice(1).some((line) => line.gapBefore);
  for (const line of lines) {
    const group = groups.at(-1);
    const heads = !line.bullet || allBullets;
    const text =
      group
        ?.filter((other) => !other.bullet || allBullets)
        .map((other) => other.text)
        .join('\t') ?? '';
    const repeats = [degreePattern, schoolPattern].some((p) => p.test(line.text) && p.test(text));
    const dates = readDateRange(line.text) !== null && readDateRange(text) !== null;
    const fresh =
      !group || (heads && (gaps ? line.gapBefore || (repeats && dates) : repeats || dates));
    if (fresh) groups.push([line]);
    else group.push(line);
  }
  return groups;
}

function readEntry(group: DocumentLine[]): ReadEducation | null {
  const [line] = group;
  if (!line) return null;
  const heads = group.filter((other, index) => index === 0 || !other.bullet).slice(0, 4);
  const dates = heads.map((head) => readDateRange(head.text)).find((found) => found !== null);
  const pieces = heads.flatMap((head) => {
    const rest = readDateRange(head.text)?.rest ?? head.text;
    return (
      rest
        .split(/\t|\s[|•·–—]\s|\s-\s|,\s+|;\s*/u)
        // “BSc at Leeds” parts; “University of Texas at Austin” does not.
        .flatMap((piece) => {
          const [left = '', ...right] = piece.split(/\s+(?:at|bei|from)\s+(?=\p{Lu})/u);
          return degreePattern.test(left) && !schoolPattern.test(left) ? [left, ...right] : [piece];
        })
        .map((piece) => piece.replace(/^[\s(,]+|[\s,]+$/g, ''))
    );
  });
  const named = pieces.filter((piece) => piece.length > 1 && !gradePattern.test(piece));
  const institution = named.find(
    (piece) => schoolPattern.test(piece) && !/\bhigh school diploma\b/i.test(piece),
  );
  const degree = readDegree(named.filter((piece) => piece !== institution));
  const text = group
    .map((other) => other.text.replace(/\t/g, ', '))
    .join('; ')
    .slice(0, 400);
  if (!degree && !institution && !dates) return null;
  return {
    text,
    line,
    ...(degree ? { degree } : {}),
    ...(institution ? { institution } : {}),
    ...(dates?.start ? { start: dates.start } : {}),
    ...(dates?.end ? { end: dates.end } : {}),
    current: dates?.current ?? false,
  };
}

/** The degree with its subject, which often stands behind a comma: “BSc, Nursing”. */
function readDegree(pieces: string[]): string | undefined {
  const at = pieces.findIndex((piece) => degreePattern.test(piece));
  const degree = pieces[at];
  if (degree === undefined) return undefined;
  const bare =
    !degree.includes(' ') ||
    /^(?:bachelor|master|doctor)(?:'s)?(?: of \w+)?(?: degree)?$/i.test(degree);
  const subject = pieces[at + 1];
  const takesSubject =
    bare &&
    subject &&
    !isLocation(subject) &&
    subject.split(' ').length <= 5 &&
    !degreePattern.test(subject) &&
    !/[.:]/.test(subject);
  if (!takesSubject) return degree;
  return / of /.test(degree) ? `${degree} in ${subject}` : `${degree} ${subject}`;
}
