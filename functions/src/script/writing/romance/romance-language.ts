import type { BusinessContext } from '@cvplus/contracts/script';
import type { Platform, ScriptLanguage, VideoStyle } from '@cvplus/contracts/video-options';
import type { OwnClause } from './own-clause.ts';

export type Words = readonly [string, ...string[]];
/** A greeting that ends, one that goes on with a noun, and one that goes on with a role. */
type Greeting = (name: string) => { alone: string; apposition: string; clause: string };

/** An employer or a school, with its little words: “la Clinique”, “à la Clinique”, “de la Clinique”. */
export type House = { name: string; at: string; of: string | null };

type At = { role: string; at: string };
type Since = At & { year: string | null };

/** Sentences about posts; `at` begins with a space or is empty. */
export type PostWords = {
  current(post: Since): Words;
  /** Only where no earlier post in the same house would make the year wrong. */
  currentThere(post: Since): readonly string[];
  /** The opening named the post already. */
  heldSince(year: string): Words;
  /** Only right after it: “Este”, “y” and “allí” point back. */
  justNamedSince(year: string): Words;
  /** And only where no earlier post in the same house would make the year wrong. */
  thereSince(year: string): readonly string[];
  besides(post: At): string;
  firstThere(role: string): string;
  beforeThere(role: string): Words;
  latest(post: At): Words;
  before(post: At): Words;
  beforeJoining(house: House, post: At): Words;
  previously(post: At): Words;
  further(post: At): Words;
  furtherStill(post: At): Words;
  joined(year: string, house: House, role: string): string;
  /** “ de 2015 à 2019”, “ en 2018”. */
  when(from: string, to: string): string;
  internship(what: string, at: string): string;
  /** The title is in another language and stays as it is. */
  foreignCurrent(post: Since): string;
  foreignBesides(post: At): string;
  foreignEarlier(post: At, first: boolean): string;
};

/** What leads to a deed, without the comma. */
export type LeadWords = {
  asBefore(role: string): string;
  inThatTime: Words;
  there: Words;
  everyDay: string;
  as(role: string): string;
  at(house: House): string;
  /** The post is over and has neither a house nor a title that can be said. */
  earlier: string;
  earlierAt(house: House): string;
  beforeThatAt(house: House): string;
  more: Words;
  project: Words;
};

export type BackgroundWords = {
  skills: Record<VideoStyle, Words>;
  moreSkills: Words;
  /** Where every item is the name of a tool. */
  tools: Words;
  holds(degrees: string[], style: VideoStyle): Words;
  /** `degree` null: only where. */
  studying(degree: string | null, school: House | null): string;
  studiedAt(school: House): string;
  degreeFrom(degree: Degree, school: House | null): string;
  qualifications(items: string[]): Words;
  speaks(tongues: string): Words;
  award(name: string): string | null;
};

/** A degree with its article: “un master en droit”. */
export type Degree = { phrase: string; gender: 'm' | 'f' };

export type ClosingWords = {
  invitations: Record<VideoStyle, { long: Words; short: Words; extra: Words }>;
  platforms: Record<Platform, { stiff: Words; relaxed: Words } | null>;
  objectives: Record<
    NonNullable<BusinessContext['objective']>,
    { stiff: Words; relaxed: Words } | null
  >;
  targetRole(role: string): string;
  targetCompany(company: string): string;
  targetBoth(role: string, company: string): string;
  bridge: Record<VideoStyle, Words>;
};

/** Everything of a language that the common builder of its pack needs. */
export interface RomanceLanguage {
  readonly language: ScriptLanguage;
  readonly greetings: Record<VideoStyle, readonly [Greeting, ...Greeting[]]>;
  readonly posts: PostWords;
  readonly leads: LeadWords;
  readonly background: BackgroundWords;
  readonly closings: ClosingWords;
  speakable(text: string): string;
  isSpeakable(text: string): boolean;
  clicheIn(text: string): boolean;
  joinList(items: string[]): string;
  /** A list behind what leads to it; little words that must come again do. */
  inList(lead: string, list: string): string;
  /** Null for one’s own business. */
  employer(company: string | undefined): House | null;
  school(institution: string | undefined): House | null;
  /** A title as it is said after “comme” or “como”; null for what no person is. */
  role(title: string): string | null;
  /** “un stage en marketing” for a title that names a stay, not a person. */
  internship(title: string): string | null;
  degree(text: string | undefined): Degree | null;
  skill(text: string): string;
  /** The name of a natural language, by its English name. */
  tongue(english: string): string | null;
  /** The level says that little is spoken. */
  beginner: RegExp;
  ownClauses(line: string, current: boolean): OwnClause[];
  /** Deeds at an employer, from where “où” or “donde” goes on. */
  where: string;
  /** “J’ai douze ans d’expérience en gériatrie”, where the summary says so. */
  yearsSentence(sentence: string): string | null;
  /** What a sentence of the summary says, in the first person. */
  focusSentence(sentence: string): string | null;
  /** The start of a summary that says what the person is: “Infirmière avec …”. */
  selfNoun: RegExp;
  /** Where that description ends and a sentence of its own begins. */
  selfEnd: RegExp;
  /** A result before the name: “J’ai réduit … chez Norlog ; je m’appelle …”. */
  resultFirst(clause: string, at: string, name: string, role: string): string;
  relax(sentence: string): string;
  /** Where an opening parts into sentences. */
  openingBreak: RegExp;
  greeting(name: string): string;
}
