import type { Measured } from '../measured.ts';
import type { Speech } from '../sound/find-speech.ts';
import { totalSeconds } from '../spans.ts';
import type { ContentExpectation } from './content-measurement.ts';

/** Less than this is no voice. */
const shortestVoiceSeconds = 0.5;

export const captionedOnly = 'Nobody speaks in it: the words are in the captions.';

/** Whether this video is one in which nobody was to speak. What was not measured is taken for spoken. */
export function isCaptionedOnly(
  speech: Measured<Speech>,
  { mayBeCaptionedOnly = false }: Pick<ContentExpectation, 'mayBeCaptionedOnly'>,
): boolean {
  if (!mayBeCaptionedOnly || 'notMeasured' in speech) return false;
  return totalSeconds(speech.value.spans) < shortestVoiceSeconds;
}
