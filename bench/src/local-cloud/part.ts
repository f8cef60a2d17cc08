import type { BenchOptions } from '../lib/options.ts';
import type { Metric } from '../lib/report.ts';

/** One thing that is measured by itself; it starts and ends everything it needs. */
export type Part = {
  /** What it does, with the sizes of this run. */
  describe(options: BenchOptions): string;
  /** Beyond this it hangs; far more than it takes on a slow machine. */
  timeoutMs: number;
  measure(options: BenchOptions): Promise<Metric[]>;
};
