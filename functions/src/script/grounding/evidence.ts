import type { CvFact, ParsedCV } from '@cvplus/contracts/parsed-cv';
import { languageName } from '../intake/read-languages.ts';
import { speakable } from '../writing/english/spoken-text.ts';
import { speakable as speakableInGerman } from '../writing/german/spoken-text.ts';
import { claimLanguages } from './languages/claim-languages.ts';
import { numbersIn } from './claim-numbers.ts';
import { plainTokens } from './plain-tokens.ts';

/** What a sentence may rest on, ready to be searched. */
export type Evidence = {
  numbers: Set<number>;
  /** All words in order, with a space at either end. */
  tokens: string;
  words: Set<string>;
  /** First four letters → words, so that stems are found without walking through all. */
  byHead: Map<string, string[]>;
  /** English names of the natural languages it speaks of. */
  tongues: Set<string>;
  /** What kinds of facts it is made of. */
  kinds: Set<CvFact['kind']>;
};

const headLength = 4;

/** What one text gives to go on. */
type Piece = Pick<Evidence, 'numbers' | 'tokens'>;

/** The same facts are looked at for every sentence of a script: each is read once. */
const pieces = new WeakMap<CvFact, Piece>();

export function readEvidence(facts: readonly CvFact[], more: readonly string[]): Evidence {
  const tongues = facts
    .filter(({ kind }) => kind === 'language')
    .flatMap(({ text }) => languageName(text) ?? []);
  const read = [...facts.map(pieceOf), ...[...more, ...tongues].map(readPiece)];
  const tokens = ` ${read.map((piece) => piece.tokens).join(' | ')} `;
  const words = new Set(tokens.split(' '));
  return {
    numbers: new Set(read.flatMap(({ numbers }) => [...numbers])),
    tokens,
    words,
    byHead: Map.groupBy(words, (word) => word.slice(0, headLength)),
    tongues: new Set(tongues),
    kinds: new Set(facts.map(({ kind }) => kind)),
  };
}

function pieceOf(fact: CvFact): Piece {
  const known = pieces.get(fact);
  if (known) return known;
  const piece = readPiece(fact.text);
  pieces.set(fact, piece);
  return piece;
}

function readPiece(text: string): Piece {
  const raw = withoutMonths(text);
  // “M.Sc.” is spoken as “Master of Science”, “120 ms” as “120 Millisekunden”.
  const forms = [...new Set([raw, speakable(raw), speakableInGerman(raw)])];
  return {
    tokens: forms.map((form) => plainTokens(form).join(' ')).join(' | '),
    numbers: numbersIn(forms.join(' | '), Object.values(claimLanguages)),
  };
}

/** “2019-03” names the year 2019 and no number 3. */
function withoutMonths(text: string): string {
  return text.replace(/\b((?:19|20)\d\d)-\d\d\b/g, '$1');
}

/** Whether these words stand there one after the other. */
export function holdsRun(evidence: Evidence, words: string): boolean {
  const run = plainTokens(words);
  return run.length > 0 && evidence.tokens.includes(` ${run.join(' ')} `);
}

/** Whether a word stands there, in this or another form of it: “nursing” for “nurse”. */
export function holdsStem(evidence: Evidence, word: string): boolean {
  return plainTokens(word).every((plain) => {
    if (evidence.words.has(plain)) return true;
    const stem = plain.slice(0, Math.max(headLength, plain.length - 3));
    if (plain.length < headLength) return false;
    const near = evidence.byHead.get(plain.slice(0, headLength)) ?? [];
    return near.some(
      (other) =>
        other.startsWith(stem) || (other.length >= 5 && plain.startsWith(other.slice(0, -1))),
    );
  });
}

/** The facts a sentence cites, and the post each cited deed was done in. */
export function citedFacts(factIds: readonly string[], cv: ParsedCV): CvFact[] {
  const posts = cv.experience
    .filter(({ achievements }) => achievements.some(({ factId }) => factIds.includes(factId)))
    .map(({ factId }) => factId);
  const wanted = new Set([...factIds, ...posts]);
  return cv.facts.filter(({ id }) => wanted.has(id));
}
