export type DateRange = {
  /** `YYYY` or `YYYY-MM`. */
  start?: string;
  end?: string;
  current: boolean;
  /** The text without the dates and what held them. */
  rest: string;
};

const monthNames: string[] = [
  'january|januari|jan|januar|janner|janvier|janv|enero|ene|janeiro|gennaio|gen',
  'february|februari|feb|februar|fevrier|fevr|febrero|fevereiro|fev|febbraio|febb',
  'march|maart|mar|marz|maerz|mrz|mars|marzo|marco',
  'april|apr|avril|avr|abril|abr|aprile',
  'may|mei|mai|mayo|maio|maggio|mag',
  'june|jun|juni|juin|junio|junho|giugno|giu',
  'july|jul|juli|juillet|juil|julio|julho|luglio|lug',
  'august|augustus|aug|aout|agosto|ago',
  'september|sept|sep|septembre|septiembre|setembro|set|settembre|sett',
  'october|oct|oktober|okt|octobre|octubre|outubro|out|ottobre|ott',
  'november|nov|novembre|noviembre|novembro',
  'december|dec|dezember|dez|decembre|diciembre|dic|dezembro|dicembre',
];
const monthOf = new Map(
  monthNames.flatMap((names, index) => names.split('|').map((name) => [name, index + 1] as const)),
);

const months = [...monthOf.keys()].toSorted((a, b) => b.length - a.length).join('|');
const seasons =
  'spring|summer|autumn|fall|winter|[qt][1-4]|[1-4]\\. quartal|fruhjahr|fruhling|sommer|herbst|sommersemester|wintersemester|ss|ws|' +
  'printemps|ete|automne|hiver|primavera|verano|otono|invierno|verao|outono|inverno|estate|autunno|mid|early|late|anfang|mitte|ende|debut|fin|inicios|fines|inizio|fine';
const year = '(?:19[5-9]\\d|20[0-4]\\d)';
const moment =
  `(?:${year}[年년]\\s?\\d{1,2}[月월]|(?:\\d{1,2}\\.?\\s+)?(?:${months})\\.?,?(?:\\s+(?:de|del)?\\s*|[-/])(?:\\d{1,2},\\s*)?${year}` +
  `|\\d{1,2}[./]\\d{1,2}[./]${year}|(?:0?[1-9]|1[0-2])\\s?[./-]\\s?${year}|${year}[-/.](?:0[1-9]|1[0-2])(?:-\\d\\d)?(?!\\d)` +
  // “Mar ’19” names the year by its last digits.
  `|(?:${months})\\.?\\s?['’]\\d\\d(?!\\d)` +
  `|(?:(?:${seasons})\\.?\\s+(?:de\\s+|del\\s+)?)?${year})`;
const present =
  'till date|till now|till today|present|current|currently|now|today|ongoing|to date|date|heute|aktuell|laufend|jetzt|present|aujourd.?hui|actuel|actuellement|' +
  'en cours|ce jour|ad oggi|bis dato|dato|derzeit|gegenwartig|tuttora|en curso|em curso|dias de hoje|la actualidad|a data|maintenant|actualidad|actual|actualmente|presente|hoy|la fecha|atual|atualmente|o momento|hoje|oggi|attuale|in corso|adesso|heden|obecnie|nadal|gunumuz|halen|devam ediyor|idag|nuvaerende|настоящее время|по настоящее время|н\\. ?в\\.|現在|至今|现在|현재';
const dash =
  '(?:\\s*[–—‒−-]+\\s*(?:(?:bis|a|ate|jusqu.?a) )?|\\s+(?:to|until|till|up to|bis|a|au|ad|jusqu.?a|hasta|al|ate|fino a|through|and)\\s+)';
const since = '(?:since|from|seit|depuis|desde|dal|da|ab|expected|expected in|graduating)';

const range = new RegExp(
  `(?<![\\w.])(${moment})(${dash})(?:(${moment})|(${present})(?![a-zа-я])|$|(?=\\t))`,
  'i',
);
const shortRange = new RegExp(`(?<![\\w.])(${year})\\s*[–—/-]\\s*(\\d{2})(?![\\d/.-])`, 'i');
const monthRange = new RegExp(
  `(?<![\\w.])(${months})\\.?${dash}((?:${months})\\.?\\s+(${year}))`,
  'i',
);
const open = new RegExp(
  `(?<![\\w.])${since}:?\\s+(?:(?:the|dem|le|el|o|il)\\s+)?(${moment})(?!\\w)`,
  'i',
);
/** “Seit Schuljahr 2018/19” began with that school year and goes on. */
const schoolYear =
  /(?<![\w.])(?:since|seit|depuis|desde|dal)\s+(?:(?:the|dem|der|el|la|le|o|l.)\s*)?(?:(?:school year|academic year|schuljahr|studienjahr|wintersemester|annee scolaire|rentree|curso|ano letivo|anno scolastico|saison|season)\s+)?((?:19[5-9]|20[0-4])\d)(?:\s?\/\s?(?:\d{4}|\d\d))?(?![\w/.-])/i;
