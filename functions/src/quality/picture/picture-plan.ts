import type { MediaFacts } from '../../platform/media-facts.ts';

/** How the picture is looked at: one decoding, split into what is cheap for all frames and what is dear for a few. */
export type PicturePlan = {
  framesPerSecond: number;
  light: { width: number; height: number };
  heavy: { width: number; height: number; everyFrames: number; firstFrame: number };
};

/** Faster pictures are looked at sixty times a second: what flashes faster is caught by its beat. */
const mostFramesPerSecond = 60;
/** Enough to see flashes, motion and corners; averaging over areas keeps single pixels from counting. */
const lightSide = 160;
/** Blocks and contours are seen in the picture's own pixels only. */
const heavySide = 1920;
const mostHeavyFrames = 60;
const shortestStepSeconds = 0.5;

export function planPicture({
  width,
  height,
  framesPerSecond,
  durationSeconds,
}: MediaFacts): PicturePlan {
  const rate = framesPerSecond > 0 ? Math.min(framesPerSecond, mostFramesPerSecond) : 25;
  const stepSeconds = Math.max(shortestStepSeconds, durationSeconds / mostHeavyFrames);
  const everyFrames = Math.max(2, Math.round(stepSeconds * rate));
  return {
    framesPerSecond: rate,
    light: fitted(width, height, lightSide),
    heavy: {
      ...fitted(width, height, heavySide),
      everyFrames,
      // The first and the last moments are fades more often than not.
      firstFrame: Math.floor(everyFrames / 2),
    },
  };
}

function fitted(width: number, height: number, side: number): { width: number; height: number } {
  const share = Math.min(1, side / Math.max(width, height));
  const scaled = (length: number) => Math.max(16, Math.round(length * share));
  return { width: scaled(width), height: scaled(height) };
}

/** The filters between the decoder and the outputs `[light]`, `[heavy]` and `[seen]`. */
export function buildFilterGraph(plan: PicturePlan, detectors: readonly string[]): string {
  const { framesPerSecond, light, heavy } = plan;
  const { everyFrames, firstFrame } = heavy;
  const pairs = `lt(mod(n-${firstFrame}\\,${everyFrames})\\,2)*gte(n\\,${firstFrame})`;
  return [
    `[0:v:0]fps=${framesPerSecond.toFixed(5)},split=3[a][b][c]`,
    `[a]scale=${light.width}:${light.height}:flags=area,format=rgb24[light]`,
    `[b]select='${pairs}',scale=${heavy.width}:${heavy.height}:flags=area,format=yuv420p,extractplanes=y[heavy]`,
    `[c]${['fps=4', 'scale=640:-2', ...detectors].join(',')}[seen]`,
  ].join(';');
}
