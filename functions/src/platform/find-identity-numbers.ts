import {
  isCodiceFiscale,
  isGermanTaxId,
  isIban,
  isNir,
  isSpanishId,
  ibanLengths,
} from './identity-checks.ts';
import { digitsBesideYears } from './digits.ts';
import type { ReadText } from './personal-data.ts';
import { spansOf, type TextSpan } from './text-span.ts';

type Format = { pattern: RegExp; holds?: (compact: string) => boolean };

/** Numbers that are recognised by their form, and by their check digit where the form alone is not enough. */
const formats: Format[] = [
  { pattern: /(?<![\w-])(?!000|666|9)\d{3}-\d{2}-\d{4}(?![\w-])/g },
  {
    pattern: /(?<!\w)[a-ceghj-prtw-z][a-ceghj-nprstw-z] ?\d{2} ?\d{2} ?\d{2} ?[a-d](?!\w)/g,
  },
  { pattern: /(?<!\w)[a-z9]{5}\d{6}[a-z9]{2}[a-z0-9]{3}(?!\w)/g, holds: (id) => /^[a-z]/.test(id) },
  {
    pattern: /(?<![\w.,])[1-9]\d ?\d{3} ?\d{3} ?\d{3}(?![\w.,]\d|\w)/g,
    holds: isGermanTaxId,
  },
  { pattern: /(?<!\w)\d{2} ?\d{6} ?[a-z] ?\d{3}(?!\w)/g },
  {
    pattern: /(?<!\w)[12]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[ab])\d{3}\d{3}(?:\d{2})?(?!\w)/g,
    holds: isNir,
  },
  // Nothing else is grouped like a NIR: no key is asked for, a slip in a digit tells as much.
  {
    pattern:
      /(?<![\w+.-])[12] \d{2} (?:0[1-9]|1[0-2]|[2-9]\d) (?:\d{2}|2[ab]) \d{3} \d{3}(?: \d{2})?(?!\w)/g,
  },
  // CUIL and CUIT, RUT, CURP.
  { pattern: /(?<![\w.-])(?:2[03478]|3[034])-\d{8}-\d(?![\w-])/g },
  { pattern: /(?<![\w.])\d{1,2}\.\d{3}\.\d{3}-[\dk](?!\w)/g },
  { pattern: /(?<!\w)[a-z]{4}\d{6}[hmx][a-z]{5}[a-z0-9]\d(?!\w)/g },
  {
    pattern: /(?<!\w)(?:\d{8}|\d{1,2}\.\d{3}\.\d{3}|[xyz][ -]?\d{7})[ -]?[a-z](?!\w)/g,
    holds: isSpanishId,
  },
  { pattern: /(?<![\w.])\d{3}\.\d{3}\.\d{3}-\d{2}(?!\w)/g },
  { pattern: /(?<!\w)756\.\d{4}\.\d{4}\.\d{2}(?!\w)/g },
  {
    pattern:
      /(?<!\w)[a-z]{6}[0-9l-np-v]{2}[a-ehlmprst][0-9l-np-v]{2}[a-z][0-9l-np-v]{3}[a-z](?!\w)/g,
    holds: isCodiceFiscale,
  },
  { pattern: /(?<!\w)\d{2}[a-z]{2}\d{5}(?!\w)/g },
];

