import type { CvFact, ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { OptimizedScript, ScriptSentence } from '@cvplus/contracts/script';
import { hasTitleWord } from './intake/job-words.ts';
import { languageName } from './intake/read-languages.ts';
import { numberOfWord } from './writing/english/grammar.ts';
import { sentenceOpeners } from './writing/english/sentence-openers.ts';
import { speakable } from './writing/english/spoken-text.ts';

export type UnsupportedClaim = {
  /** Index of the sentence. */
  sentence: number;
  kind: 'number' | 'year' | 'employer' | 'name' | 'title' | 'degree' | 'award' | 'fact';
  /** The words nothing in the CV stands behind. */
  text: string;
};

export type ClaimCheck = Pick<OptimizedScript, 'sentences'> & {
  metadata?: Pick<OptimizedScript['metadata'], 'method'>;
};

/**
 * Finds what a script claims without a fact behind it. A sentence must be carried by the facts it
 * cites; the owner’s own script cites nothing by hand, so there the whole CV counts.
 * `ownWords` is what the owner asked to have said, such as a target company.
 */
export function findUnsupportedClaims(
  script: ClaimCheck,
  cv: ParsedCV,
  ownWords: string[] = [],
): UnsupportedClaim[] {
  const byId = new Map(cv.facts.map((fact) => [fact.id, fact]));
  const always = [cv.personalInfo.name, ...ownWords];
  const whole = cv.facts.filter((fact) => fact.kind !== 'contact');
  const everything = readEvidence(whole, always);
  return script.sentences.flatMap((sentence, index) => {
    const cited = sentence.factIds.map((id) => byId.get(id));
    const custom = script.metadata?.method === 'custom';
    const evidence = custom
      ? everything
      : readEvidence(
          cited.filter((fact) => fact !== undefined),
          always,
        );
    const unknown = sentence.factIds
      .filter((id) => !byId.has(id))
      .map((id) => ({ kind: 'fact' as const, text: id }));
    const claims = [
      ...unknown,
      ...numbersWithout(sentence, evidence),
      ...namesWithout(sentence, evidence),
      ...rolesWithout(sentence, everything),
    ];
    return claims.map((claim) => ({ sentence: index, ...claim }));
  });
}

type Evidence = { numbers: Set<number>; tokens: string; words: Set<string> };
type Claim = Omit<UnsupportedClaim, 'sentence'>;

function readEvidence(facts: CvFact[], more: string[]): Evidence {
  const texts = [
    ...more,
    ...facts.map((fact) => fact.text),
    // “Deutsch” in the CV is “German” in an English script.
    ...facts.filter(({ kind }) => kind === 'language').map(({ text }) => languageName(text) ?? ''),
  ];
  const raw = texts.join(' | ').replace(/\b((?:19|20)\d\d)-\d\d\b/g, '$1');
  const spoken = texts
    .map((text) => speakable(text.replace(/\b((?:19|20)\d\d)-\d\d\b/g, '$1')))
    .join(' | ');
  const tokens = ` ${plainTokens(raw).join(' ')} ${plainTokens(spoken).join(' ')} `;
  return {
    numbers: new Set([...numbersIn(raw), ...numbersIn(spoken)].map(({ value }) => value)),
    tokens,
    words: new Set(tokens.split(' ')),
  };
}

function plainTokens(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter((token) => token !== '');
}

const scaleOf: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9 };

function numbersIn(text: string): { value: number; text: string }[] {
  const digits = [
    ...text.matchAll(/(?<![\p{L}\d])(\d[\d.,]*\d|\d)(?:[ -](thousand|million|billion)\b)?/giu),
  ].map((match) => {
    const value = Number((match[1] ?? '').replace(/,(?=\d{3}(?!\d))/g, '').replace(',', '.'));
    return { value: value * (scaleOf[(match[2] ?? '').toLowerCase()] ?? 1), text: match[0] };
  });
  const words = [...text.matchAll(/\p{L}+(?:-\p{L}+)?/gu)].flatMap(([word]) => {
    const value = word
      .split('-')
      .map(numberOfWord)
      .reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
    // “One” is mostly a pronoun.
    return value !== null && value !== 1 ? [{ value, text: word }] : [];
  });
  return [...digits.filter(({ value }) => Number.isFinite(value)), ...words];
}

