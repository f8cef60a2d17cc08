import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, clock, inSeconds, notChecked } from '../checks.ts';
import { longest, secondsOf, type Span } from '../spans.ts';
import type { VideoMeasurement } from '../video-measurement.ts';
import { middleOf } from './middle-of.ts';
import { spansWhere } from './spans-where.ts';
import type { ExposureSample } from './watch-exposure.ts';

// Dark and light designs have a mean anywhere. What tells a wrong exposure is that one end of the
// range is missing: nothing bright in a picture that is too dark, nothing dark in one that is burnt out.

/** Levels of 255: legible light text is far brighter than this, also on the darkest card. */
const dark = { warn: 110, fail: 70 };
/** Dark text on a light card, or hair and eyes, are far darker. */
const bright = { warn: 100, fail: 140 };
/** So much of the picture has run into white, for half of the time or more. */
const burnt = { warn: 0.33, fail: 0.7, leastTime: 0.5 };
/** A white card is no fault: it ends at once, not in a slope, and the words on it are darker than this. */
const leastSoftBorders = 0.15;
const wordsBelow = 50;
/** Much white, and many tones of which none is dark: no card, but something filmed in too much light. The cards of the bench's corpus have 38 at most. */
const filmed = { burnt: 0.4, leastTones: 50, nothingBelow: 35 };
/** Shorter stretches are changes of scene, in which there may be nothing but a background. */
const leastSeconds = 2;

type Fault = { span: Span; fails: boolean; words: string };

export function judgeExposure({ picture: { exposure } }: VideoMeasurement): QualityCheck {
  if ('notMeasured' in exposure) return notChecked('exposure', exposure.notMeasured);
  const samples = exposure.value;
  const faults = [
    faultIn(samples, (sample) => dark.warn - sample.brightest, dark.warn - dark.fail, 'too dark'),
    faultIn(
      samples,
      (sample) => sample.darkest - bright.warn,
      bright.fail - bright.warn,
      'burnt out',
    ),
    burntIn(samples),
  ].filter((fault) => fault !== undefined);
  const [worst] = faults.sort(
    (a, b) => Number(b.fails) - Number(a.fails) || secondsOf(b.span) - secondsOf(a.span),
  );
  if (!worst) return checked('exposure', 'pass', 'The light is well spread.', 0);
  const { span, fails, words } = worst;
  const lasts = secondsOf(span);
  return checked(
    'exposure',
    fails ? 'fail' : 'warn',
    `The picture is ${words} for ${inSeconds(lasts)} from ${clock(span.startSeconds)}.`,
    lasts,
    span,
  );
}

/** `beyond` says how far a sample is past the point where it should be warned of. */
function faultIn(
  samples: readonly ExposureSample[],
  beyond: (sample: ExposureSample) => number,
  failsBeyond: number,
  words: string,
): Fault | undefined {
  const moments = samples.map((sample) => ({ seconds: sample.seconds, holds: beyond(sample) > 0 }));
  const stepSeconds = (samples[1]?.seconds ?? 0) - (samples[0]?.seconds ?? 0);
  const spans = spansWhere(moments, stepSeconds);
  const span = longest(spans);
  if (!span || secondsOf(span) < leastSeconds) return undefined;
  const level = middleOf(
    samples
      .filter(({ seconds }) => seconds >= span.startSeconds && seconds <= span.endSeconds)
      .map(beyond),
  );
  return { span, fails: level > failsBeyond, words };
}

function burntIn(samples: readonly ExposureSample[]): Fault | undefined {
  const found = samples.filter(isBurnt);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || found.length < samples.length * burnt.leastTime) return undefined;
  const level = middleOf(found.map((sample) => sample.burnt));
  const span = { startSeconds: first.seconds, endSeconds: last.seconds };
  return { span, fails: level >= burnt.fail, words: 'burnt out' };
}

function isBurnt({ burnt: share, softBorders, darkest, tones }: ExposureSample): boolean {
  const runsIntoWhite = softBorders >= leastSoftBorders && darkest >= wordsBelow;
  const isFilmed =
    share >= filmed.burnt && tones >= filmed.leastTones && darkest >= filmed.nothingBelow;
  return share >= burnt.warn && (runsIntoWhite || isFilmed);
}
