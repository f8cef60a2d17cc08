import { scriptLanguages } from '@cvplus/contracts/video-options';
import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { Finding } from './fact-ledger.ts';

export const remarkCodes = [
  'name-uncertain',
  'no-experience',
  'no-skills',
  'missing-dates',
  'language-not-written',
  'language-not-read',
];

const readableLanguages = ['en', 'de', 'fr', 'es', 'pt', 'it'];

/** Whether the parser knows the headings, titles and degrees of a language. */
export const isReadable = (language: string): boolean => readableLanguages.includes(language);

/** What the owner should look at in a CV as it was understood. */
export function remarksOn(cv: Omit<ParsedCV, 'findings'>): Finding[] {
  const remarks: Finding[] = [];
  const say = (code: string, message: string) => remarks.push({ code, message });
  const nameConfidence = cv.facts.find(({ kind }) => kind === 'name')?.confidence ?? 0;
  if (nameConfidence < 0.7) {
    say('name-uncertain', `We took “${cv.personalInfo.name}” for your name. Please check it.`);
  }
  if (cv.experience.length === 0) say('no-experience', 'No work experience was found in this CV.');
  if (cv.skills.length === 0) say('no-skills', 'No list of skills was found in this CV.');
  if (cv.experience.some(({ start }) => start === undefined)) {
    say('missing-dates', 'Some positions have no dates, so their years are not mentioned.');
  }
  if (!scriptLanguages.some((language) => language === cv.language)) {
    say(
      'language-not-written',
      'We write scripts in English, German, French and Spanish. For this CV the script will be in English and use what needs no translation: names, titles, years and skills.',
    );
  }
  if (!isReadable(cv.language)) {
    say(
      'language-not-read',
      'We read CVs in English, German, French, Spanish, Portuguese and Italian. From this one we took only what is clear in any language; please check it and add what is missing.',
    );
  }
  return remarks;
}
