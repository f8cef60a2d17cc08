import type { ReadText } from './personal-data.ts';
import { spansOf, type TextSpan } from './text-span.ts';

const town =
  "(?:\\p{Lu}\\p{L}{0,2}\\. )?\\p{Lu}[\\p{L}'’-]{1,30}(?:[ -](?:(?:am|an der|im|de|la|le|los|las|del|do|da|di|sur|sous|upon) )?\\p{Lu}[\\p{L}'’-]{1,30}){0,2}";
const british = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:(?<=^|[,;|] ?)${town}|\\p{Lu}[\\p{Ll}'’-]{2,30}),? )?[A-Z]{1,2}\\d[A-Z\\d]? ?\\d(?!GB|TB)[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\d])`,
  'gu',
);
const states =
  'AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC';
const american = new RegExp(
  `(?<![\\p{L}\\d])(?:${town},? )(?:${states})\\.?,? \\d{5}(?:-\\d{4})?(?!\\d)`,
  'gu',
);
const fiveDigits = new RegExp(
  `(?<![\\p{L}\\d.,€$£-]|[.,]\\d)(?:(?:D|F|I|E|DE|FR|IT|ES)[- ])?\\d{5} ${town}(?: \\([A-Z]{2}\\))?(?:,? (?:Deutschland|Germany|France|España|Spain|Italia|Italy|Allemagne|Alemania))?`,
  'gu',
);
const prefixed = new RegExp(`(?<![\\p{L}\\d])(?:A|AT|CH|B|BE|L|NL)-\\d{4} ${town}`, 'gu');
const fourDigits = new RegExp(`^[,\\s–-]{1,3}\\d{4,5} (?:[A-Z]{2} )?${town}`, 'u');
const portuguese = new RegExp(`(?<![\\p{L}\\d-])\\d{4}-\\d{3}(?: ${town}|(?![\\p{L}\\d-]))`, 'gu');
const brazilian = /(?<![\d-])(?:CEP:? ?)?\d{5}-\d{3}(?![\d-])/g;
const dutch = new RegExp(`(?<![\\p{L}\\d])[1-9]\\d{3} ?[A-Z]{2} ${town}`, 'gu');

/** German writes what it counts with a capital too. */
const counted =
  /^\S+ (?:Euro|EUR|USD|CHF|Kund|Mitarbeit|Nutzer|User|Artikel|Stück|Teile|Zeilen|Daten|Einwohner|Besucher|Teilnehm|Mitglied|Patient|Schüler|Studier|Student|Leser|Follower|Abonnent|Produkt|Dokument|Anfragen|Bestellung|Seiten|Transaktion|Tonnen|Meter|Kilometer|Stunden|Quadrat|Personen|Menschen|Haushalt|Fahrzeug|Buchungen|Tickets?|Server|Aufträge|Einheiten|Downloads?|Unternehmen|Kontakte|Besch|Exemplare|Geräte|Pakete|Sendungen|Rechnungen|SKU|Units|Users|Customers|Clients|Lines|Records)/;

export function findPostcodes({ text, language }: ReadText, streets: TextSpan[]): TextSpan[] {
  const towns = (/\d{5} /.test(text) ? spansOf(fiveDigits, text) : []).filter(({ start, end }) => {
    const written = text.slice(start, end);
    if (counted.test(written)) return false;
    return language === 'de' ? !/^\S*\d00 /.test(written) : !/^\S*000 /.test(written);
  });
  // Four digits alone are a year or a count; behind a street they are the postcode.
  const behindStreets = streets.flatMap(({ end }) => {
    const match = fourDigits.exec(text.slice(end, end + 60));
    return match ? [{ start: end, end: end + match[0].length }] : [];
  });
  const others = [
    ...(/\d[A-Z]{2}/.test(text) ? [british] : []),
    ...(/\d{5}/.test(text) ? [american, brazilian] : []),
    ...(/[A-Z]-\d{4} /.test(text) ? [prefixed] : []),
    ...(/\d{4}-\d{3}/.test(text) ? [portuguese] : []),
    ...(/\d{3} ?[A-Z]{2} /.test(text) ? [dutch] : []),
  ].flatMap((pattern) => spansOf(pattern, text));
  return [...towns, ...behindStreets, ...others.filter((span) => !isYearRange(text, span))];
}

/** “2019 IT Manager” is no Dutch postcode. */
const isYearRange = (text: string, { start, end }: TextSpan): boolean =>
  /^(?:19|20)\d\d ?(?:[A-Z]{2} |-\d{3}$)/.test(text.slice(start, end));
