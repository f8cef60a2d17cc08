import type { BenchOptions } from '../lib/options.ts';
import type { Metric } from '../lib/report.ts';

export type Part = {
  describe(options: BenchOptions): string;
  measure(options: BenchOptions): Promise<Metric[]>;
};
