import type { Measured } from '../measured.ts';
import { addSharpness } from './add-sharpness.ts';
import type { PictureMeasurement } from './picture-measurement.ts';
import type { PicturePlan } from './picture-plan.ts';
import { watchBands } from './watch-bands.ts';
import { watchBars } from './watch-bars.ts';
import { watchBlocks } from './watch-blocks.ts';
import { watchExposure } from './watch-exposure.ts';
import { watchFlashes } from './watch-flashes.ts';
import { watchFlicker } from './watch-flicker.ts';
import { watchHolds } from './watch-holds.ts';
import { watchNoise } from './watch-noise.ts';
import { watchOverlay } from './watch-overlay.ts';
import { watchSeries } from './watch-series.ts';
import { watchSharpness } from './watch-sharpness.ts';
import type { HeavyFrame, LightFrame } from './watch.ts';

/** What is measured in frames; the rest ffmpeg's own filters say. */
type Watched = Omit<PictureMeasurement, 'decoding' | 'black' | 'frozen'>;

type PictureWatch = {
  addLight: (frame: LightFrame) => void;
  addHeavy: (frame: HeavyFrame) => void;
  end: () => Watched;
};

/** Everything that is looked for in frames, side by side. */
export function watchPicture({ light, framesPerSecond }: PicturePlan): PictureWatch {
  const { width, height } = light;
  const holds = watchHolds(framesPerSecond);
  const flicker = watchFlicker(width, height, framesPerSecond);
  const flashes = watchFlashes(width, height, framesPerSecond);
  const overlay = watchOverlay(width, height, framesPerSecond);
  const series = watchSeries(framesPerSecond);
  const inEach = [holds, flicker, flashes, overlay, series];

  const sharpness = watchSharpness();
  const blocks = watchBlocks();
  const bands = watchBands();
  const noise = watchNoise();
  const exposure = watchExposure();
  const bars = watchBars();
  const inSome = [sharpness, blocks, bands, noise, exposure, bars];

  let lightFrames = 0;
  let heavyFrames = 0;
  const of = <T>(frames: number, read: () => T): Measured<T> =>
    frames > 0 ? { value: read() } : { notMeasured: 'No frame of it could be looked at.' };

  return {
    addLight(frame) {
      lightFrames += 1;
      for (const watch of inEach) watch.add(frame);
    },
    addHeavy(frame) {
      heavyFrames += 1;
      for (const watch of inSome) watch.add(frame);
    },
    end: () => ({
      holds: of(lightFrames, holds.end),
      sharpness: of(heavyFrames, sharpness.end),
      blocks: of(heavyFrames, blocks.end),
      bands: of(heavyFrames, bands.end),
      noise: of(heavyFrames, noise.end),
      exposure: of(heavyFrames, exposure.end),
      flicker: of(lightFrames, flicker.end),
      flashes: of(lightFrames, flashes.end),
      bars: of(heavyFrames, bars.end),
      overlay: of(lightFrames, overlay.end),
      series: of(lightFrames, () => addSharpness(series.end(), sharpness.end())),
    }),
  };
}
