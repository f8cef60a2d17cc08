import type { PictureSeries } from './watch-series.ts';
import type { SharpnessSample } from './watch-sharpness.ts';

/** Adds how sharp the picture was at each step: what was seen nearest to it, 1 for edges as steep as pixels allow. */
export function addSharpness(
  series: Omit<PictureSeries, 'sharpness'>,
  samples: readonly SharpnessSample[],
): PictureSeries {
  const known = samples.flatMap(({ seconds, edgeWidth }) =>
    edgeWidth === null ? [] : [{ seconds, sharpness: Math.min(1, 1 / edgeWidth) }],
  );
  const sharpness = series.luma.map((_, step) => {
    const middle = (step + 0.5) * series.stepSeconds;
    const nearest = known.reduce<(typeof known)[number] | undefined>(
      (best, each) =>
        best && Math.abs(best.seconds - middle) <= Math.abs(each.seconds - middle) ? best : each,
      undefined,
    );
    return Math.round((nearest?.sharpness ?? 0) * 1000) / 1000;
  });
  return { ...series, sharpness };
}
