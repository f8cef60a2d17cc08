import type { RenderOrder } from '@cvplus/contracts/render-order';
import type { Canvas } from '@napi-rs/canvas';
import type { CaptionCue } from '../../../platform/caption-cues.ts';
import type { Shot, Storyboard } from '../storyboard.ts';
import { paintBackdrop } from './backdrop.ts';
import type { BrandImages } from './brand-images.ts';
import { composeClosingShot } from './closing-shot.ts';
import { Compositor } from './compositor.ts';
import { driftingLayer } from './drifting-shapes.ts';
import { composeFiguresShot } from './figures-shot.ts';
import {
  captionLayers,
  headerLayers,
  labelLayers,
  meterLayer,
  progressLayer,
} from './frame-around.ts';
import type { Layer } from './layer.ts';
import { leaving } from './motion.ts';
import { composeNameShot } from './name-shot.ts';
import { planScenery } from './scenery.ts';
import type { Scenery } from './scenery.ts';
import { planStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { composeStatementShot } from './statement-shot.ts';
import { composeStrengthsShot } from './strengths-shot.ts';
import { planTheme } from './theme.ts';

export const framesPerSecond = 30;

/** Paints the frames of a storyboard in their order. Only one shot's pictures are kept at a time. */
export class FramePainter {
  readonly stage: Stage;
  private readonly scenery: Scenery;
  private readonly storyboard: Storyboard;
  private readonly compositor: Compositor;
  private readonly behind: Layer;
  private readonly around: Layer[];
  private readonly captions: Layer[];
  private current: { shot: Shot; layers: Layer[] } | undefined;

  constructor(
    order: RenderOrder,
    storyboard: Storyboard,
    cues: readonly CaptionCue[],
    levels: Float32Array,
    images: BrandImages = {},
  ) {
    this.stage = planStage(order.aspectRatio, order.resolution);
    const theme = planTheme(order);
    this.scenery = planScenery(this.stage, theme, order, images);
    this.storyboard = storyboard;
    this.compositor = new Compositor(paintBackdrop(this.stage, theme));
    this.behind = driftingLayer(
      this.scenery,
      storyboard.shots.map(({ startSeconds }) => startSeconds),
    );
    this.captions = order.burnCaptions ? captionLayers(this.scenery, cues) : [];
    this.around = [
      ...headerLayers(this.scenery, order.cards, headerStart(storyboard)),
      ...labelLayers(this.scenery, order.label),
      meterLayer(this.scenery, levels, framesPerSecond),
      progressLayer(this.scenery, storyboard.durationSeconds),
    ];
  }

  paint(frame: number): Uint8Array {
    const seconds = frame / framesPerSecond;
    const layers = [this.behind, ...this.shotLayersAt(seconds), ...this.around, ...this.captions];
    return this.compositor.paint(layers, seconds);
  }

  /** The frame painted last. */
  get picture(): Canvas {
    return this.compositor.shownPicture;
  }

  /** A JPEG of the frame painted last. */
  still(): Promise<Buffer> {
    return this.compositor.still();
  }

  private shotLayersAt(seconds: number): Layer[] {
    const shot = this.storyboard.shots.findLast(({ startSeconds }) => startSeconds <= seconds);
    if (!shot) return [];
    if (this.current?.shot !== shot) this.current = { shot, layers: this.compose(shot) };
    return this.current.layers;
  }

  private compose(shot: Shot): Layer[] {
    const exit = leaving(this.stage.unit, shot.endSeconds);
    switch (shot.kind) {
      case 'name':
        return composeNameShot(shot, this.scenery, exit);
      case 'statement':
        return composeStatementShot(shot, this.scenery, exit);
      case 'figures':
        return composeFiguresShot(shot, this.scenery, exit);
      case 'strengths':
        return composeStrengthsShot(shot, this.scenery, exit);
      case 'closing':
        return composeClosingShot(shot, this.scenery, exit);
    }
  }
}

/** The small name in the corner waits for the large one to go. */
function headerStart({ shots }: Storyboard): number {
  const [first] = shots;
  return first?.kind === 'name' ? first.endSeconds : 0.3;
}

/** When the first card has settled: the picture people see before they press play. */
export function posterFrame({ shots }: Storyboard): number {
  const [first] = shots;
  if (!first) return 0;
  const settled = Math.min(first.startSeconds + 2.2, first.endSeconds - 0.4);
  return Math.round(Math.max(0, settled) * framesPerSecond);
}
