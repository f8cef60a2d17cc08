import { hasTitleWord } from './job-words.ts';
import { isKnownPlace } from './places.ts';

export type Contacts = { email?: string; phone?: string; links: string[] };

const emailPattern = /[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/i;
const linkPattern =
  /(?:https?:\/\/|www\.)[^\s,;|<>()"]{3,200}|\b(?:linkedin\.com\/(?:in|pub)|github\.com|gitlab\.com|xing\.com\/profile|orcid\.org|behance\.net|dribbble\.com)\/[^\s,;|<>()"]{1,100}/gi;
const phonePattern = /(?<![\w/.-])\+?\(?\d[\d\t \u00a0\u202f()./-]{6,18}\d(?![\w/])/g;

export function findContacts(text: string): Contacts {
  const email = emailPattern.exec(text)?.[0];
  const links = [
    ...new Set([...text.matchAll(linkPattern)].map(([link]) => link.replace(/[.)]+$/, ''))),
  ];
  const phone = [...text.replace(linkPattern, ' ').matchAll(phonePattern)]
    .map(([number]) => number.trim())
    .find(isPhone);
  return { ...(email ? { email } : {}), ...(phone ? { phone } : {}), links: links.slice(0, 10) };
}

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  const years = /^(?:19|20)\d\d\s?[–—/. -]+\s?(?:(?:19|20)\d\d|\d\d)$/.test(text);
  const date = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(text) || /^\d{4}-\d\d/.test(text);
  // “01/2015-06/2018” is when, not where to call.
  const period = /^(?:\d{1,2}[./])?(?:19|20)\d\d\s?-\s?(?:\d{1,2}[./])?(?:19|20)\d\d$/.test(text);
  return digits.length >= 8 && digits.length <= 15 && !years && !date && !period;
}

/** Whether a text is there to reach the person: it is never spoken. */
export function isContactText(text: string): boolean {
  if (
    /^(?:e-?mail|phone|tel(?:efon|ephone|[ée]fono)?|mobile?|cell|address|adresse|anschrift|direcci[oó]n|indirizzo|linkedin|github|website|web|portfolio)\b\s*[.:\t]/i.test(
      text,
    )
  ) {
    return true;
  }
  const { email, phone, links } = findContacts(text);
  return email !== undefined || phone !== undefined || links.length > 0;
}

const labelledPlace =
  /^(?:location|address|based in|residence|lives in|wohnort|anschrift|adresse|ort|domicilio|direcci[oó]n|ubicaci[oó]n|morada|localiza[cç][aã]o|indirizzo|residenza)\s*[:\t]?\s+(.{3,100})$/i;
const placePattern =
  /^(?:\d{4,5}\s+)?\p{Lu}[\p{L}.'’-]+(?: \p{L}[\p{L}.'’-]+){0,3},\s*(?:\p{Lu}[\p{L}.'’-]+(?: \p{L}[\p{L}.'’-]+){0,2}|[A-Z]{2}(?: \d{5})?)$/u;
/** Australians write town and state without a comma. */
const australianPattern = /^\p{Lu}[\p{L}' -]{2,30} (?:NSW|VIC|QLD|TAS|ACT|NT|SA|WA)(?: \d{4})?$/u;
const postcodePattern =
  /^(?:\p{L}[\p{L}.'’ -]{2,40} \d{1,4}[a-z]?,\s*)?(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}[\p{L}.'’ -]{2,40}(?:,\s*\p{Lu}[\p{L} ]+)?$/u;

export function isLocation(text: string): boolean {
  const plain = text.trim();
  if (labelledPlace.test(plain)) return true;
  if (hasTitleWord(plain) || plain === plain.toUpperCase()) return false;
  return (
    [placePattern, postcodePattern, australianPattern].some((pattern) => pattern.test(plain)) ||
    isKnownPlace(plain)
  );
}

export function readLocation(text: string): string | null {
  for (const cell of text.split(/\t|\s[|·•–—]\s/)) {
    const plain = cell.trim();
    const labelled = labelledPlace.exec(plain)?.[1];
    if (labelled && !isContactText(labelled)) return labelled.trim();
    if (isLocation(plain)) return plain;
  }
  return null;
}
