import type { CvFact } from '@cvplus/contracts/parsed-cv';
import { foldText } from '../platform/fold-text.ts';
import { joinSpans, type TextSpan } from '../platform/text-span.ts';
import { WordGate } from '../platform/word-gate.ts';
import { personPlaceholder, placeholders } from './placeholders.ts';
import type { Replaced } from './replace-owner-name.ts';
import {
  brandNames,
  givenNames,
  introductions,
  organisationWords,
  roleWords,
} from './third-person-words.ts';

/** The same person has the same number in every fact. */
export type PersonNumbers = Map<string, number>;

const introduction = new RegExp(`(?<![\\p{L}])(?:${introductions.join('|')})(?= |$)`, 'giu');
const gate = new WordGate(introductions.map((source) => foldText(source)));
/** Whether a folded text holds a word of any introduction: most lines hold none. */
const mayIntroduce = (folded: string): boolean => gate.openFor(folded).size > 0;
const capital = "\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?";
const capitals = new RegExp(
  `${capital}(?: (?:(?:van|von|der|den|de|del|della|di|da|do|dos|du|la|le|bin|al|ter|zu) ){0,2}${capital}){0,5}`,
  'gu',
);
const honorific: Record<string, string> = {
  any: 'Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dame|Herrn?|Frau|Mme|Mlle|Dott|Dra|Dott\\.ssa',
  fr: 'M|Monsieur|Madame|Maître|Me|Professeur',
  es: 'Sr|Sra|Srta|Señor|Señora|Don|Doña|D\\.ª|Profesora?',
  pt: 'Sr|Sra|Senhor|Senhora|Professora?|Eng',
  it: 'Sig|Sig\\.ra|Signor|Signora|Avv|Professoressa|Professore',
};
const name = "\\p{Lu}[\\p{Ll}\\p{M}'’][\\p{L}\\p{M}'’-]*";
const addressed = (language: string): RegExp => {
  const known = addressedIn.get(language) ?? addressedAnew(language);
  addressedIn.set(language, known);
  return known;
};
const addressedIn = new Map<string, RegExp>();
const addressedAnew = (language: string): RegExp => {
  const titles = [honorific['any'], honorific[language]].filter((part) => part !== undefined);
  return new RegExp(
    `(?<![\\p{L}])(?:${titles.join('|')})\\.?(?:[- ](?:${titles.join('|')}|Ing|med|rer|nat|h\\.c|phil)\\.?){0,4} (?<who>(?!(?:Dr|Prof|Dipl|Ing)(?!\\p{L}))(?:\\p{Lu}\\. ?){0,2}${name}(?:[ -](?:(?:van|von|der|de|del|da|di) )?${name}){0,3})`,
    'gu',
  );
};
const author = `\\p{Lu}[\\p{L}'’-]{1,30},? (?:\\p{Lu}\\.[ -]?){1,3}`;
const vancouver = `\\p{Lu}\\p{Ll}[\\p{L}'’-]{1,30} \\p{Lu}{1,2}(?=[,.;]| and | et | und | & |$)`;
const own = '\\[\\[NAME\\]\\]\\.?';
const between = '(?:,? (?:and|und|et|y|e|&) |, ?|; ?)';
const authors = new RegExp(
  `(?<![\\p{L}])(?:${author}|${vancouver}|${own})(?:${between}(?:${author}|${vancouver}|${own})){1,40}`,
  'gu',
);
const references =
  /(?:^|[.;|\n•] ?)(?:(?:personal|professional|my|pers[oö]nliche)\s)?(?:references?|referees?|referenzen|références?|referencias?|referências?|referenze)(?:\s(?:(?:are )?(?:available|provided)|auf|sur|disponib|disponí|a pedido|su richiesta|upon|on)[^.;]{0,60}|\s?[:–-]\s?(?<who>.+)|\s?$)/isu;

/** Behind these companies stand as often as people: only a first name tells. */
const namesCompanies =
  /^(?:worked|working|partnered|collaborated|together|jointly|published)|gemeinsam|zusammen|ensemble|conjoint|collabor|colabor|junt|insieme|(?:led|managed|headed|directed|recruited) by|dirig|guidat|dirett|geleitet|for$/i;

/** Kinds whose names are employers, schools and awards: only who is introduced as a person goes. */
const namesThings: CvFact['kind'][] = ['position', 'education', 'certification', 'award', 'skill'];

export function replaceThirdPersons(
  text: string,
  { kind, language, numbers }: { kind: CvFact['kind']; language: string; numbers: PersonNumbers },
): Replaced {
  const { text: kept, count: cut } = withoutReferences(text);
  const spans = [...introducedPersons(kept), ...authorSpans(kept)];
  if (!namesThings.includes(kind)) spans.push(...addressedPersons(kept, language));
  let at = 0;
  const pieces: string[] = [];
  const found = joinSpans(spans);
  for (const { start, end } of found) {
    pieces.push(kept.slice(at, start), placeholderFor(kept.slice(start, end), numbers));
    at = end;
  }
  pieces.push(kept.slice(at));
  return { text: pieces.join(''), count: cut + found.length };
}

