import { holdsStem, readEvidence } from '../grounding/evidence.ts';
import { plainTokens } from '../grounding/plain-tokens.ts';
import { factsBehind } from '../facts-behind.ts';
import { ramp, type Reading, type ReadSentence } from './reading.ts';

export type Measured = { value: number | null; explanation: string };

const hookSeconds = 12;

/** What the first seconds give a stranger to go on listening for. */
export function measureHook(reading: Reading): Measured {
  const opening = spokenBy(reading.sentences, hookSeconds);
  const kinds = new Set(opening.flatMap((sentence) => kindsBehind(sentence, reading)));
  const text = opening.map((sentence) => sentence.text).join(' ');
  const saysWho = kinds.has('position') || kinds.has('headline') || kinds.has('education');
  const saysWhy =
    kinds.has('achievement') || kinds.has('award') || kinds.has('summary') || kinds.has('skill');
  const figure = /\d/.test(text);
  const short = (opening[0]?.tokens.length ?? 99) <= 26;
  const saysName = text.includes(reading.cv.personalInfo.name);
  const value =
    (saysWho ? 0.35 : 0) +
    (saysName ? 0.1 : 0) +
    (saysWhy ? 0.2 : 0) +
    (figure ? 0.2 : 0) +
    (short ? 0.15 : 0);
  const told = [
    saysWho ? 'who speaks' : null,
    saysWhy || figure ? 'a first reason to listen' : null,
  ].filter(Boolean);
  return {
    value: text === '' ? 0 : value,
    explanation:
      told.length > 0
        ? `The first ${hookSeconds} seconds tell ${told.join(' and ')}.`
        : `The first ${hookSeconds} seconds tell neither what you do nor why to listen.`,
  };
}

function spokenBy(sentences: readonly ReadSentence[], limit: number): ReadSentence[] {
  let spent = 0;
  return sentences.filter(({ seconds }, at) => {
    const begins = spent;
    spent += seconds;
    return at === 0 || begins < limit;
  });
}

function kindsBehind({ text, factIds }: ReadSentence, { cv, method }: Reading): string[] {
  if (method === 'custom' && factIds.length === 0)
    return factsBehind(text, cv).map(({ kind }) => kind);
  const ids = new Set(factIds);
  return cv.facts.filter(({ id }) => ids.has(id)).map(({ kind }) => kind);
}

/** Figures, names and other things only this CV could say: two for every dozen words are plenty. */
export function measureSpecificity(reading: Reading): Measured {
  const { cv, sentences, tokens, told } = reading;
  const own = readEvidence(
    cv.facts.filter(({ kind }) => kind !== 'contact' && kind !== 'personal' && kind !== 'name'),
    [],
  );
  const things = new Set<string>(told);
  for (const { text } of sentences) {
    for (const [figure] of text.matchAll(/\d[\d.,]*/g)) things.add(figure);
    for (const [, name = ''] of text.matchAll(/(?<=[\p{L}\d,;] )(\p{Lu}[\p{L}\d+#-]+)/gu)) {
      if (holdsStem(own, name)) things.add(name.toLowerCase());
    }
  }
  const perDozen = tokens.length === 0 ? 0 : (things.size * 12) / tokens.length;
  const figures = countFigures(reading);
  // Where the CV has figures, a script without them gives its best evidence away.
  const wanted = Math.min(mostWanted(reading.options.durationSeconds, 4), figuresIn(reading));
  const shown = wanted === 0 ? 1 : Math.min(1, figures / wanted);
  return {
    value: ramp(perDozen, 0, 2) * (0.6 + 0.4 * shown),
    explanation: `${things.size} concrete things in ${tokens.length} words${figures > 0 ? `, ${figures} of them figures` : ''}.`,
  };
}

function countFigures({ sentences }: Reading): number {
  return new Set(sentences.flatMap(({ text }) => text.match(/\d[\d.,]*/g) ?? [])).size;
}

/** How many deeds of the CV have a figure. */
function figuresIn({ cv }: Reading): number {
  const deeds = cv.experience.flatMap(({ achievements }) => achievements);
  return deeds.filter(({ text }) => /\d/.test(text.replace(/\b(?:19|20)\d\d\b/g, ''))).length;
}

/** Every claim stands in the CV; one that does not costs half the mark, two cost all of it. */
export function measureGrounding({ claims, sentences }: Reading): Measured {
  const wrong = new Set(claims.map(({ sentence }) => sentence)).size;
  if (sentences.length === 0) return { value: 0, explanation: 'There is nothing to check.' };
  return {
    value: Math.max(0, 1 - wrong * 0.5),
    explanation:
      wrong === 0
        ? 'Everything said stands in the CV.'
        : `${wrong} ${wrong === 1 ? 'sentence claims' : 'sentences claim'} what the CV does not say.`,
  };
}

/** A quarter of a minute has room for one figure or word of the field, a whole one for all. */
function mostWanted(durationSeconds: number, most: number): number {
  return Math.max(1, Math.min(most, Math.round(durationSeconds / 13)));
}

const enoughWords = 3;

/** Words of the field, each counted once; three are enough, so that repeating them gains nothing. */
export function measureVocabulary({ vocabulary, tokens, options }: Reading): Measured {
  if (!vocabulary || vocabulary.length === 0) {
    return { value: null, explanation: 'The field is not known, so its words are not counted.' };
  }
  const heard = heardOf(vocabulary, tokens);
  return {
    value: ramp(heard.length, 0, mostWanted(options.durationSeconds, enoughWords)),
    explanation:
      heard.length > 0
        ? `Words of the field: ${heard.slice(0, 5).join(', ')}.`
        : 'No word that people of the field expect.',
  };
}

export function heardOf(vocabulary: readonly string[], tokens: readonly string[]): string[] {
  const text = ` ${tokens.join(' ')} `;
  return vocabulary.filter((phrase) => {
    const words = plainTokens(phrase);
    const last = words.at(-1) ?? '';
    // Endings change in a sentence: “budget” is heard in “budgets”.
    const stem = last.length > 5 ? last.slice(0, -1) : last;
    return words.length > 0 && text.includes(` ${[...words.slice(0, -1), stem].join(' ')}`);
  });
}
