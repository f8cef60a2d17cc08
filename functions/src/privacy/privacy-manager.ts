import type { CvFact, ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { ProtectedAttribute } from '@cvplus/contracts/video-options';
import { findPersonalData, type PersonalDataKind } from '../platform/personal-data.ts';
import { cleanText } from '../platform/plain-text.ts';
import { protectedSpans } from '../platform/protected-attributes.ts';
import { joinSpans, spansOf, type TextSpan } from '../platform/text-span.ts';
import { readOwnerName, type OwnerName } from './owner-name.ts';
import { placeholders, restorePlaceholders, withoutForeignPlaceholders } from './placeholders.ts';
import { replaceOwnerName } from './replace-owner-name.ts';
import { replaceThirdPersons, type PersonNumbers } from './replace-third-persons.ts';
import { cutSign, tidyText } from './tidy-text.ts';

const removalKinds = [
  'name',
  'contact',
  'address',
  'identity-number',
  'birth',
  'third-person',
  'protected',
] as const;
type RemovalKind = (typeof removalKinds)[number];

/** What of a CV may leave the house. Plain data but for `restore`. */
export type SanitizedCv = {
  facts: { id: string; kind: CvFact['kind']; text: string }[];
  /** How often something was taken out or replaced; kinds that did not occur are absent. */
  removed: { kind: RemovalKind; count: number }[];
  /** Puts the owner's name back; third persons become a neutral word of `language`, else of the CV's. */
  restore: (text: string, language?: string) => string;
};

const removalOf: Record<PersonalDataKind, RemovalKind> = {
  email: 'contact',
  url: 'contact',
  phone: 'contact',
  address: 'address',
  'identity-number': 'identity-number',
  birth: 'birth',
};

type Cleaning = {
  owner: OwnerName;
  language: string;
  disclose: readonly ProtectedAttribute[];
  /** The owner's own contact data, word for word: what no pattern knows. */
  contacts: string[];
  numbers: PersonNumbers;
  count: (kind: RemovalKind, by?: number) => void;
};

/** The only door to the outside for what a CV says. */
export class PrivacyManager {
  sanitizeCV(cv: ParsedCV, options: { disclose?: ProtectedAttribute[] } = {}): SanitizedCv {
    const counts = new Map<RemovalKind, number>();
    const count = (kind: RemovalKind, by = 1): void => {
      if (by > 0) counts.set(kind, (counts.get(kind) ?? 0) + by);
    };
    const owner = readOwnerName(cleanText(cv.personalInfo.name));
    const { language } = cv;
    const cleaning: Cleaning = {
      owner,
      language,
      disclose: options.disclose ?? [],
      contacts: ownContacts(cv),
      numbers: new Map(),
      count,
    };
    const facts = cv.facts.flatMap((fact) => {
      if (!maySpeak(fact, cleaning)) return [];
      const text = fact.kind === 'name' ? nameText(fact, cleaning) : cleanFact(fact, cleaning);
      return /[\p{L}\p{N}]/u.test(text) ? [{ id: fact.id, kind: fact.kind, text }] : [];
    });
    const names = { full: owner.full, first: owner.first, last: owner.last };
    return {
      facts,
      removed: removalKinds.flatMap((kind) => {
        const times = counts.get(kind);
        return times === undefined ? [] : [{ kind, count: times }];
      }),
      restore: (text, spoken) =>
        restorePlaceholders(text, { ...names, language: spoken ?? language }),
    };
  }
}

function maySpeak({ kind, attribute }: CvFact, { disclose, count }: Cleaning): boolean {
  if (kind === 'contact') {
    count('contact');
    return false;
  }
  if (kind !== 'personal') return true;
  const disclosed = attribute !== undefined && disclose.includes(attribute);
  if (!disclosed) count('protected');
  return disclosed;
}

/** The name itself: nothing of it may stay, however it was read. */
function nameText(fact: CvFact, cleaning: Cleaning): string {
  cleaning.count('name');
  const { text } = replaceOwnerName(cleanText(fact.text), cleaning.owner, cleaning.language);
  const title = /^((?:(?:Prof|Dr|Dipl|Ing|Mag|Dott|Eng|Dra)[.-]*[\s-]?)+)\[\[NAME\]\]/u.exec(
    text,
  )?.[1];
  return `${title ?? ''}${placeholders.name}`;
}

function cleanFact({ kind, text }: CvFact, cleaning: Cleaning): string {
  const { owner, language, count, numbers } = cleaning;
  const plain = withoutForeignPlaceholders(cleanText(plainLetters(text)));
  const withoutData = cutPersonalData(plain, cleaning);
  const named = replaceOwnerName(withoutData, owner, language);
  count('name', named.count);
  const alone = replaceThirdPersons(named.text, { kind, language, numbers });
  count('third-person', alone.count);
  return tidyText(cutProtected(alone.text, cleaning));
}

/** Letters of mathematics, which some use for bold, are read as the letters they show. */
const plainLetters = (text: string): string =>
  text.replace(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC'));

function cutPersonalData(text: string, { owner, contacts, language, count }: Cleaning): string {
  let known = text;
  for (const contact of contacts) {
    if (!known.includes(contact)) continue;
    known = known.replaceAll(contact, cutSign);
    count('contact');
  }
  const found = [...findPersonalData(known, language), ...ownDomains(known, owner)];
  for (const { kind } of found) count(removalOf[kind]);
  return cut(known, found);
}

const domain = /(?<![\w@.-])[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,24}){1,3}(?![\w@-])/gi;

/** “janedoe.dev”: a domain is the owner's when it holds their name; “Booking.com” is an employer. */
function ownDomains(text: string, { parts }: OwnerName): (TextSpan & { kind: 'url' })[] {
  const names = [...parts.keys()].filter((name) => name.length >= 3);
  return spansOf(domain, text)
    .filter(({ start, end }) => {
      const labels = text.slice(start, end).toLowerCase().split(/[.-]/);
      return labels.slice(0, -1).some((label) => names.includes(label));
    })
    .map((span) => ({ ...span, kind: 'url' as const }));
}

function cutProtected(text: string, { disclose, count }: Cleaning): string {
  const found = protectedSpans(text).filter(({ attribute }) => !disclose.includes(attribute));
  count('protected', found.length);
  return cut(text, found);
}

function cut(text: string, spans: TextSpan[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const { start, end } of joinSpans(spans)) {
    pieces.push(text.slice(at, start));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join(cutSign);
}

/** A place without a number is where someone worked as well: only exact addresses go by the word. */
function ownContacts({ personalInfo, facts }: ParsedCV): string[] {
  const { email, phone, links, location } = personalInfo;
  const stated = facts.filter(({ kind }) => kind === 'contact').map(({ text }) => text);
  const values = [email, phone, location, ...links, ...stated].flatMap((value) => {
    const text = cleanText(value ?? '');
    return text.length >= 5 && /[\d@/]/.test(text) ? [text] : [];
  });
  return [...new Set(values)].toSorted((a, b) => b.length - a.length);
}
