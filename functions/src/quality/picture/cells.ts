/** A coarse grid over a small picture; fine moving texture averages out in its cells. */
export type Cells = {
  columns: number;
  rows: number;
  count: number;
  ofPixel: Uint16Array;
  pixels: Uint16Array;
};

const cellSide = 10;

export function cellsOf(width: number, height: number, side = cellSide): Cells {
  const columns = Math.max(1, Math.round(width / side));
  const rows = Math.max(1, Math.round(height / side));
  const ofPixel = new Uint16Array(width * height);
  const pixels = new Uint16Array(columns * rows);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor((y * rows) / height);
    for (let x = 0; x < width; x += 1) {
      const cell = row * columns + Math.floor((x * columns) / width);
      ofPixel[y * width + x] = cell;
      pixels[cell] = (pixels[cell] ?? 0) + 1;
    }
  }
  return { columns, rows, count: columns * rows, ofPixel, pixels };
}

/** The mean of a plane in each cell. */
export function cellMeans(
  { ofPixel, pixels }: Cells,
  plane: Uint8Array,
  means: Float32Array,
): void {
  means.fill(0);
  for (let pixel = 0; pixel < ofPixel.length; pixel += 1) {
    const cell = ofPixel[pixel] ?? 0;
    means[cell] = (means[cell] ?? 0) + (plane[pixel] ?? 0);
  }
  for (let cell = 0; cell < means.length; cell += 1) {
    means[cell] = (means[cell] ?? 0) / (pixels[cell] ?? 1);
  }
}
