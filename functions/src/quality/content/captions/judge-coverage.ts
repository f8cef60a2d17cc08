import type { QualityCheck } from '@cvplus/contracts/quality';
import type { CaptionCue } from '../../../platform/caption-cues.ts';
import { checked, notChecked } from '../../checks.ts';
import { contentThresholds } from '../content-thresholds.ts';
import { compareWords, worstPassage } from '../spoken-words.ts';

/** Which words of the script the captions show. */
export function judgeCaptionCoverage(
  cues: readonly CaptionCue[],
  script: { content: string; language: string },
): QualityCheck {
  const shown = cues.map(({ text }) => text).join(' ');
  const comparison = compareWords(script.content, shown, script.language);
  const words = comparison.script.tokens.length;
  if (words === 0) return notChecked('captions-coverage', 'The script has no words.');
  const { same, extra } = comparison.alignment;
  const share = same / words;
  const { warnBelow, failBelow } = contentThresholds.captionCoverage;
  // What is too much is as wrong as what is missing, though nobody misses it.
  const isPadded = extra > words * (1 - failBelow);
  const result = share < failBelow ? 'fail' : share < warnBelow || isPadded ? 'warn' : 'pass';
  const finding = `The captions show ${same} of the ${words} words of the script${extra > 0 ? ` and ${extra} others` : ''}.`;
  const passage = result === 'pass' ? null : worstPassage(comparison);
  const { tokens, text } = comparison.script;
  const missing = passage && text.slice(tokens[passage.firstWord]?.from, tokens[passage.lastWord]?.to); // prettier-ignore
  const where = missing ? ` Most is missing at “${missing.slice(0, 60).trim()}${missing.length > 60 ? ' …' : ''}”.` : ''; // prettier-ignore
  return checked('captions-coverage', result, `${finding}${where}`, share * 100);
}
