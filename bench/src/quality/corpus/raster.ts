/** One frame as the encoder takes it: a plane of luma and two of colour at half the size. */
export type Raster = {
  width: number;
  height: number;
  /** The planes one after the other. */
  bytes: Uint8Array;
};

/** Luma and the two chromas, 0–255. */
export type Colour = readonly [number, number, number];
type Paint = (x: number, y: number) => Colour;
type Area = { left: number; top: number; right: number; bottom: number };
/** How much of a point is painted, 0–1. */
type Cover = (x: number, y: number) => number;

export function makeRaster(width: number, height: number): Raster {
  return { width, height, bytes: new Uint8Array((width * height * 3) / 2) };
}

export function copyRaster({ width, height, bytes }: Raster): Raster {
  return { width, height, bytes: bytes.slice() };
}

/** Paints the points of an area that are covered; edges may be soft. */
export function paint(raster: Raster, area: Area, cover: Cover, colourAt: Paint): void {
  const { width, height, bytes } = raster;
  const left = Math.max(0, Math.floor(area.left));
  const right = Math.min(width, Math.ceil(area.right));
  const top = Math.max(0, Math.floor(area.top));
  const bottom = Math.min(height, Math.ceil(area.bottom));
  const half = width >> 1;
  const blues = width * height;
  const reds = blues + half * (height >> 1);
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const share = cover(x, y);
      if (share <= 0) continue;
      const colour = colourAt(x, y);
      blend(bytes, y * width + x, colour[0], share);
      if (x & 1 || y & 1) continue;
      const place = (y >> 1) * half + (x >> 1);
      blend(bytes, blues + place, colour[1], share);
      blend(bytes, reds + place, colour[2], share);
    }
  }
}

function blend(bytes: Uint8Array, place: number, value: number, share: number): void {
  const old = bytes[place] ?? 0;
  const mixed = share >= 1 ? value : old + (value - old) * share;
  bytes[place] = mixed < 16 ? 16 : mixed > 235 ? 235 : mixed + 0.5;
}

const everywhere: Cover = () => 1;

export function paintBox(raster: Raster, area: Area, colour: Colour | Paint): void {
  paint(raster, area, everywhere, typeof colour === 'function' ? colour : () => colour);
}

export type Ellipse = { x: number; y: number; wide: number; high: number };

export function paintEllipse(
  raster: Raster,
  { x, y, wide, high }: Ellipse,
  colour: Colour | Paint,
): void {
  const area = { left: x - wide - 1, right: x + wide + 2, top: y - high - 1, bottom: y + high + 2 };
  // About one point of softness at the rim, so that slow moves are smooth.
  const rim = Math.min(wide, high);
  const cover: Cover = (atX, atY) => {
    const [across, down] = [(atX - x) / wide, (atY - y) / high];
    return (1 - Math.sqrt(across * across + down * down)) * rim + 0.5;
  };
  paint(raster, area, cover, typeof colour === 'function' ? colour : () => colour);
}
