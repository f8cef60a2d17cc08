import { digitsBesideYears } from './digits.ts';
import type { ReadText } from './personal-data.ts';
import { spansOf, type TextSpan } from './text-span.ts';

const candidate = /(?<![a-z0-9/.,'-])(?:\+ ?|\(\+)?\(?\d[\d\s()./-]{4,24}\d(?![a-z0-9%])/g;
const extension = /^(?: ?(?:x|ext\.?|extension|durchwahl|dw|poste|anexo|ramal|int\.?) ?\d{1,5})/;
const label =
  /(?:^|[^a-z])(?:tel|telefon|telefono|telefone|telephone|phone|ph|mobile|mobil|mob|movil|movel|cell|cellulare|celular|handy|portable|fax|whatsapp|telemovel|call|call me on|reach me on|contact no|contact number|sms|signal|viber|hotline|festnetz|fixe|tfno|tlf|tlm|telef|rufnummer|kontakt|t|m|p)(?:\.|:|-|\s|number|no|nummer|nr|numero|n°){0,6}$/;
/** Standards, patents and books are written with long numbers too. */
const standard =
  /(?:iso|iec|en|din|bs|astm|rfc|nf|vde|uni|une|ieee|isbn|issn|doi|patent|ep|us|wo|ifrs|ias|ce|rule|part|section|art)[ ./-]{0,3}(?:[a-z]{2,4}[ ./-]{0,3})?$/;
const money = /(?:[€$£¥]|usd|eur|euros?|gbp|chf|brl|r\$) ?$/;
const unit =
  /^ ?(?:[€$£¥%]|usd|eur|euros?|gbp|chf|dollars?|pounds?|millions?|mio|mrd|bn|users?|customers?|clients?|kunden|nutzer|utilisateurs?|usuarios?|utenti|records?|rows?|units?|stuck|m2|km|kwh|tonnes?|tons?)/;

export function findPhones({ folded }: ReadText): TextSpan[] {
  if (digitsBesideYears(folded) < 3) return [];
  return spansOf(candidate, folded)
    .filter(({ start, end }) => isPhone(folded, start, end))
    .concat(spansOf(/(?<![\d-])555-\d{4}(?![\d-])/g, folded))
    .map(({ start, end }) => ({
      start,
      end: end + (extension.exec(folded.slice(end, end + 20))?.[0].length ?? 0),
    }));
}

function isPhone(folded: string, start: number, end: number): boolean {
  const number = folded.slice(start, end).trim();
  const before = folded.slice(Math.max(0, start - 24), start);
  const after = folded.slice(end, end + 14);
  const digits = number.replace(/\D/g, '');
  if (digits.length < 6 || digits.length > 17) return false;
  if (isYears(number)) return false;
  if (label.test(before)) return !isCount(number) || digits.length >= 9;
  if (standard.test(before) || money.test(before) || unit.test(after)) return false;
  if (/^\(?\+/.test(number)) return isCount(number) ? digits.length >= 10 : digits.length >= 8;
  if (hasDate(number)) return false;
  if (/^00[1-9]/.test(number)) return digits.length >= 10;
  if (/^\(?0\d/.test(number)) return digits.length >= 9;
  if (/^(?:1[ .-])?\(?[2-9]\d\d\)?[ .-]{0,2}\d{3}[ .-]\d{4}$/.test(number)) return true;
  if (/^\(\d{2,5}\) ?\d/.test(number)) return digits.length >= 8;
  if (/^\d{2} 9?\d{4}-\d{4}$/.test(number)) return true;
  if (isCount(number)) return isSpanishMobile(number);
  if (isAddressOfMachine(number)) return false;
  const separators = number.match(/[\s./-]+/g)?.length ?? 0;
  if (separators === 0) return /^[0367]\d{8,10}$/.test(number);
  return digits.length >= 9 && (separators >= 2 || /^3\d\d[ .-]\d{6,7}$/.test(number));
}

/** “2019 – 2021”, “2018/2019/2020”, “2019-21”. */
const isYears = (number: string): boolean =>
  /^\(?(?:19|20)\d\d(?:[\s./-]+(?:(?:19|20)\d\d|\d\d))*\)?$/.test(number);

const hasDate = (number: string): boolean =>
  /(?:^|\D)(?:0?[1-9]|1[0-2])[/.-](?:19|20)\d\d(?:\D|$)/.test(number) ||
  /(?:^|\D)(?:19|20)\d\d[/.-](?:0[1-9]|1[0-2])(?:\D|$)/.test(number) ||
  /(?:^|\D)\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d(?:\s|-|$)/.test(number) ||
  /(?:^|[\s-])(?:19|20)\d\d ?- ?(?:19|20)\d\d(?:\D|$)/.test(number);

/** “1 200 000” and “1.200.000”. */
const isCount = (number: string): boolean =>
  /^\+? ?\d{1,3}(?:([ .])\d{3})(?:\1\d{3})*$/.test(number);

/** “600 555 012” is written like a count, but no count starts so and ends so oddly. */
const isSpanishMobile = (number: string): boolean =>
  /^[6-9]\d\d \d{3} \d{3}$/.test(number) && !number.endsWith('00');

const isAddressOfMachine = (number: string): boolean =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(number) || /^\d{1,2}(?:\.\d{1,3}){2,5}$/.test(number);
