import { framesPerSecond } from './plan-pictures.ts';

export type Size = { width: number; height: number };

/** How a picture of one shape is put into a frame of another: nothing is ever stretched. */
export type Framing = {
  /** The share of the picture's width and height that is kept. */
  keptWidth: number;
  keptHeight: number;
  /** The size in the frame; what it leaves free is filled. */
  shown: Size;
};

/** Faces and things worth seeing stand in the middle: the sides may go, but hardly any height. */
const minKeptWidth = 0.64;
const minKeptHeight = 0.95;
/** Heads are near the upper edge: of what is cut off in height, this share comes from above. */
const cutFromAbove = 0.3;
/** How much of the backdrop's colour lies over the fill. */
const tint = 0.55;

/** Fills the frame as far as a moderate cut allows. `aspect` is as seen, with the shape of the pixels. */
export function planFraming(aspect: number, frame: Size): Framing {
  const wanted = frame.width / frame.height;
  const keptWidth = aspect > wanted ? Math.max(wanted / aspect, minKeptWidth) : 1;
  const keptHeight = aspect < wanted ? Math.max(aspect / wanted, minKeptHeight) : 1;
  const seen = (aspect * keptWidth) / keptHeight;
  const width = seen >= wanted ? frame.width : even(frame.height * seen);
  const height = seen >= wanted ? even(frame.width / seen) : frame.height;
  // A gap of a pixel or two would be seen as a flaw: that much more is cut instead.
  const closed = (length: number, whole: number) => (whole - length <= 4 ? whole : length);
  return {
    keptWidth,
    keptHeight,
    shown: { width: closed(width, frame.width), height: closed(height, frame.height) },
  };
}

function even(length: number): number {
  return 2 * Math.round(length / 2);
}

export type PieceLook = { frame: Size; framing: Framing; stretch: number; backdrop: string };

/**
 * A filter graph from any picture to ours: 30 frames a second, square pixels, BT.709. Free room shows
 * the picture itself, enlarged and blurred, in the colour of the backdrop.
 */
export function buildPictureFilter({ frame, framing, stretch, backdrop }: PieceLook): string {
  const { width, height } = frame;
  const { shown, keptWidth, keptHeight } = framing;
  const timed = [`setpts=PTS*${stretch.toFixed(5)}`, `fps=fps=${framesPerSecond}:start_time=0`];
  const cut =
    `crop=w=iw*${keptWidth.toFixed(5)}:h=ih*${keptHeight.toFixed(5)}` +
    `:x=(iw-ow)/2:y=(ih-oh)*${cutFromAbove}`;
  const ours = 'out_color_matrix=bt709:out_range=tv';
  const placed = [cut, `scale=${shown.width}:${shown.height}:flags=bicubic:${ours}`, 'setsar=1'];
  const asIs = 'format=yuv420p';
  if (shown.width === width && shown.height === height) {
    return [...timed, ...placed, asIs].join(',');
  }
  // Blurred while it is small: that costs next to nothing.
  const small = { width: even(width / 16), height: even(height / 16) };
  const fill = [
    `scale=${small.width}:${small.height}:force_original_aspect_ratio=increase:${ours}`,
    `crop=${small.width}:${small.height}`,
    'boxblur=3:2',
    // With colours at half size, ffmpeg tints each of them several times over.
    'format=yuv444p',
    `drawbox=x=0:y=0:w=iw:h=ih:color=${backdrop.replace('#', '0x')}@${tint}:t=fill`,
    `scale=${width}:${height}:flags=bicubic`,
    'setsar=1',
    asIs,
  ];
  return [
    `${timed.join(',')},split[a][b]`,
    `[a]${fill.join(',')}[fill]`,
    `[b]${[...placed, asIs].join(',')}[picture]`,
    `[fill][picture]overlay=x=(W-w)/2:y=(H-h)/2:shortest=1,${asIs}`,
  ].join(';');
}
