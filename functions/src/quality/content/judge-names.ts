import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, clock, notChecked } from '../checks.ts';
import type { ContentExpectation, ContentMeasurement } from './content-measurement.ts';
import { contentThresholds } from './content-thresholds.ts';
import { findImportantWords, type ImportantWords } from './important-words.ts';
import { placeOfWords } from './place-of-words.ts';
import type { SpokenComparison } from './spoken-words.ts';

const mostNamed = 3;

/** Names and figures: one wrong employer is worse than ten wrong articles. */
export function judgeSpokenNames(
  comparison: SpokenComparison,
  measurement: ContentMeasurement,
  { names, script }: ContentExpectation,
): QualityCheck {
  const important = findImportantWords(comparison, names, script.language);
  if (important.length === 0) {
    return notChecked('spoken-names', 'The script says no names and no figures.');
  }
  const lost = important.filter(({ isHeard }) => !isHeard);
  const share = 1 - lost.length / important.length;
  const percent = share * 100;
  const [first] = lost;
  if (!first) {
    const finding = `All ${important.length} names and figures of the script are heard.`;
    return checked('spoken-names', 'pass', finding, percent);
  }
  const { warnBelow, failBelow } = contentThresholds.namesHeard;
  const result = share < failBelow ? 'fail' : share < warnBelow ? 'warn' : 'pass';
  const place = placeOfWords({ ...first, lost: 1 }, comparison, measurement);
  const named = lost.slice(0, mostNamed).map((words) => `“${textOf(words, comparison)}”`);
  const more = lost.length > mostNamed ? ` and ${lost.length - mostNamed} more` : '';
  const where = place ? `, the first about ${clock(place.startSeconds)}` : '';
  const finding = `${lost.length} of ${important.length} names and figures are not heard: ${named.join(', ')}${more}${where}.`;
  return checked('spoken-names', result, finding, percent, result === 'pass' ? null : place);
}

function textOf({ firstWord, lastWord }: ImportantWords, { script }: SpokenComparison): string {
  const from = script.tokens[firstWord]?.from ?? 0;
  return script.text.slice(from, script.tokens[lastWord]?.to ?? from);
}