const names = [
  'passport|passeport|pasaporte|passaporte|passaporto|reisepass|pass-?nr\\.?',
  '(?:personal)?ausweis(?:nummer|-?nr\\.?)?|id card|identity card|id number|id no\\.?|national id|identification number',
  "carte (?:nationale )?d'identite|cni|dni|nie|nif|nuss|nss|nir|numero de securite sociale|securite sociale|seguridad social",
  'ssn|social security(?: number)?|national insurance(?: number)?|ni number|nino|nhs number|itin|tax id|tax number',
  'steuer-?(?:id|nr\\.?|nummer|identifikationsnummer)|steueridentifikationsnummer|sozialversicherungs(?:nummer|-?nr\\.?)|svnr|sv-nummer|rentenversicherungsnummer|ahv(?:-nr\\.?|-nummer)?|krankenversicherungsnummer',
  "cpf|rg|ctps|pis|cnh|numero de contribuinte|contribuinte|cartao de cidadao|carteira de identidade|codice fiscale|c\\.f\\.|carta d'identita|partita iva",
  'numero fiscal[e]?|identifiant fiscal|n° fiscal|cuil|cuit|rut|curp|cedula(?: de (?:identidad|ciudadania))?|c\\.c\\.|niss|titulo de eleitor|pesel|bsn|rijksregisternummer|registre national|numero national|oib|documento de identidad|carta identita',
  "driving licen[cs]e|driver'?s licen[cs]e|fuhrerschein(?:nummer|-?nr\\.?)?|permis de conduire|carn[e]t? de conducir|licencia de conducir|carta de conducao|patente(?: di guida)?",
  'iban|bic|swift(?:-code)?|kontonummer|account number|bank account|numero de cuenta|sort code|blz',
  'matrikelnummer|matriculation number|student (?:id|number)|employee (?:id|number)|personalnummer|dienstnummer|license plate|number plate|kennzeichen|visa number|residence permit(?: number)?|aadhaar|pan card',
];
/** A label, what joins it to its number, and a number of at least four digits. */
const labelled = new RegExp(
  `(?<![a-z0-9])(?:${names.join('|')})(?:[ :#.\\t-]|number|no\\b|nr\\b|nummer|numero|num\\b|n\\b|n°|n\\.?o|nb){0,6}(?<span>[a-z0-9]{1,4}(?:[ ./-]?[a-z0-9]){3,27})`,
  'g',
);
const bankCode =
  /(?<![a-z0-9])(?:bic|swift)[ :]{1,3}(?<span>[a-z]{6}[a-z0-9]{2}(?:[a-z0-9]{3})?)(?![a-z0-9])/g;
const longNumber = /(?<![\w.,/-])\d{9,18}(?![\w%]|[.,]\d)/g;
const published = /(?:isbn|issn|doi|patent|ean|gtin|upc|rfc|iso)[a-z0-9 :.°/#-]{0,12}$/;

export function findIdentityNumbers({ text, folded }: ReadText): TextSpan[] {
  const banks = spansOf(bankCode, folded).filter((span) => inCapitals(text, span));
  if (digitsBesideYears(folded) < 4) return banks;
  const formed = formats.flatMap(({ pattern, holds }) =>
    spansOf(pattern, folded).filter(
      ({ start, end }) =>
        !/[€$£]/.test(folded.slice(end, end + 2)) &&
        (!holds || holds(folded.slice(start, end).replace(/[^a-z0-9]/g, ''))),
    ),
  );
  const long = spansOf(longNumber, folded).filter(
    ({ start, end }) =>
      !published.test(folded.slice(Math.max(0, start - 24), start)) &&
      !/^\d+0{4}$/.test(folded.slice(start, end)) &&
      // A mobile number of Italy, Spain or France written in one: the telephones’ to find.
      !/^(?:0\d{8,10}|3\d{9}|[67]\d{8})$/.test(folded.slice(start, end)),
  );
  return [...ibans(folded), ...formed, ...labelledNumbers(folded), ...long, ...banks];
}

const inCapitals = (text: string, { start, end }: TextSpan): boolean =>
  text.slice(start, end) === text.slice(start, end).toUpperCase();

function labelledNumbers(folded: string): TextSpan[] {
  return spansOf(labelled, folded).flatMap(({ start, end }) => {
    // Words behind the number are none of its groups.
    const groups = folded.slice(start, end).split(/(?<=\s)/);
    let length = 0;
    for (const group of groups) {
      if (!/\d|^[a-z]{1,2}\s?$/.test(group)) break;
      length += group.length;
    }
    const number = folded.slice(start, start + length).trim();
    const digits = number.replace(/\D/g, '').length;
    const years = /^(?:19|20)\d\d(?:[ ./-]+(?:(?:19|20)\d\d|[a-z]{0,2}))*$/.test(number);
    return digits >= 4 && !years ? [{ start, end: start + number.length }] : [];
  });
}

const ibanStart = /(?<![a-z0-9])[a-z]{2}\d{2}(?=[ a-z0-9])/g;

function ibans(folded: string): TextSpan[] {
  return spansOf(ibanStart, folded).flatMap(({ start }) => {
    const length = ibanLengths[folded.slice(start, start + 2)];
    if (length === undefined) return [];
    let compact = '';
    let at = start;
    for (; at < folded.length && compact.length < length && at < start + 50; at++) {
      const sign = folded[at] ?? '';
      if (/[a-z0-9]/.test(sign)) compact += sign;
      else if (!/[ .-]/.test(sign)) break;
    }
    return compact.length === length && isIban(compact) ? [{ start, end: at }] : [];
  });
}