function placeholderFor(person: string, numbers: PersonNumbers): string {
  const key = foldText(person)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  const number = numbers.get(key) ?? numbers.size + 1;
  numbers.set(key, number);
  return personPlaceholder(number);
}

/** A list of referees runs to the end of its text; “Referenzen: drei Kraftwerke” are projects. */
function withoutReferences(text: string): Replaced {
  const match = /r[eé]f[eéè]r/i.test(text) ? references.exec(text) : null;
  if (!match) return { text, count: 0 };
  const who = match.groups?.['who'];
  const namesPersons =
    who === undefined ||
    /\ue000|\[\[NAME|(?:Dr|Prof|Mr|Mrs|Ms|Herr|Frau|Mme|Sra?)\.? \p{Lu}/u.test(who) ||
    [...who.matchAll(capitals)].some(([group]) => personIn(group, true) !== null);
  if (!namesPersons) return { text, count: 0 };
  const keptSign = /^[.;|\n•]/.test(match[0]) ? 1 : 0;
  return { text: text.slice(0, match.index + keptSign), count: 1 };
}

function introducedPersons(text: string): TextSpan[] {
  if (!mayIntroduce(foldText(text))) return [];
  return [...text.matchAll(introduction)].flatMap((match) => {
    const from = match.index + match[0].length;
    const window =
      /^[^.;|\n([\ue000]*(?:(?<=\b(?:Dr|Prof|Mr|Mrs|Ms|St|\p{Lu}))\.[^.;|\n([\ue000]*)*/u.exec(
        text.slice(from, from + 90),
      )?.[0] ?? '';
    const weak = namesCompanies.test(match[0]);
    const spans: TextSpan[] = [];
    for (const group of window.matchAll(capitals)) {
      // A name follows at once, or after a post; not in another clause.
      if (
        !/^(?: |, | and | und | et | y | e |(?: \p{L}[\p{L}-]*){1,5},? )$/u.test(
          window.slice(0, group.index),
        ) &&
        spans.length === 0
      )
        break;
      const person = personIn(group[0], weak);
      if (person === null) {
        if (spans.length > 0) break;
        continue;
      }
      const start = from + group.index + person.start;
      spans.push({ start, end: from + group.index + person.end });
    }
    return spans;
  });
}

/** Which of a group of capitals are a person's name; null when they name something else. */
function personIn(group: string, needsGivenName: boolean): TextSpan | null {
  const words = [...group.matchAll(/[\p{L}\p{M}'’.-]+/gu)].map(([word], index) => ({
    word,
    plain: foldText(word).replace(/\.$/, ''),
    index,
  }));
  let first = 0;
  while (first < words.length && roleWords.has(words[first]?.plain ?? '')) first++;
  const rest = words.slice(first);
  if (rest.length === 0 || rest.some(({ plain }) => organisationWords.has(plain))) return null;
  if (rest.some(({ plain }) => roleWords.has(plain) && plain.length > 3)) return null;
  const given =
    givenNames.has(rest[0]?.plain.split('-')[0] ?? '') || /^\p{Lu}\.$/u.test(rest[0]?.word ?? '');
  const titled =
    first > 0 &&
    /^(?:dr|prof|professor|mr|mrs|ms|miss|sir|herrn?|frau|monsieur|madame|senora?|dott)$/.test(
      words[first - 1]?.plain ?? '',
    );
  if (!given && !titled && (needsGivenName || rest.length < 2)) return null;
  if (/^\p{Lu}{2,}$/u.test(rest[0]?.word ?? '') && !given) return null;
  const start = group.indexOf(
    rest[0]?.word ?? '',
    words.slice(0, first).reduce((sum, { word }) => sum + word.length, 0),
  );
  const end = group.length - (/\.$/.test(group) && !/\p{Lu}\.$/u.test(group) ? 1 : 0);
  return { start: Math.max(0, start), end };
}

function addressedPersons(text: string, language: string): TextSpan[] {
  return [...text.matchAll(addressed(language))].flatMap((match) => {
    const who = match.groups?.['who'] ?? '';
    if (brandNames.test(foldText(who))) return [];
    return [{ start: match.index, end: match.index + match[0].replace(/['’]s$/, '').length }];
  });
}

/** “Ortiz, M., [[NAME]] and Chen, L.”: everyone but the owner. */
function authorSpans(text: string): TextSpan[] {
  if (!/ \p{Lu}{1,2}(?![\p{L}\p{N}])/u.test(text)) return [];
  return [...text.matchAll(authors)].flatMap((list) => {
    const items = [...list[0].matchAll(new RegExp(`${author}|${vancouver}`, 'gu'))];
    if (items.length < 2 && !list[0].includes(placeholders.name)) return [];
    return items.map((item) => ({
      start: list.index + item.index,
      end: list.index + item.index + item[0].trimEnd().length,
    }));
  });
}
