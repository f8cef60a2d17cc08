/** What the measured peer came to on the same script: a number, or why there is none. */
export type PeerFinding = { value: number } | { unsupported: string };

/** One measured number against its target; `unit` says what `value` counts. */
export type Metric = {
  name: string;
  value: number;
  unit: string;
  target: string;
  ok: boolean;
  peer?: PeerFinding;
};

export type Limit = { atMost: number } | { atLeast: number };

/** A number that should be at most (or, with `atLeast`, at least) its target. */
export function metric(name: string, value: number, unit: string, limit: Limit): Metric {
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

/** The rows that a person reads; a peer has a column where it was measured. */
export function tableRows(metrics: readonly Metric[], peerName = 'peer'): Record<string, string>[] {
  const isSideBySide = metrics.some(({ peer }) => peer !== undefined);
  return metrics.map(({ name, value, unit, target, ok, peer }) => ({
    measured: name,
    value: `${value} ${unit}`,
    target,
    verdict: ok ? 'ok' : 'missed',
    ...(isSideBySide && { [peerName]: peerText(peer, unit) }),
  }));
}

function peerText(peer: PeerFinding | undefined, unit: string): string {
  if (!peer) return '';
  if ('unsupported' in peer) return 'not supported';
  return `${Math.round(peer.value * 10) / 10} ${unit}`;
}

/** Each reason why the peer has no number, with what it is the reason for. */
export function unsupportedReasons(metrics: readonly Metric[]): string[] {
  const names = new Map<string, string[]>();
  for (const { name, peer } of metrics) {
    if (!peer || !('unsupported' in peer)) continue;
    names.set(peer.unsupported, [...(names.get(peer.unsupported) ?? []), name]);
  }
  return [...names].map(([reason, all]) => `not supported, ${reason} (${all.join(', ')})`);
}

export function resultLine(bench: string, metrics: readonly Metric[]): string {
  const ok = metrics.every((each) => each.ok);
  return `RESULT ${JSON.stringify({ bench, ok, metrics })}`;
}

/** A readable table, and as the last line the same for a program. */
export function printReport(
  bench: string,
  title: string,
  metrics: readonly Metric[],
  peerName?: string,
): void {
  console.log(`${title}\n`);
  console.table(tableRows(metrics, peerName));
  for (const reason of unsupportedReasons(metrics))
    console.log(`  ${peerName ?? 'peer'}: ${reason}`);
  console.log(resultLine(bench, metrics));
}
