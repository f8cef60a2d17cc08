import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { spanish } from './spanish.ts';

export const scriptLanguages = ['en', 'de', 'fr', 'es'] as const;
export type ScriptLanguage = (typeof scriptLanguages)[number];

type Several = readonly [string, ...string[]];

/** Sentences with holes: `{name}`, `{title}`, `{employer}`, `{text}`, `{list}`, `{number}`. */
export type Phrases = {
  and: string;
  greeting: Several;
  greetingWithoutName: Several;
  headline: Several;
  summary: Several;
  currentPost: Several;
  currentPostAlone: Several;
  pastPost: Several;
  pastPostAlone: Several;
  earlierPost: Several;
  earlierPostAlone: Several;
  achievement: Several;
  project: Several;
  award: Several;
  skills: Several;
  languages: Several;
  education: Several;
  certification: Several;
  /** From short to long: the one that fits what is left is taken. */
  closing: Several;
  /** Advice to the owner of the CV. */
  remark: string;
  inventedEmployer: string;
  inventedNumber: string;
  /** A title with what the language puts before it, such as an article. */
  asTitle: (title: string) => string;
};

export const phrasesOf: Record<ScriptLanguage, Phrases> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
};
