import { protectedAttributes, type ProtectedAttribute } from '@cvplus/contracts/video-options';
import { foldText } from './fold-text.ts';
import { englishWords } from './protected-words/english.ts';
import { frenchWords } from './protected-words/french.ts';
import { germanWords } from './protected-words/german.ts';
import { italianWords } from './protected-words/italian.ts';
import { portugueseWords } from './protected-words/portuguese.ts';
import type { ProtectedWords } from './protected-words/protected-words.ts';
import { WordGate } from './word-gate.ts';
import { spanishWords } from './protected-words/spanish.ts';
import { overlaps, spansOf, type TextSpan } from './text-span.ts';

export type ProtectedSpan = TextSpan & { attribute: ProtectedAttribute };

const tables: Record<string, ProtectedWords> = {
  en: englishWords,
  de: germanWords,
  fr: frenchWords,
  es: spanishWords,
  pt: portugueseWords,
  it: italianWords,
};

type Told = { language: string; attribute: ProtectedAttribute; pattern: RegExp; place: number };

const whole = (source: string): RegExp =>
  new RegExp(`(?<![a-z0-9ß])(?:${source})(?![a-z0-9ß])`, 'g');

const innocents = new Map(
  Object.entries(tables).map(([language, { innocent }]) => [language, whole(innocent.join('|'))]),
);

/** Every pattern by its source, which is its gate as well: a line pays only for those whose words it holds. */
const toldBy = new Map<string, Told[]>();
let places = 0;
for (const [language, { attributes }] of Object.entries(tables)) {
  for (const attribute of protectedAttributes) {
    for (const source of attributes[attribute]) {
      const told = { language, attribute, pattern: whole(source), place: places++ };
      toldBy.set(source, [...(toldBy.get(source) ?? []), told]);
    }
  }
}
const gates = new WordGate([...toldBy.keys()]);

/** Where a text tells what a person is, in the words of any language we know. Places count in `text`, which must be NFC. */
export function protectedSpans(text: string, languages = Object.keys(tables)): ProtectedSpan[] {
  const folded = foldText(text);
  const open = [...gates.openFor(folded)]
    .flatMap((source) => toldBy.get(source) ?? [])
    .filter(({ language }) => languages.includes(language))
    .toSorted((a, b) => a.place - b.place);
  const found = open.flatMap(({ attribute, pattern }) =>
    spansOf(pattern, folded).map((span) => ({ ...span, attribute })),
  );
  if (found.length === 0) return [];
  const innocent = languages.flatMap((language) => {
    const phrases = innocents.get(language);
    return phrases ? spansOf(phrases, folded) : [];
  });
  return withoutRepeats(
    found
      .filter((span) => !innocent.some((other) => contains(other, span)))
      .filter(({ start, end }) => !isName(text.slice(start, end))),
  );
}

/**
 * What a sentence says of a person that a script keeps to itself. Reads the sentence in its own
 * language and in English, which is mixed into all; in every language when its own is none of ours.
 */
export function findProtectedAttributes(
  text: string,
  language: string,
): { attribute: ProtectedAttribute; text: string }[] {
  const nfc = text.normalize('NFC');
  const spans = protectedSpans(nfc, language in tables ? [language, 'en'] : undefined);
  return spans.map(({ attribute, start, end }) => ({ attribute, text: nfc.slice(start, end) }));
}

const contains = (outer: TextSpan, inner: TextSpan): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Without its accent “marié” is the name Marie; “I am Christian Weber” tells a name, no faith. */
const isName = (written: string): boolean => /(?:^|\s)Marie$/.test(written);

/** Two patterns of one attribute may find the same words; the longer finding stays. */
function withoutRepeats(found: ProtectedSpan[]): ProtectedSpan[] {
  const ordered = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: ProtectedSpan[] = [];
  for (const span of ordered) {
    const repeats = kept.some(
      (other) => other.attribute === span.attribute && overlaps(other, span),
    );
    if (!repeats) kept.push(span);
  }
  return kept;
}
