/** One measured number against its target; `unit` says what `value` counts. */
export type Metric = { name: string; value: number; unit: string; target: string; ok: boolean };

/** A number that should be at most (or, with `atLeast`, at least) its target. */
export function metric(
  name: string,
  value: number,
  unit: string,
  limit: { atMost: number } | { atLeast: number },
): Metric {
  const rounded = Math.round(value * 10) / 10;
  return 'atMost' in limit
    ? { name, value: rounded, unit, target: `<=${limit.atMost}`, ok: value <= limit.atMost }
    : { name, value: rounded, unit, target: `>=${limit.atLeast}`, ok: value >= limit.atLeast };
}

/** Nearest-rank percentile. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN;
}

/** A readable table, and as the last line the same for a program. */
export function printReport(bench: string, title: string, metrics: readonly Metric[]): void {
  console.log(`${title}\n`);
  console.table(
    metrics.map(({ name, value, unit, target, ok }) => ({
      measured: name,
      value: `${value} ${unit}`,
      target,
      verdict: ok ? 'ok' : 'missed',
    })),
  );
  const ok = metrics.every((each) => each.ok);
  console.log(`RESULT ${JSON.stringify({ bench, ok, metrics })}`);
}
