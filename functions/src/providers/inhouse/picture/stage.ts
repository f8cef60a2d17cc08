import type { AspectRatio } from '@cvplus/contracts/video-options';

export type Rectangle = { x: number; y: number; width: number; height: number };

/** Where things may stand in the picture. All lengths are pixels; `unit` is 1 at 720 lines. */
export type Stage = {
  aspectRatio: AspectRatio;
  width: number;
  height: number;
  unit: number;
  /** Cards and sentences stay inside. */
  content: Rectangle;
  /** The small line that says whose introduction this is. */
  header: Rectangle;
  /** Kept free for captions. */
  captions: Rectangle;
  /** The honest label and the level meter. */
  footer: Rectangle;
};

/** The same place seen in a mirror: where it stands in a picture that reads from the right. */
export function mirrored<Area extends { x: number; width: number }>(
  area: Area,
  within: Rectangle,
): Area {
  return { ...area, x: 2 * within.x + within.width - area.x - area.width };
}

type Margins = {
  side: number;
  header: number;
  top: number;
  bottom: number;
  captions: number;
  footer: number;
};

/** Distances from the edges at 720 lines. Upright videos leave room for the buttons of phone players. */
const margins: Record<AspectRatio, Margins> = {
  '16:9': { side: 88, header: 50, top: 108, bottom: 150, captions: 142, footer: 50 },
  '9:16': { side: 60, header: 96, top: 180, bottom: 290, captions: 280, footer: 120 },
  '1:1': { side: 56, header: 44, top: 96, bottom: 140, captions: 136, footer: 46 },
};
const shapes: Record<AspectRatio, readonly [number, number]> = {
  '16:9': [1280, 720],
  '9:16': [720, 1280],
  '1:1': [720, 720],
};

export function planStage(aspectRatio: AspectRatio, resolution: '720p' | '1080p'): Stage {
  const unit = resolution === '1080p' ? 1.5 : 1;
  const [width, height] = shapes[aspectRatio].map((length) => length * unit) as [number, number];
  const margin = margins[aspectRatio];
  const px = (length: number) => Math.round(length * unit);
  const band = (top: number, bottom: number): Rectangle => ({
    x: px(margin.side),
    y: top,
    width: width - 2 * px(margin.side),
    height: bottom - top,
  });
  return {
    aspectRatio,
    width,
    height,
    unit,
    header: band(px(margin.header), px(margin.header + 34)),
    content: band(px(margin.top), height - px(margin.bottom)),
    captions: band(height - px(margin.captions), height - px(margin.footer + 8)),
    footer: band(height - px(margin.footer), height - px(margin.footer - 24)),
  };
}
