import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, clock, notChecked, type Place } from '../checks.ts';
import type { ContentMeasurement } from './content-measurement.ts';
import { contentThresholds } from './content-thresholds.ts';
import { worstPassage, type LostPassage, type SpokenComparison } from './spoken-words.ts'; // prettier-ignore
import { placeOfWords } from './place-of-words.ts';

/** What was said against the script, word by word. */
export function judgeSpokenWords(
  comparison: SpokenComparison,
  measurement: ContentMeasurement,
): QualityCheck {
  const { alignment, wordErrorRate, heard, script } = comparison;
  const { warnAbove, failAbove } = contentThresholds.wordErrorRate;
  const percent = wordErrorRate * 100;
  if (script.tokens.length === 0) return notChecked('spoken-words', 'The script has no words.');
  if (heard.tokens.length === 0) {
    return checked('spoken-words', 'fail', 'No word could be understood.', percent);
  }
  const result = wordErrorRate > failAbove ? 'fail' : wordErrorRate > warnAbove ? 'warn' : 'pass';
  const { missing, different, extra } = alignment;
  if (missing + different + extra === 0) {
    return checked('spoken-words', 'pass', 'Every word of the script is spoken.', 0);
  }
  const counts = `${Math.round(percent)} % of the words differ from the script: ${missing} missing, ${different} different, ${extra} too many.`;
  const passage = result === 'pass' ? null : worstPassage(comparison);
  const place = passage && placeOfWords(passage, comparison, measurement);
  const where = passage ? ` ${wordsOf(passage, comparison, place)}` : '';
  return checked('spoken-words', result, `${counts}${where}`, percent, place);
}

function wordsOf(passage: LostPassage, { script }: SpokenComparison, place: Place): string {
  const from = script.tokens[passage.firstWord]?.from ?? 0;
  const to = script.tokens[passage.lastWord]?.to ?? from;
  const words = script.text.slice(from, to);
  const short = words.length > 80 ? `${words.slice(0, 60).trimEnd()} …` : words;
  const about = place ? ` about ${clock(place.startSeconds)}` : '';
  return `Most of it${about}: “${short}”.`;
}
