import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { changedAreas } from './changed-areas.ts';
import type { Layer, Look } from './layer.ts';
import { blankPlanarPicture, storePixels } from './planar-picture.ts';
import type { PlanarPicture } from './planar-picture.ts';
import type { Rectangle } from './stage.ts';

/** Keeps one picture and repaints only the areas in which something changed. */
export class Compositor {
  private readonly canvas: Canvas;
  private readonly context: SKRSContext2D;
  private readonly backdrop: Canvas;
  private readonly picture: PlanarPicture;
  private shown = new Map<Layer, Look>();
  private frame: Uint8Array | undefined;

  constructor(backdrop: Canvas) {
    this.backdrop = backdrop;
    this.canvas = createCanvas(backdrop.width, backdrop.height);
    this.context = this.canvas.getContext('2d');
    this.picture = blankPlanarPicture(backdrop.width, backdrop.height);
  }

  /** The planes of the picture at this moment: the same array as before when nothing changed. */
  paint(layers: readonly Layer[], seconds: number): Uint8Array {
    const looks = new Map<Layer, Look>();
    for (const layer of layers) {
      const look = layer.lookAt(seconds);
      if (look) looks.set(layer, look);
    }
    const areas = this.frame ? this.changesTo(looks) : [this.everything()];
    this.shown = looks;
    for (const area of areas) this.repaint(area, [...looks.values()]);
    if (!this.frame || areas.length > 0) this.frame = this.picture.planes.slice();
    return this.frame;
  }

  /** What was painted last: look at it before the next frame. */
  get shownPicture(): Canvas {
    return this.canvas;
  }

  /** A JPEG of what was painted last. */
  async still(): Promise<Buffer> {
    return this.canvas.encode('jpeg', 88);
  }

  private everything(): Rectangle {
    return { x: 0, y: 0, width: this.canvas.width, height: this.canvas.height };
  }

  private changesTo(looks: ReadonlyMap<Layer, Look>): Rectangle[] {
    const changed: Rectangle[] = [];
    for (const [layer, look] of looks) {
      const before = this.shown.get(layer);
      if (before?.key === look.key) continue;
      changed.push(look.bounds);
      if (before) changed.push(before.bounds);
    }
    for (const [layer, before] of this.shown) {
      if (!looks.has(layer)) changed.push(before.bounds);
    }
    return changedAreas(changed, this.canvas.width, this.canvas.height);
  }

  private repaint(area: Rectangle, looks: readonly Look[]): void {
    const { x, y, width, height } = area;
    this.context.save();
    this.context.beginPath();
    this.context.rect(x, y, width, height);
    this.context.clip();
    this.context.drawImage(this.backdrop, x, y, width, height, x, y, width, height);
    for (const look of looks) if (touch(look.bounds, area)) look.paint(this.context);
    this.context.restore();
    storePixels(this.picture, area, this.context.getImageData(x, y, width, height).data);
  }
}

function touch(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x < other.x + other.width + 1 &&
    other.x < one.x + one.width + 1 &&
    one.y < other.y + other.height + 1 &&
    other.y < one.y + one.height + 1
  );
}
