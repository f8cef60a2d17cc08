import { type FramePainter, framesPerSecond, posterFrame } from './picture/frame-painter.ts';
import { type Preview, PreviewFrames } from './picture/preview-frames.ts';
import { RenderError } from './render-error.ts';
import type { Storyboard } from './storyboard.ts';

type PaintedFramesSettings = {
  painter: FramePainter;
  storyboard: Storyboard;
  withPreview: boolean;
  /** Told a share between 0 and 1. */
  onProgress: (share: number) => void;
};

/** The frames in order, at the pace of whoever reads them; on the way it keeps poster and preview. */
export class PaintedFrames implements AsyncIterable<Uint8Array> {
  readonly #settings: PaintedFramesSettings;
  readonly #preview: PreviewFrames | null;
  #still: Buffer | undefined;

  constructor(settings: PaintedFramesSettings) {
    this.#settings = settings;
    const { painter, storyboard, withPreview } = settings;
    this.#preview = withPreview
      ? new PreviewFrames(storyboard, painter.stage, framesPerSecond)
      : null;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    const { painter, storyboard, onProgress } = this.#settings;
    const count = Math.round(storyboard.durationSeconds * framesPerSecond);
    const chosen = posterFrame(storyboard);
    for (let frame = 0; frame < count; frame += 1) {
      yield painter.paint(frame);
      this.#preview?.offer(frame, painter.picture);
      if (frame === chosen) this.#still = await painter.still();
      if (frame % framesPerSecond === 0) onProgress(frame / count);
    }
  }

  get poster(): Buffer {
    if (this.#still) return this.#still;
    throw new RenderError('encoder-failed', 'The video ended before its poster.');
  }

  /** Null when none was asked for. */
  get preview(): Preview | null {
    return this.#preview?.finish() ?? null;
  }
}
