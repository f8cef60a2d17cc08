import type { ReadText } from './personal-data.ts';
import { spansOf, type TextSpan } from './text-span.ts';

const month = '[a-z]{3,10}\\.?';
const date = [
  `\\d{1,2}(?:st|nd|rd|th|er|o)?[ ./-]{1,2}(?:of |de )?(?:\\d{1,2}|${month})[ ./,-]{1,2}(?:de |del )?(?:19|20)?\\d{2}`,
  `${month} \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}`,
  '(?:19|20)\\d{2}[-./]\\d{1,2}[-./]\\d{1,2}',
  `${month} (?:de )?(?:19|20)\\d{2}`,
  '(?:19|20)\\d{2}',
].join('|');
const join =
  '(?:[ :.,\\t-]|\\bon\\b|\\bin\\b|\\bthe\\b|\\bam\\b|\\bim\\b|\\bden\\b|\\ble\\b|\\ben\\b|\\bel\\b|\\bem\\b|\\ba\\b|\\bil\\b|\\bnel\\b|\\bdia\\b){0,6}';
const born =
  'born|geboren(?:e[rn]?)?|geb\\.?|nee?|ne\\(e\\)|nacid[oa]|naci|nascid[oa]|nasci|nat[oa]|d\\.?o\\.?b\\.?|date of birth|birth ?date|birthday|year of birth|geburtsdatum|geburtstag|geburtsjahr|jahrgang|date de naissance|annee de naissance|fecha de nacimiento|f\\. ?nac\\.?|data de nascimento|nascimento|data di nascita|anno di nascita|f\\.? ?(?:de )?nacimiento|d\\. ?n\\.|jg\\.|ano de nacimiento|ano de nascimento';
const lead = "(?:(?:i was|i am|i'm|ich bin|ich wurde|wurde|je suis|yo|eu|io|sono|fui|soy|sou) )?";

const verb = '(?:geboren|born|nee?|nacid[oa]|naci|nascid[oa]|nasci|nat[oa])';
const bornInYear = new RegExp(`^${verb}${join}(?<year>(?:19|20)\\d{2})$`);
/** What is born without being a person. */
const thing =
  /(?:start-?up|company|firm|business|project|brand|product|idea|initiative|programme|program|team|studio|agency|label|festival|club|unternehmen|firma|projekt|marke|idee|initiative|verein|societe|entreprise|projet|marque|idee|agence|association|empresa|proyecto|marca|sociedad|iniciativa|agencia|asociacion|projeto|sociedade|agencia|associacao|azienda|societa|impresa|progetto|marchio|iniziativa|agenzia|associazione)[a-z]{0,2},? (?:\w+ ){0,2}$/;
/** “ich wurde am 4. Juli 1986 in Fulda geboren”. */
const bornLast = new RegExp(
  `(?<![a-z0-9-])${lead}(?:am )?(?:${date})(?: in [a-z' -]{2,40})? geboren(?![a-z])`,
  'g',
);
/** “Geboren wurde ich 1990 in London”. */
const bornFirst = new RegExp(
  `(?<![a-z0-9-])geboren (?:wurde|bin) ich (?:am )?(?:${date})(?![a-z0-9])`,
  'g',
);
/** “b. 1969”, an item of its own. */
const shortBorn =
  /(?<=(?:^|[,;|(•·]|(?:^| )-) ?)b\. ?(?:19[3-9]\d|200\d)(?= ?(?:[,;|)•·]|- |\.?$))/g;
