import type { QualityCheck } from '@cvplus/contracts/quality';
import type { CaptionCue } from '../../platform/caption-cues.ts';
import { checked, clock, inSeconds, notChecked } from '../checks.ts';
import { longest, secondsOf, totalSeconds, type Span } from '../spans.ts';
import type { ContentExpectation, ContentMeasurement } from './content-measurement.ts';
import { contentThresholds } from './content-thresholds.ts';
import { readWords } from './words/read-words.ts';

/** A caption stays a little after its words, and a speaker breathes: gaps up to this are no silence. */
const breathSeconds = 0.8;

/** Whether somebody speaks while captions are up, and is captioned while speaking. */
export function judgeSpeechPresent(
  { speech, captions }: ContentMeasurement,
  { script }: ContentExpectation,
): QualityCheck {
  if ('notMeasured' in speech) return notChecked('speech-present', speech.notMeasured);
  const { spans } = speech.value;
  const spokenSeconds = totalSeconds(spans);
  const words = readWords(script.content, script.language).length;
  const fewest = words / contentThresholds.mostWordsPerSecond;
  if (words > 0 && spokenSeconds < fewest) {
    const finding = `Somebody speaks for ${inSeconds(spokenSeconds)}, too little for ${words} words.`;
    return checked('speech-present', 'fail', finding, (spokenSeconds / fewest) * 100);
  }
  const cues = 'value' in captions ? captions.value : [];
  if (cues.length === 0) {
    return words === 0
      ? notChecked('speech-present', 'There are neither captions nor words of a script.')
      : checked('speech-present', 'pass', `Somebody speaks for ${inSeconds(spokenSeconds)}.`, 100);
  }
  return judgeAgainstCaptions(spans, cues);
}

function judgeAgainstCaptions(spans: readonly Span[], cues: readonly CaptionCue[]): QualityCheck {
  const { speechlessCaptions, uncaptionedSpeech } = contentThresholds;
  const shown = united(cues.filter(({ startSeconds, endSeconds }) => endSeconds > startSeconds));
  const heard = united(spans, breathSeconds);
  const silent = without(shown, heard);
  const bare = without(heard, united(shown, breathSeconds));
  const shownSeconds = totalSeconds(shown);
  if (shownSeconds === 0) return notChecked('speech-present', 'The captions have no times.');
  const silentShare = totalSeconds(silent) / shownSeconds;
  const bareShare = totalSeconds(bare) / Math.max(totalSeconds(heard), 0.1);
  const percent = (1 - silentShare) * 100;
  const [worstSilent, worstBare] = [longest(silent), longest(bare)];
  const isSilent = worstSilent && secondsOf(worstSilent) > speechlessCaptions.warnAboveSeconds;
  const isBare = worstBare && secondsOf(worstBare) > uncaptionedSpeech.warnAboveSeconds;
  if (silentShare > speechlessCaptions.failAboveShare || isSilent) {
    const result = silentShare > speechlessCaptions.failAboveShare ? 'fail' : 'warn';
    const place = worstSilent ?? null;
    const finding = `Nobody speaks for ${inSeconds(totalSeconds(silent))} of ${inSeconds(shownSeconds)} with captions${place ? `, the longest from ${clock(place.startSeconds)}` : ''}.`;
    return checked('speech-present', result, finding, percent, place);
  }
  if (isBare) {
    const result = bareShare > uncaptionedSpeech.failAboveShare ? 'fail' : 'warn';
    const finding = `Somebody speaks without captions for ${inSeconds(secondsOf(worstBare))} from ${clock(worstBare.startSeconds)}.`;
    return checked('speech-present', result, finding, percent, worstBare);
  }
  return checked('speech-present', 'pass', 'Somebody speaks wherever there are captions.', percent);
}

/** One after the other, what touches or is no further apart than `gapSeconds` in one. */
function united(spans: readonly Span[], gapSeconds = 0.1): Span[] {
  const result: Span[] = [];
  for (const { startSeconds, endSeconds } of [...spans].sort(
    (a, b) => a.startSeconds - b.startSeconds,
  )) {
    // prettier-ignore
    const last = result.at(-1);
    if (last && startSeconds - last.endSeconds <= gapSeconds) {
      last.endSeconds = Math.max(last.endSeconds, endSeconds);
    } else result.push({ startSeconds, endSeconds });
  }
  return result;
}

/** What of `spans` no `other` covers; both in order and apart. */
function without(spans: readonly Span[], others: readonly Span[]): Span[] {
  return spans.flatMap(({ startSeconds, endSeconds }) => {
    const rest: Span[] = [];
    let from = startSeconds;
    for (const other of others) {
      if (other.endSeconds <= from) continue;
      if (other.startSeconds >= endSeconds) break;
      if (other.startSeconds > from) rest.push({ startSeconds: from, endSeconds: other.startSeconds }); // prettier-ignore
      from = Math.max(from, other.endSeconds);
    }
    if (from < endSeconds) rest.push({ startSeconds: from, endSeconds });
    return rest;
  });
}
