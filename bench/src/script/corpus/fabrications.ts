import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { ScriptSentence } from '@cvplus/contracts/script';
import type { ScriptLanguage } from '@cvplus/contracts/video-options';
import { englishLies } from './fabrications/english-lies.ts';
import { frenchLies } from './fabrications/french-lies.ts';
import {
  freeNumber,
  replaceFigure,
  replaceYear,
  type Replacement,
} from './fabrications/figures.ts';
import { germanLies } from './fabrications/german-lies.ts';
import type { LieWords } from './fabrications/lie-words.ts';
import {
  certificates,
  crafts,
  degrees,
  titles,
  tongues,
  tools,
  type MissingThing,
} from './fabrications/missing-things.ts';
import { pick } from './fabrications/pick.ts';
import { putInPlace } from './fabrications/put-in-place.ts';
import { spanishLies } from './fabrications/spanish-lies.ts';
import { cvWords, type CvWords } from './fabrications/cv-words.ts';

export const fabricationKinds = [
  'number',
  'year',
  'employer',
  'title',
  'degree',
  'skill',
  'award',
  'name',
  'scope',
  'language',
  'certification',
] as const;
export type FabricationKind = (typeof fabricationKinds)[number];

/** A sentence with one lie in it: `planted` are the words that nothing in the CV stands behind. */
export type Fabrication = { kind: FabricationKind; text: string; planted: string };

type Planting = {
  kind: FabricationKind;
  sentence: Pick<ScriptSentence, 'text' | 'factIds'>;
  cv: ParsedCV;
  language: ScriptLanguage;
  /** Seeded; it chooses what is claimed and how. */
  random: () => number;
};

type World = Planting & { words: LieWords; truth: CvWords; isTaken: (word: string) => boolean };

const lieWords: Record<ScriptLanguage, LieWords> = {
  en: englishLies,
  de: germanLies,
  fr: frenchLies,
  es: spanishLies,
};
/** The documents of the corpus were written in this year. */
const thisYear = 2026;

/** Plants one lie of the kind in a sentence that is true; null where that kind does not fit it. */
export function plantFabrication(planting: Planting): Fabrication | null {
  const truth = cvWords(planting.cv);
  const words = lieWords[planting.language];
  // “eleven” in the CV makes 11 true as well.
  const isTaken = (figure: string) =>
    truth.says(figure) || truth.says(words.numberWords[Number(figure) - 2] || figure);
  const world = { ...planting, words, truth, isTaken };
  const { text } = planting.sentence;
  const inPlace = replacement(world);
  if (inPlace) {
    const { planted } = inPlace;
    return { kind: world.kind, text: putInPlace(text, inPlace, world.language), planted };
  }
  if (!isAboutIt(world)) return null;
  const planted = addition(world);
  return planted === null ? null : { kind: world.kind, text: grow(world, planted), planted };
}

/** A lie in the place of the truth, where the sentence tells the truth. */
function replacement(world: World): Replacement | null {
  const { kind, cv, words, sentence, random } = world;
  const swap = (truths: (string | undefined)[], planted: string | null): Replacement | null => {
    const spot = planted === null ? null : spotOf(sentence.text, truths);
    return spot && planted !== null ? { ...spot, planted } : null;
  };
  switch (kind) {
    case 'number':
      return replaceFigure(sentence.text, world);
    case 'year':
      return replaceYear(sentence.text, thisYear, world);
    case 'employer':
      return swap(
        cv.experience.map(({ company }) => company),
        invented(world, words.companies),
      );
    case 'title':
      return swap(
        cv.experience.map(({ title }) => title),
        inflatedTitle(world),
      );
    case 'name': {
      const { name } = cv.personalInfo;
      const person = invented(world, words.people);
      const byFullName = swap([name], person);
      return byFullName ?? swap([name.split(' ')[0]], person?.split(' ')[0] ?? null);
    }
    case 'degree': {
      const planted = missing(world, degrees)?.replace(words.article, '') ?? null;
      const isHalf = random() < 0.5;
      return isHalf
        ? swap(
            cv.education.map(({ degree }) => degree),
            planted,
          )
        : null;
    }
    case 'skill':
    case 'award':
    case 'scope':
    case 'language':
    case 'certification':
      return null;
  }
}

