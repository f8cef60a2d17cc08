import type { Measured } from '../measured.ts';
import type { PictureMeasurement } from './picture-measurement.ts';
import type { PicturePlan } from './picture-plan.ts';
import { watchExposure } from './watch-exposure.ts';
import { watchFlashes } from './watch-flashes.ts';
import { watchFlicker } from './watch-flicker.ts';
import { watchSeries } from './watch-series.ts';
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
  const exposure = watchExposure();
  const flicker = watchFlicker(width, height, framesPerSecond);
  const flashes = watchFlashes(width, height, framesPerSecond);
  const series = watchSeries(framesPerSecond);
  let lightFrames = 0;
  let heavyFrames = 0;

  const inFrames = <T>(frames: number, read: () => T): Measured<T> =>
    frames > 0 ? { value: read() } : { notMeasured: 'No frame could be decoded.' };
  const inLight = <T>(read: () => T) => inFrames(lightFrames, read);
  const inHeavy = <T>(read: () => T) => inFrames(heavyFrames, read);

  return {
    addLight(frame) {
      lightFrames += 1;
      for (const watch of [flicker, flashes, series]) watch.add(frame);
    },
    addHeavy(frame) {
      heavyFrames += 1;
      exposure.add(frame);
    },
    end: () => ({
      exposure: inHeavy(exposure.end),
      flicker: inLight(flicker.end),
      flashes: inLight(flashes.end),
      series: inLight(() => ({ ...series.end(), sharpness: [] })),
    }),
  };
}