const single = new RegExp(`(?<![\\w.,])(${moment})(?![\\w%])`, 'i');

/** Reads the years or months a line names, however it writes them; null when it names none. */
export function readDateRange(text: string): DateRange | null {
  // Same length as the text, so that places found here hold there too.
  const plain = unaccent(text);
  const whole = range.exec(plain);
  if (whole) {
    const [match, from = '', , to, now] = whole;
    const start = readMoment(from);
    const end = to === undefined ? undefined : readMoment(to);
    if (!start) return null;
    const current = now !== undefined || to === undefined;
    return { start, ...(end ? { end } : {}), current, rest: cut(text, whole.index, match.length) };
  }
  const school = schoolYear.exec(plain);
  if (school?.[1]) {
    const rest = cut(text, school.index, school[0].length);
    return { start: school[1], current: true, rest };
  }
  const short = shortRange.exec(plain);
  if (short) {
    const [match, from = '', to = ''] = short;
    const end = from.slice(0, 2) + to;
    if (end >= from) {
      return { start: from, end, current: false, rest: cut(text, short.index, match.length) };
    }
  }
  const sameYear = monthRange.exec(plain);
  if (sameYear) {
    const [match, first = '', last = '', inYear = ''] = sameYear;
    const [start, end] = [readMoment(`${first} ${inYear}`), readMoment(last)];
    if (start && end) {
      return { start, end, current: false, rest: cut(text, sameYear.index, match.length) };
    }
  }
  const running = open.exec(plain);
  if (running) {
    const [match, from = ''] = running;
    const moment = readMoment(from);
    const expected = /^(?:expected|graduating)/i.test(match);
    if (moment) {
      const dates = expected ? { end: moment } : { start: moment };
      return { ...dates, current: true, rest: cut(text, running.index, match.length) };
    }
  }
  const one = single.exec(plain);
  const moment = one ? readMoment(one[0]) : null;
  if (!one || !moment) return null;
  return { end: moment, current: false, rest: cut(text, one.index, one[0].length) };
}

/** A range, as a position has one; a lone year is not. */
export function hasDateRange(text: string): boolean {
  const dates = readDateRange(text);
  return dates?.start !== undefined;
}

function readMoment(text: string): string | null {
  const plain = unaccent(text).toLowerCase();
  const inYear = new RegExp(year).exec(plain)?.[0] ?? shortYear(plain);
  if (!inYear) return null;
  const name = /[a-z]{3,}/g.exec(plain)?.[0];
  const named = name ? monthOf.get(name) : undefined;
  if (named) return `${inYear}-${String(named).padStart(2, '0')}`;
  const iso = /^(?:19|20)\d\d(?:[-/.](\d\d)|[年년]\s?(\d{1,2}))/.exec(plain);
  const dayFirst = /^\d{1,2}[./](\d{1,2})[./]/.exec(plain);
  const monthFirst = /^(\d{1,2})\s?[./-]\s?(?:19|20)\d\d/.exec(plain);
  const month = Number(iso?.[1] ?? iso?.[2] ?? (dayFirst ?? monthFirst)?.[1] ?? 0);
  return month >= 1 && month <= 12 ? `${inYear}-${String(month).padStart(2, '0')}` : inYear;
}

/** “’98” and “’19”: nobody's CV reaches fifty years back or forth. */
function shortYear(text: string): string | undefined {
  const digits = /['’](\d\d)$/.exec(text)?.[1];
  return digits && (Number(digits) >= 50 ? `19${digits}` : `20${digits}`);
}

function unaccent(text: string): string {
  return [...text]
    .map((letter) => {
      const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
      return plain.length === letter.length ? plain : letter;
    })
    .join('');
}

function cut(text: string, at: number, length: number): string {
  const before = text
    .slice(0, at)
    .replace(/(?<=^|[\s(])(?:de|from|von|vom|dal|da|du|del|desde|entre|between)\s+$/i, '')
    .replace(/[\s([|,;:·•–—-]+$/u, '');
  const after = text
    .slice(at + length)
    // LinkedIn and others add the length of the stay: (3 years 2 months).
    .replace(
      /^\s*[([·-]?\s*(?:\d+\s*(?:years?|yrs?|months?|mos?|jahre?|monate?|ans?|mois|años?|anos?|m[êe]s|meses|ann[io]|mes[ei])\b\.?\s*(?:and\s*)?){1,2}[)\]]?/i,
      '',
    )
    .replace(/^[\s)\]|,;:·•–—-]+/u, '');
  return before !== '' && after !== '' ? `${before}\t${after}` : before + after;
}
