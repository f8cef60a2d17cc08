import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import type { Storyboard } from '../storyboard.ts';

const framesPerSecond = 10;
/** Of each shot, once it has come in. */
const settledAfterSeconds = 0.4;
const secondsPerShot = 1.2;
const maxShots = 5;
/** Pixels of the longer side. */
const longSide = 400;

export type Preview = {
  width: number;
  height: number;
  framesPerSecond: number;
  /** RGBA, one buffer a frame. */
  frames: Buffer[];
};

/** Collects small copies of moments from several shots while the video is being painted. */
export class PreviewFrames {
  readonly #wanted: ReadonlySet<number>;
  readonly #canvas: Canvas;
  readonly #frames: Buffer[] = [];

  constructor(
    { shots }: Storyboard,
    stage: { width: number; height: number },
    videoFramesPerSecond: number,
  ) {
    this.#wanted = new Set(
      spread(shots, maxShots).flatMap(({ startSeconds, endSeconds }) => {
        const from = startSeconds + settledAfterSeconds;
        const seconds = Math.min(secondsPerShot, endSeconds - from);
        return Array.from(
          { length: Math.max(0, Math.floor(seconds * framesPerSecond)) },
          (_, step) => Math.round((from + step / framesPerSecond) * videoFramesPerSecond),
        );
      }),
    );
    const scale = longSide / Math.max(stage.width, stage.height);
    const even = (length: number) => 2 * Math.round((length * scale) / 2);
    this.#canvas = createCanvas(even(stage.width), even(stage.height));
  }

  /** Takes the frame if the preview shows it. */
  offer(frame: number, picture: Canvas): void {
    if (!this.#wanted.has(frame)) return;
    const { width, height } = this.#canvas;
    this.#canvas.getContext('2d').drawImage(picture, 0, 0, width, height);
    this.#frames.push(Buffer.from(this.#canvas.data()));
  }

  finish(): Preview {
    const { width, height } = this.#canvas;
    return { width, height, framesPerSecond, frames: this.#frames };
  }
}

/** At most so many, evenly from first to last. */
function spread<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, index) => {
    const place = Math.round((index * (items.length - 1)) / (most - 1));
    return items[place];
  }).filter((item) => item !== undefined);
}
