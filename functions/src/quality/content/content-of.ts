import type { QualityCheck } from '@cvplus/contracts/quality';
import { notChecked } from '../checks.ts';
import type { ContentExpectation, ContentMeasurement } from './content-measurement.ts';
import { judgeSpokenWords } from './judge-spoken.ts';
import { compareWords } from './spoken-words.ts';

/**
 * Judges what a video says and promises. Pure: `measureContent` gathers what it needs.
 *
 *     const { measurement, advice } = await measureContent(examination, speech, expectation, outside);
 *     const checks = contentOf(measurement, expectation);
 */
export function contentOf(
  measurement: ContentMeasurement,
  expectation: ContentExpectation,
): QualityCheck[] {
  const { script } = expectation;
  const { transcript } = measurement;
  if ('notMeasured' in transcript) return [notChecked('spoken-words', transcript.notMeasured)];
  const comparison = compareWords(script.content, transcript.value.words, script.language);
  return [judgeSpokenWords(comparison, measurement)];
}
