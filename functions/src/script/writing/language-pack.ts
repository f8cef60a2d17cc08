import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { BusinessContext } from '@cvplus/contracts/script';
import type { ScriptLanguage, VideoOptions } from '@cvplus/contracts/video-options';
import type { Closing, Opening } from './opening.ts';
import type { Pick } from './pick.ts';
import type { Slot } from './slot.ts';

/** What a language is asked to put into words. */
export type Telling = {
  cv: ParsedCV;
  options: VideoOptions;
  business: BusinessContext;
  pick: Pick;
};

/**
 * One language our own writer writes in. A CV in another language than the pack's gives it only what
 * needs no translation: names, titles, employers, years, skills and languages.
 */
export interface LanguagePack {
  readonly language: ScriptLanguage;
  /** Every way this CV can open; one of them says nothing but the name. */
  openings(telling: Telling): Opening[];
  /** What can be told between opening and closing, in the order it would be spoken. */
  slots(telling: Telling): Slot[];
  closings(telling: Telling): Closing[];
  /** A sentence as people say it at ease, for styles that are not stiff. */
  relax(sentence: string): string;
  /** The opening as the sentences it is made of. */
  splitOpening(opening: string): string[];
  /** The name and nothing else, when all else was refused. */
  greeting(name: string): string;
}
