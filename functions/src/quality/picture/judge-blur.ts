import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, clock, inSeconds, notChecked } from '../checks.ts';
import { longest, secondsOf } from '../spans.ts';
import type { VideoMeasurement } from '../video-measurement.ts';
import { middleOf } from './middle-of.ts';
import { joinSpans, spansWhere } from './spans-where.ts';
import type { SharpnessSample } from './watch-sharpness.ts';

/** Pixels of a picture of 720 lines. Text and what good cameras focus on stay below 2. */
const widths = { warn: 2.4, fail: 7 };
/** A plain picture shows less of being soft: there a wider edge may be meant. */
const plain = { edges: 5, warn: 4.2 };
/** Out of focus for less may be a change of scene. */
const leastSeconds = 1.5;

export function judgeBlur({ picture: { sharpness } }: VideoMeasurement): QualityCheck {
  if ('notMeasured' in sharpness) return notChecked('blur', sharpness.notMeasured);
  const samples = sharpness.value;
  const known = samples.flatMap(({ edgeWidth }) => (edgeWidth === null ? [] : [edgeWidth]));
  if (known.length === 0) return checked('blur', 'pass', 'Nothing in the picture has an edge.');
  const stepSeconds = (samples[1]?.seconds ?? 0) - (samples[0]?.seconds ?? 0);
  const moments = samples.map(({ seconds, edgeWidth, edges }) => ({
    seconds: seconds - stepSeconds / 2,
    holds: (edgeWidth ?? 0) >= (edges < plain.edges ? plain.warn : widths.warn),
  }));
  const span = longest(joinSpans(spansWhere(moments, stepSeconds), stepSeconds));
  if (!span || secondsOf(span) < leastSeconds) {
    return checked('blur', 'pass', 'Edges are sharp.', middleOf(known));
  }
  const width = middleOf(widthsIn(samples, span.startSeconds, span.endSeconds));
  return checked(
    'blur',
    width >= widths.fail ? 'fail' : 'warn',
    `The picture is blurred for ${inSeconds(secondsOf(span))} from ${clock(span.startSeconds)}.`,
    width,
    span,
  );
}

function widthsIn(samples: readonly SharpnessSample[], from: number, to: number): number[] {
  return samples.flatMap(({ seconds, edgeWidth }) =>
    edgeWidth !== null && seconds >= from && seconds <= to ? [edgeWidth] : [],
  );
}
