import { findAddresses } from './find-addresses.ts';
import { findBirthData } from './find-birth-data.ts';
import { findIdentityNumbers } from './find-identity-numbers.ts';
import { findEmails, findUrls } from './find-online-contacts.ts';
import { findPhones } from './find-phones.ts';
import { foldText } from './fold-text.ts';
import { overlaps, type TextSpan } from './text-span.ts';

const personalDataKinds = ['email', 'url', 'identity-number', 'birth', 'phone', 'address'] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];
export type PersonalData = TextSpan & { kind: PersonalDataKind; text: string };

/**
 * What a finder reads: the text as it is written, folded, and its language. Patterns of all
 * languages apply to every text, for CVs mix them; the language only settles what is ambiguous.
 */
export type ReadText = { text: string; folded: string; language: string };

const finders: Record<PersonalDataKind, (read: ReadText) => TextSpan[]> = {
  email: findEmails,
  url: findUrls,
  'identity-number': findIdentityNumbers,
  birth: findBirthData,
  phone: findPhones,
  address: findAddresses,
};

/**
 * Where a text says how to reach or identify a person, in order and without overlaps. Places count
 * in the NFC form of the text. Linear in its length.
 */
export function findPersonalData(text: string, language: string): PersonalData[] {
  const nfc = text.normalize('NFC');
  const read = { text: nfc, folded: foldText(nfc), language };
  const found: PersonalData[] = [];
  // The surest kinds come first: digits inside an IBAN are no telephone number.
  for (const kind of personalDataKinds) {
    const before = found.length;
    for (const span of finders[kind](read)) {
      const taken = found.slice(0, before).some((other) => overlaps(span, other));
      if (!taken) found.push({ ...span, kind, text: nfc.slice(span.start, span.end) });
    }
  }
  return withoutOverlaps(found);
}

function withoutOverlaps(found: PersonalData[]): PersonalData[] {
  const kept: PersonalData[] = [];
  for (const span of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || span.start >= last.end) kept.push(span);
    else if (span.end > last.end) {
      kept.push({ ...span, start: last.end, text: span.text.slice(last.end - span.start) });
    }
  }
  return kept;
}
