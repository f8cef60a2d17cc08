import type { QualityCheck } from '@cvplus/contracts/quality';
import type { CaptionCue } from '../../../platform/caption-cues.ts';
import { checked, notChecked } from '../../checks.ts';
import type { ContentExpectation, ContentMeasurement } from '../content-measurement.ts';
import { contentThresholds } from '../content-thresholds.ts';
import {
  findCaptionOffset,
  offsetFromEnds,
  offsetFromTranscript,
  type CaptionOffset,
} from './caption-offset.ts';

/** How far the captions are beside the voice, all together. */
export function judgeCaptionTiming(
  cues: readonly CaptionCue[],
  measurement: ContentMeasurement,
  { script }: ContentExpectation,
): QualityCheck {
  const offset = captionOffsetOf(cues, measurement, script.language);
  if ('notMeasured' in offset) return notChecked('captions-timing', offset.notMeasured);
  const { offsetSeconds } = offset.value;
  const milliseconds = Math.round(offsetSeconds * 1000);
  const { warnAbove, failAbove } = contentThresholds.captionOffset;
  const beside = Math.abs(offsetSeconds);
  const result = beside > failAbove ? 'fail' : beside > warnAbove ? 'warn' : 'pass';
  const finding =
    result === 'pass'
      ? `The captions appear with their words (${milliseconds} ms apart).`
      : `The captions appear ${Math.abs(milliseconds)} ms ${milliseconds > 0 ? 'after' : 'before'} their words.`;
  return checked('captions-timing', result, finding, milliseconds);
}

/** The captions come late by `offsetSeconds`. */
function captionOffsetOf(
  cues: readonly CaptionCue[],
  { transcript, speech }: Pick<ContentMeasurement, 'transcript' | 'speech'>,
  language: string,
): { value: CaptionOffset } | { notMeasured: string } {
  const heard = 'value' in transcript ? transcript.value : null;
  const byWords = heard && offsetFromTranscript(cues, heard, language);
  if (byWords) return { value: byWords };
  if ('notMeasured' in speech) return speech;
  const bySpeech = findCaptionOffset(cues, speech.value) ?? offsetFromEnds(cues, speech.value);
  if (bySpeech) return { value: bySpeech };
  return { notMeasured: 'Too few pauses in the speech agree with the captions to tell how far they are apart.' }; // prettier-ignore
}
