import type { QualityCheck } from '@cvplus/contracts/quality';
import type { CaptionCue } from '../../platform/caption-cues.ts';
import { notChecked, type CheckId } from '../checks.ts';
import { captionedOnly, isCaptionedOnly } from './captioned-only.ts';
import { judgeCaptionCoverage } from './captions/judge-coverage.ts';
import { judgeCaptionReading } from './captions/judge-reading.ts';
import { judgeCaptionTiming } from './captions/judge-timing.ts';
import type { ContentExpectation, ContentMeasurement } from './content-measurement.ts';
import { judgeSpokenLanguage } from './judge-language.ts';
import { judgeNameCard } from './judge-name-card.ts';
import { judgeSpokenNames } from './judge-names.ts';
import { judgePromise } from './judge-promise.ts';
import { judgeSpeechPresent } from './judge-speech.ts';
import { judgeSpokenWords } from './judge-spoken.ts';
import { judgeLips } from './lips/judge-lips.ts';
import { compareWords } from './spoken-words.ts';

const spokenIds: CheckId[] = ['spoken-words', 'spoken-names', 'spoken-language'];

/**
 * Judges what a video says and promises: the `content` part of an assessment. Pure; `measureContent` gathers
 * what it needs. Where no sound is wanted, nothing is asked of it.
 */
export function contentOf(
  measurement: ContentMeasurement,
  expectation: ContentExpectation,
): QualityCheck[] {
  return [
    ...(expectation.wantsAudio ? judgeVoice(measurement, expectation) : []),
    ...judgeCaptions(measurement, expectation),
    judgeNameCard(measurement, expectation),
    judgePromise(measurement, expectation),
    ...(expectation.wantsAudio ? [judgeLips(measurement)] : []),
  ];
}

function judgeVoice(
  measurement: ContentMeasurement,
  expectation: ContentExpectation,
): QualityCheck[] {
  if (isCaptionedOnly(measurement.speech, expectation)) {
    return allNotChecked([...spokenIds, 'speech-present'], captionedOnly);
  }
  return [
    ...judgeTranscript(measurement, expectation),
    judgeSpeechPresent(measurement, expectation),
  ];
}

function judgeTranscript(
  measurement: ContentMeasurement,
  expectation: ContentExpectation,
): QualityCheck[] {
  const { transcript } = measurement;
  const { script } = expectation;
  if ('notMeasured' in transcript) {
    return allNotChecked(spokenIds, transcript.notMeasured); // prettier-ignore
  }
  const comparison = compareWords(script.content, transcript.value.words, script.language);
  return [
    judgeSpokenWords(comparison, measurement),
    judgeSpokenNames(comparison, measurement, expectation),
    judgeSpokenLanguage(comparison, transcript.value, expectation),
  ];
}

function judgeCaptions(
  measurement: ContentMeasurement,
  expectation: ContentExpectation,
): QualityCheck[] {
  const { captions, facts } = measurement;
  const ids: CheckId[] = ['captions-coverage', 'captions-timing', 'captions-reading'];
  if ('notMeasured' in captions) return allNotChecked(ids, captions.notMeasured);
  const cues: CaptionCue[] = captions.value;
  if (cues.length === 0) return allNotChecked(ids, 'There are no captions.');
  return [
    judgeCaptionCoverage(cues, expectation.script),
    judgeCaptionTiming(cues, measurement, expectation),
    judgeCaptionReading(cues, facts.durationSeconds),
  ];
}

function allNotChecked(ids: readonly CheckId[], reason: string): QualityCheck[] {
  return ids.map((id) => notChecked(id, reason));
}
