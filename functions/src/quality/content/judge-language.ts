import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, notChecked } from '../checks.ts';
import type { ContentExpectation } from './content-measurement.ts';
import { contentThresholds } from './content-thresholds.ts';
import type { Transcript } from './outside/transcriber.ts';
import type { SpokenComparison } from './spoken-words.ts';
import { guessLanguage } from './words/guess-language.ts';

const names = new Intl.DisplayNames('en', { type: 'language' });

/** What the transcriber heard, or what its words tell, against the language of the script. */
export function judgeSpokenLanguage(
  { heard, wordErrorRate }: SpokenComparison,
  transcript: Transcript,
  { script }: ContentExpectation,
): QualityCheck {
  const { fewestWordsForLanguage: fewest } = contentThresholds;
  if (heard.tokens.length < fewest) {
    return notChecked('spoken-language', `Fewer than ${fewest} words were heard.`);
  }
  const wanted = script.language.slice(0, 2).toLowerCase();
  const spoken = languageSpoken(
    heard.tokens.map(({ key }) => key),
    transcript,
  );
  if (spoken === null) {
    return notChecked('spoken-language', 'Which language is spoken could not be told.');
  }
  // Transcribers take accents for languages; the words of the script in a row are its language.
  return spoken === wanted || wordErrorRate <= contentThresholds.wordErrorRate.failAbove
    ? checked('spoken-language', 'pass', `${names.of(wanted)} is spoken.`)
    : checked('spoken-language', 'fail', `${names.of(spoken)} is spoken, the script is ${names.of(wanted)}.`); // prettier-ignore
}

function languageSpoken(keys: readonly string[], { language }: Transcript): string | null {
  return language ?? guessLanguage(keys);
}
