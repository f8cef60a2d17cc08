import type { VideoMeasurement } from '../video-measurement.ts';
import type { Curve } from './report-data.ts';

/** Loudness online speech is mixed to. */
const aimedAtLufs = -16;
/** Before the first window is full, its loudness says nothing. */
const windowSeconds = 3;

/** What was measured along the video; curves that could not be measured are left out. */
export function curvesOf({ picture, sound }: VideoMeasurement): Curve[] {
  const { loudnessCurve } = sound;
  const { series } = picture;
  const loudness: Curve[] =
    'value' in loudnessCurve
      ? [
          {
            ...{ label: 'Loudness, short-term', unit: 'LUFS' },
            stepSeconds: loudnessCurve.value.stepSeconds,
            values: loudnessCurve.value.shortTermLufs.map((lufs, step) =>
              (step + 1) * loudnessCurve.value.stepSeconds < windowSeconds ? null : lufs,
            ),
            ...{ low: -60, high: 0, reference: aimedAtLufs },
          },
        ]
      : [];
  if (!('value' in series)) return withData(loudness);
  const { stepSeconds, luma, motion, sharpness } = series.value;
  const values = { stepSeconds, reference: null };
  return withData([
    ...loudness,
    { ...values, label: 'Brightness', unit: '', values: luma, low: 0, high: 255 },
    { ...values, label: 'Motion', unit: '', values: motion, low: 0, high: highest(motion) },
    { ...values, label: 'Sharpness', unit: '', values: sharpness, low: 0, high: 1 },
  ]);
}

function withData(curves: Curve[]): Curve[] {
  return curves.filter(({ values }) => values.some((value) => value !== null));
}

/** Never 0: an axis needs a length. */
function highest(values: readonly (number | null)[]): number {
  const most = Math.max(...values.map((value) => value ?? 0), 0);
  return most > 0 ? Number(most.toPrecision(2)) : 1;
}
