import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, inSeconds } from '../checks.ts';
import type { ContentExpectation, ContentMeasurement } from './content-measurement.ts';
import { contentThresholds } from './content-thresholds.ts';

const shapes = { '16:9': 16 / 9, '9:16': 9 / 16, '1:1': 1 } as const;

type Broken = { what: string; isSevere: boolean };

/** Whether the video is what was asked for. Which engine made it is told to its owner elsewhere. */
export function judgePromise(
  { facts, captions }: ContentMeasurement,
  { aspectRatio, expectedSeconds, wantsAudio, wantsCaptions }: ContentExpectation,
): QualityCheck {
  const broken: Broken[] = [];
  const breakPromise = (what: string, isSevere = true) => broken.push({ what, isSevere });
  if (Math.abs(facts.aspect / shapes[aspectRatio] - 1) > contentThresholds.promisedShape) {
    breakPromise(`it is ${facts.width} × ${facts.height}, not ${aspectRatio}`);
  }
  const { warnAbove, failAbove } = contentThresholds.promisedLength;
  const off = Math.abs(facts.durationSeconds / expectedSeconds - 1);
  if (expectedSeconds > 0 && off > warnAbove) {
    const lengths = `${inSeconds(facts.durationSeconds)} long instead of ${inSeconds(expectedSeconds)}`;
    breakPromise(`it is ${lengths}`, off > failAbove);
  }
  if (wantsAudio && !facts.audio) breakPromise('it has no sound');
  const hasCaptions = 'value' in captions && captions.value.length > 0;
  if (wantsCaptions && !hasCaptions) breakPromise('it has no captions', false);
  if (broken.length === 0) {
    return checked('promise', 'pass', 'It has the shape, length, sound and captions that were asked for.'); // prettier-ignore
  }
  const isSevere = broken.some((each) => each.isSevere);
  const finding = `Not what was asked for: ${broken.map(({ what }) => what).join('; ')}.`;
  return checked('promise', isSevere ? 'fail' : 'warn', finding);
}