/** Where the sentence first tells one of these truths as the CV words it. */
function spotOf(text: string, truths: (string | undefined)[]): { from: number; to: number } | null {
  const longestFirst = truths
    .filter((truth) => truth !== undefined && truth.length >= 3)
    .sort((one, other) => (other?.length ?? 0) - (one?.length ?? 0));
  for (const truth of longestFirst) {
    if (truth === undefined) continue;
    const escaped = truth.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const match = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').exec(text);
    if (match) return { from: match.index, to: match.index + match[0].length };
  }
  return null;
}

/** What an added clause or sentence claims. */
function addition(world: World): string | null {
  const { kind, words, random } = world;
  switch (kind) {
    case 'number':
      return freeNumber(12, 64, world);
    case 'scope':
      return freeNumber(18, 140, world);
    case 'year':
      return earlierYear(world);
    case 'employer':
      return invented(world, words.companies);
    case 'title':
      return inflatedTitle(world);
    case 'degree':
      return missing(world, degrees);
    case 'skill':
      return random() < 0.75 ? invented(world, tools) : missing(world, crafts);
    case 'award':
      return invented(world, words.awards);
    case 'name':
      return invented(world, words.people);
    case 'language':
      return missing(world, tongues);
    case 'certification':
      return invented(world, certificates);
  }
}

/** One of these that shares no word with the CV. */
function invented({ truth, random }: World, names: readonly string[]): string | null {
  return pick(names.filter(truth.knowsNothingOf), random) ?? null;
}

function missing({ language, truth, random }: World, things: MissingThing[]): string | null {
  const lies = things.filter((thing) => !thing.truth.test(truth.text));
  return pick(lies, random)?.[language] ?? null;
}

/** What the first word of a title ends with when a woman holds it. */
const feminineEndings: Record<string, RegExp> = {
  de: /^[\p{L}-]+in(?!\p{L})/u,
  fr: /^[\p{L}-]+(?:euse|trice|ère|enne|ante|ée|effe)(?!\p{L})/u,
  es: /^[\p{L}-]+(?:ora|era|ada|ica|iva|oga|efa)(?!\p{L})/u,
  pt: /^[\p{L}-]+(?:ora|eira|ada|ica|iva|oga|efa)(?!\p{L})/u,
  it: /^[\p{L}-]+(?:trice|era|ata|etta|iva|ssa|essa)(?!\p{L})/u,
};

function inflatedTitle(world: World): string | null {
  const { experience, language } = world.cv;
  const isFeminine = experience.some(({ title }) => feminineEndings[language]?.test(title));
  return missing(
    world,
    titles.map(({ feminine, masculine }) => (isFeminine ? feminine : masculine)),
  );
}

/** Before everything that the CV dates. */
function earlierYear({ truth, isTaken, random }: World): string | null {
  const earliest = Math.min(thisYear - 12, ...truth.years);
  const years = [3, 4, 5, 6, 7, 8].map((before) => String(earliest - before));
  return (
    pick(
      years.filter((year) => !isTaken(year)),
      random,
    ) ?? null
  );
}

/** Whether the sentence speaks of what such a lie is about: no team grows out of a degree. */
function isAboutIt({ kind, sentence, cv }: World): boolean {
  const kinds = cv.facts.filter(({ id }) => sentence.factIds.includes(id)).map((fact) => fact.kind);
  const isAboutWork = kinds.some((fact) => workFacts.has(fact));
  return isAboutWork || (kinds.length > 0 && !workLies.has(kind));
}

const workFacts = new Set(['position', 'achievement', 'project', 'summary']);
const workLies = new Set<FabricationKind>([
  'number',
  'employer',
  'title',
  'award',
  'name',
  'scope',
]);

/** The sentence with a clause or another sentence that claims the lie. */
function grow({ kind, words, cv, language, sentence, random }: World, planted: string): string {
  const text = sentence.text.trim();
  // Only a short plain statement can take one more clause, and an introduction cannot.
  const isPlain = /^[^?!:;]*[^?!:;.]\.$/.test(text) && text.split(/\s+/).length <= 22;
  const takesClause = isPlain && !text.includes(cv.personalInfo.name);
  const wordings = words.wordings[kind].filter((way) => takesClause || !way.startsWith(','));
  const wording = pick(wordings, random) ?? '';
  const from = wording.indexOf(placeholder);
  const more = putInPlace(wording, { from, to: from + placeholder.length, planted }, language);
  if (wording.startsWith(',')) return `${text.slice(0, -1)}${more}.`;
  return `${text} ${more.charAt(0).toUpperCase()}${more.slice(1)}`;
}

const placeholder = '{lie}';
