import { languageName } from '../intake/read-languages.ts';
import type { Claim } from './claim.ts';
import type { ClaimLanguage } from './claim-language.ts';
import { type Evidence, holdsRun, holdsStem } from './evidence.ts';

type Run = { words: string; before: string };

/** Names nothing stands behind: employers, people, tools, places. */
export function unknownNames(text: string, evidence: Evidence, language: ClaimLanguage): Claim[] {
  const runs = capitalisedRuns(text, language);
  const unknown = language.nounsHaveCapitals
    ? runs.flatMap((run) => unknownNouns(run, evidence, language))
    : runs.filter(
        ({ words }) =>
          !holdsRun(evidence, words) && !holdsRun(evidence, words.replace(/['’]s?$/, '')),
      );
  return unknown.map(({ words, before }) => ({
    kind: language.beforeEmployer.test(before) ? 'employer' : 'name',
    text: words,
  }));
}

/** In German a run of capitals is a name or a row of common nouns: every word is looked at. */
function unknownNouns({ words, before }: Run, evidence: Evidence, language: ClaimLanguage): Run[] {
  if (holdsRun(evidence, words)) return [];
  const unknown = words
    .split(' ')
    .filter(
      (word) =>
        !language.plainCapitals.has(word.toLowerCase()) &&
        !isKnownTongue(evidence, word) &&
        !holdsCompound(evidence, word, language),
    );
  return unknown.length === 0 ? [] : [{ words: unknown.join(' '), before }];
}

/** A CV in English lists “Dutch”; a German script says “Niederländisch”. */
function isKnownTongue(evidence: Evidence, word: string): boolean {
  const name = languageName(word);
  return name !== null && evidence.tongues.has(name);
}

/** “Teamleitung” is held where the CV says “Leitung eines Teams”: both halves are known. */
function holdsCompound(evidence: Evidence, word: string, language: ClaimLanguage): boolean {
  return word.split('-').every((part) => {
    if (part === '' || holdsStem(evidence, part)) return true;
    const plain = part.toLowerCase();
    for (let at = 4; at <= plain.length - 4; at++) {
      const known = (half: string) => language.plainCapitals.has(half) || holdsStem(evidence, half);
      if (known(plain.slice(0, at).replace(/s$/, '')) && known(plain.slice(at))) return true;
    }
    return language.plainCapitals.has(plain.replace(/(?:en|n|s|es|er|e)$/, ''));
  });
}

const isCapital = (token: string | undefined) => /^\p{Lu}/u.test(token ?? '');
/** Somebody does something to the one who speaks: “Google hired me”. */
const objectOfSomebody = /^(?:me|us|mich|mir|uns|nous|nos|m|m['’]\p{L}+|my|mein\p{L}*)$/iu;
/** Something is something: “Kubernetes is my daily tool”. */
const statesBeing = /^(?:is|was|are|were|has|had|ist|war|sind|est|était|sont|es|era|son|fue)$/i;

/**
 * The first word of a sentence has a capital whatever it is. On its own it is a name only if it is
 * written like one, stands before another capital, or does something to somebody.
 */
function opensPlainly(word: string, next: readonly string[], language: ClaimLanguage): boolean {
  if (/^\p{Lu}+$|\p{L}\p{Lu}|\d|[+#]/u.test(word) && word.length > 1) return false;
  if (language.nounsHaveCapitals) return opensWithVerb(word, next[0]);
  const [first = ''] = next;
  if (isCapital(first) && !/^I(?:['’]|$)/.test(first)) return false;
  const isActor =
    statesBeing.test(first) ||
    next.slice(0, 3).some((token) => objectOfSomebody.test(token.replace(/[.,;:!?]+$/, '')));
  return !isActor;
}

/** “Sagen Sie mir …”, “Studiert habe ich …”: German begins with a verb, which is no name. */
function opensWithVerb(word: string, next: string | undefined): boolean {
  return (
    next === 'Sie' ||
    (/(?:en|t)$/.test(word) && /^(?:habe|hatte|bin|war|wurde|werde)$/.test(next ?? ''))
  );
}

/** Runs of words with capitals, the ordinary first word of a sentence left out. */
function capitalisedRuns(text: string, language: ClaimLanguage): Run[] {
  const runs: Run[] = [];
  let run: string[] = [];
  let before = '';
  let lastWord = '';
  let atStart = true;
  const close = () => {
    if (run.length > 0) runs.push({ words: run.join(' '), before });
    run = [];
  };
  // An elided article is no part of the name: d’Airbus.
  const tokens = text.replace(/\b([dljmnst]|qu)['’](?=\p{L})/giu, '$1 ').split(/\s+/);
  for (const [at, token] of tokens.entries()) {
    const word = token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, '');
    const plain = word.toLowerCase().replace(/['’-].*$/, '');
    const pronoun = /^I(?:['’]|$)/.test(word);
    const opener =
      atStart &&
      ([language.openers, language.small, language.common].some((words) => words.has(plain)) ||
        opensPlainly(word, tokens.slice(at + 1, at + 5), language));
    const common = !language.nounsHaveCapitals && language.plainCapitals.has(plain);
    const capital = /^\p{Ll}{0,2}\p{Lu}/u.test(word) && !pronoun && !opener && !common;
    if (capital) {
      if (run.length === 0) before = lastWord;
      run.push(word);
    } else close();
    if (/[,;:!?)]$/.test(token)) close();
    atStart = /[.!?:]["'”»]?$/.test(token) && !/^\p{Lu}\p{Ll}?\.$/u.test(token);
    if (atStart) close();
    if (word !== '') lastWord = word;
  }
  close();
  return runs;
}

const anyWord = /\p{L}{4,}/gu;
const capitalWord = /(?<!\p{L})\p{Lu}\p{L}{3,}/gu;

/** Natural languages the CV does not list; they have small letters in French and Spanish. */
export function unknownTongues(
  text: string,
  evidence: Evidence,
  { tonguesHaveCapitals }: ClaimLanguage,
): Claim[] {
  return [...text.matchAll(tonguesHaveCapitals ? capitalWord : anyWord)].flatMap(([word]) => {
    const name = languageName(word);
    const known = name === null || evidence.tongues.has(name) || holdsStem(evidence, word);
    return known ? [] : [{ kind: 'language' as const, text: word }];
  });
}