/** “n. a Bari il 02/05/1977”. */
const shortNato =
  /(?<![\p{L}\d.])[Nn]\. (?:a|ad) \p{Lu}[\p{L} '’]{1,30}(?: \([A-Z]{2}\))?,? il \d{1,2}[./ ]\S{1,10}[./ ]\d{2,4}/gu;
/** “Classe 1978” is how Italian writes a year of birth: an item of its own. */
const classOf =
  /(?<=(?:^|[,;|(•·]|(?:^| )-) ?)classe (?:19[3-9]\d|200\d)(?= ?(?:[,;|)•·]|- |\.?$))/g;
const bornOn = new RegExp(`(?<![a-z0-9-])${lead}(?:${born})${join}(?:${date})(?![a-z0-9])`, 'g');
/** “* 12.03.1988” is how German writes it. */
const star = /(?<![\w*])\* ?\d{1,2}\.? ?(?:\d{1,2}\.|[a-z]{3,9}) ?(?:19|20)?\d{2}(?!\w)/g;
const place =
  "(?:\\p{Lu}\\p{L}{0,2}\\. )?\\p{Lu}[\\p{L}'’-]+(?:[ -](?:(?:am|an|der|de|del|la|do|da|di|upon|sur|las|los) )?\\p{Lu}[\\p{L}'’-]+){0,3}";
/** In the original: whether a word names a place shows in its capital. */
const behindDate = new RegExp(
  `^,? ?\\(?(?:in|à|en|em|no|na|a|ad|au) ${place}(?:, ${place})?\\)?`,
  'u',
);
const bornIn = new RegExp(
  `(?<=^|[.;,|(!?] ?|[Ii] was |[Ii] am |I'm |I’m |[Bb]in |[Ww]urde |[Jj]e suis |[Ss]oy |[Ff]ui |[Ss]ou |[Ss]ono )(?:[Bb]orn(?: and (?:raised|bred))?(?: and (?:raised|bred))? in|[Gg]eboren(?: und aufgewachsen)? in|[Gg]ebürtig aus|[Nn]ée? (?:à|en|au)|[Nn]é\\(e\\) à|[Nn]ací(?: y crecí)? en|[Nn]acid[oa](?: y criad[oa])? en|[Nn]asci(?:d[oa])? (?:em|no|na)|[Nn]at[oa](?: e cresciut[oa])? (?:a|ad|in)) ${place}(?:, ${place})?`,
  'gu',
);
const labelledPlace =
  /(?<![a-z0-9])(?:place of birth|birthplace|geburtsort|lieu de naissance|lugar de nacimiento|local de nascimento|naturalidade|natural de|luogo di nascita)[ :\t-]{1,4}[^,;.|\t\n]{2,60}/g;
/** “Nata ad Altamura il 30 settembre 1985”: the place first. */
const bornThere = new RegExp(
  `(?<![\\p{L}\\d-])(?:[Ii]ch (?:bin|wurde) |[Ii] was |[Jj]e suis |[Ss]ono |[Ff]ui |[Ss]oy |[Ss]ou )?(?:[Bb]orn|[Gg]eboren|[Nn]ée?|[Nn]é\\(e\\)|[Nn]ací|[Nn]acid[oa]|[Nn]asci|[Nn]ascid[oa]|[Nn]at[oa]) (?:in|à|a|ad|en|em|au|no|na) ${place}(?: ?\\([^)]{2,30}\\))?,? (?:(?:on|am|le|il|el|em|a|im|in|en|nel|nell['’]) ?)?(?:the |de |dia )?`,
  'gu',
);
const dateHere = new RegExp(`^(?:${date})(?![a-z0-9])`);
/** The label alone, its value lost or written elsewhere. */
const anyLabel =
  /(?<![a-z0-9])(?:geb(?:oren)?\.?|date of birth|dob|geburtsdatum|date de naissance|fecha de nacimiento|data de nascimento|data di nascita) ?: ?[^,;|\t\n]{2,40}/g;

/** One of these is in every text that tells of a birth: a gate, for most lines hold none. */
const anyBirth =
  /born|birth|\bdob\b|d\.o\.b|gebor|geb\.|geb |geburt|gebuert|geburtig|jahrgang|naissance|\bnee?\b|ne\(e\)|\bnaci|nacim|nac\.|nasci|natural|\bnat[oa]\b|classe|\bb\. ?\d|\bn\. ad?\b|\bjg\.|d\. ?n\.|\*/;

export function findBirthData({ text, folded }: ReadText): TextSpan[] {
  if (!anyBirth.test(folded)) return [];
  const dated = [
    ...spansOf(bornOn, folded),
    ...spansOf(star, folded),
    ...spansOf(bornLast, folded),
    ...spansOf(bornFirst, folded),
  ]
    .filter(({ start, end }) => isBirth(text.slice(start, end)))
    .filter(({ start, end }) => !isOfThing(folded, start, end))
    .map(({ start, end }) => ({
      start,
      end: end + (behindDate.exec(text.slice(end, end + 80))?.[0].length ?? 0),
    }));
  const there = spansOf(bornThere, text).flatMap(({ start, end }) => {
    const when = dateHere.exec(folded.slice(end, end + 40))?.[0];
    return when === undefined ? [] : [{ start, end: end + when.length }];
  });
  const labels = [classOf, shortBorn, labelledPlace, anyLabel].flatMap((label) =>
    spansOf(label, folded),
  );
  return [...there, ...spansOf(shortNato, text), ...dated, ...spansOf(bornIn, text), ...labels];
}

/** Companies and ideas are born too: in a year that no grown person is, or named right before it. */
function isOfThing(folded: string, start: number, end: number): boolean {
  const year = bornInYear.exec(folded.slice(start, end))?.groups?.['year'];
  if (year === undefined) return false;
  return Number(year) > 2011 || thing.test(folded.slice(Math.max(0, start - 40), start));
}

/** Without its accents French “né” looks like a negation, and the alliance like an Italian birth. */
function isBirth(written: string): boolean {
  if (/^(?:[Jj]e suis )?[Nn]ee? /.test(written))
    return /\d{4}/.test(written) && /\ble\b/.test(written);
  return !/^NAT[OA]\b/.test(written);
}