function numbersWithout({ text }: ScriptSentence, evidence: Evidence): Claim[] {
  return numbersIn(text)
    .filter(({ value }) => !evidence.numbers.has(value))
    .map(({ value, text: words }) => ({
      kind: value >= 1950 && value < 2050 && /^\d{4}$/.test(words) ? 'year' : 'number',
      text: words,
    }));
}

function namesWithout({ text }: ScriptSentence, evidence: Evidence): Claim[] {
  return capitalisedRuns(text)
    .filter(({ words }) => !holds(evidence, words) && !holds(evidence, words.replace(/['’]s$/, '')))
    .map(({ words, afterPreposition }) => ({
      kind: afterPreposition ? 'employer' : 'name',
      text: words,
    }));
}

function holds(evidence: Evidence, words: string): boolean {
  return evidence.tokens.includes(` ${plainTokens(words).join(' ')} `);
}

/** Runs of words with capitals, the ordinary first word of a sentence left out. */
function capitalisedRuns(text: string): { words: string; afterPreposition: boolean }[] {
  const runs: { words: string; afterPreposition: boolean }[] = [];
  let run: string[] = [];
  let before = '';
  let lastWord = '';
  let atStart = true;
  const close = () => {
    if (run.length > 0)
      runs.push({
        words: run.join(' '),
        afterPreposition: /^(?:at|for|with|from|joined|joining|by)$/i.test(before),
      });
    run = [];
  };
  for (const token of text.split(/\s+/)) {
    const word = token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, '');
    const pronoun = /^I(?:'|$)/.test(word);
    const opener = atStart && sentenceOpeners.has(word.toLowerCase().replace(/'.*$/, ''));
    const capital = /^\p{Ll}{0,2}\p{Lu}/u.test(word) && !pronoun && !opener;
    if (capital) {
      if (run.length === 0) before = lastWord;
      run.push(word);
    } else close();
    if (/[,;:!?)]$/.test(token)) close();
    atStart = /[.!?:]["']?$/.test(token) && !/^\p{Lu}\p{Ll}?\.$/u.test(token);
    if (atStart) close();
    lastWord = word;
  }
  close();
  return runs;
}

const weighty: [Claim['kind'], RegExp][] = [
  ['degree', /\b(?:ph\.?d|doctorate|master's|bachelor's|mba|msc|bsc|degree|diploma)\b/gi],
  ['award', /\b(?:award|awards|awarded|prize|medal|champion)\b/gi],
];

/** Title words that are ordinary verbs as well. */
const verbsToo = new Set(['lead', 'head', 'partner', 'guard', 'cook', 'associate']);

/** Titles, degrees and prizes weigh so much that even in small letters the CV must hold their words. */
function rolesWithout({ text }: ScriptSentence, everything: Evidence): Claim[] {
  const held = (word: string) => {
    const [plain = ''] = plainTokens(word);
    const stem = plain.slice(0, Math.max(4, plain.length - 2));
    return [...everything.words].some((other) => other.startsWith(stem));
  };
  const titles = [...text.matchAll(/\b(?:an?|as|am|was) ((?:[\p{L}-]+ ){0,4}[\p{L}-]+)/gu)]
    .flatMap(([, phrase = '']) => phrase.split(' '))
    .filter((word) => hasTitleWord(word) && !verbsToo.has(word.toLowerCase()) && !held(word))
    .map((word) => ({ kind: 'title' as const, text: word }));
  const others = weighty.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)]
      .filter(([word]) => !held(word))
      .map(([word]) => ({ kind, text: word })),
  );
  return [...titles, ...others];
}
