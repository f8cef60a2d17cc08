const blockSide = 6;

/** How much changes from frame to frame in each small block of a stream of grey pictures. */
export class BlockMotion {
  private readonly columns: number;
  private readonly size: number;
  private readonly across: number;
  private readonly series: number[][];
  private frame: Uint8Array;
  private before: Uint8Array;
  private filled = 0;
  private isFirst = true;

  constructor(columns: number, rows: number) {
    this.columns = columns;
    this.size = columns * rows;
    this.across = columns / blockSide;
    this.series = Array.from({ length: this.across * (rows / blockSide) }, () => []);
    this.frame = new Uint8Array(this.size);
    this.before = new Uint8Array(this.size);
  }

  add(chunk: Uint8Array): void {
    for (let from = 0; from < chunk.length;) {
      const taken = Math.min(this.size - this.filled, chunk.length - from);
      this.frame.set(chunk.subarray(from, from + taken), this.filled);
      this.filled += taken;
      from += taken;
      if (this.filled === this.size) this.endFrame();
    }
  }

  /** Mean change by block, then by frame; the first frame has none. */
  blocks(): readonly (readonly number[])[] {
    return this.series;
  }

  private endFrame(): void {
    this.filled = 0;
    const sums = new Float64Array(this.series.length);
    if (!this.isFirst) {
      for (let at = 0; at < this.size; at += 1) {
        const block = Math.floor(at / this.columns / blockSide) * this.across + Math.floor((at % this.columns) / blockSide); // prettier-ignore
        sums[block] = (sums[block] ?? 0) + Math.abs((this.frame[at] ?? 0) - (this.before[at] ?? 0));
      }
    }
    this.isFirst = false;
    this.series.forEach((changes, block) => changes.push((sums[block] ?? 0) / blockSide ** 2));
    [this.before, this.frame] = [this.frame, this.before];
  }
}
