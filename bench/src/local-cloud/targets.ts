import { type Limit, type Metric, metric, type PeerFinding } from '../lib/report.ts';

/**
 * What each number should be. Promised are 15 ms from the Admin SDK to the browser (p95), 1,500
 * commits and 50,000 evaluations per second, 2 s to start, no lost increment. The others guard
 * against getting worse: they were set with the first measurements in view, not before them.
 */
const targets = {
  // Browser: from the call of `set` to the callback of `onSnapshot` in a page.
  admin_write_to_browser_p50: { unit: 'ms', atMost: 10 },
  admin_write_to_browser_p95: { unit: 'ms', atMost: 15 },
  admin_write_to_browser_max: { unit: 'ms', atMost: 50 },
  browser_to_browser_p50: { unit: 'ms', atMost: 12 },
  browser_to_browser_p95: { unit: 'ms', atMost: 20 },
  browser_to_browser_max: { unit: 'ms', atMost: 60 },

  // Writes of one document each. The Admin SDK itself is what limits its two.
  admin_writes_one_by_one: { unit: '1/s', atLeast: 200 },
  admin_writes_64_in_flight: { unit: '1/s', atLeast: 800 },
  bare_commits_128_in_flight: { unit: '1/s', atLeast: 1500 },

  // Fifty transactions that count up one document.
  contended_transactions_time: { unit: 'ms', atMost: 1000 },
  contended_transactions_failed: { unit: 'transactions', atMost: 0 },
  contended_increments_lost: { unit: 'increments', atMost: 0 },
  contended_attempts_repeated: { unit: 'attempts', atMost: 0 },

  // Listeners to one document each, through the Admin SDK (a stream each) …
  admin_listeners_open: { unit: 'ms', atMost: 5000 },
  admin_listeners_all_saw_their_write: { unit: 'ms', atMost: 3000 },
  admin_listeners_burst_p50: { unit: 'ms', atMost: 60 },
  admin_listeners_burst_p95: { unit: 'ms', atMost: 120 },
  admin_listeners_calm_p50: { unit: 'ms', atMost: 10 },
  admin_listeners_calm_p95: { unit: 'ms', atMost: 20 },
  admin_listeners_server_memory: { unit: 'MB', atMost: 250 },
  // … and all on one stream over the bare wire, as the page of an app has them.
  one_stream_listeners_open: { unit: 'ms', atMost: 1000 },
  one_stream_listeners_all_saw_their_write: { unit: 'ms', atMost: 1500 },
  one_stream_listeners_burst_p95: { unit: 'ms', atMost: 60 },
  one_stream_listeners_calm_p95: { unit: 'ms', atMost: 5 },
  one_stream_listeners_server_memory: { unit: 'MB', atMost: 100 },

  // From starting the process to the first document read.
  start_empty: { unit: 'ms', atMost: 1500 },
  start_with_documents: { unit: 'ms', atMost: 2000 },
  start_with_documents_after_kill: { unit: 'ms', atMost: 2000 },
  memory_empty: { unit: 'MB', atMost: 200 },
  memory_with_documents: { unit: 'MB', atMost: 500 },
  documents_filled: { unit: '1/s', atLeast: 5000 },

  // One large object, up and down again in one stream each.
  upload_rate: { unit: 'MB/s', atLeast: 100 },
  upload_peak_over_idle: { unit: 'MB', atMost: 100 },
  download_rate: { unit: 'MB/s', atLeast: 200 },
  download_peak_over_idle: { unit: 'MB', atMost: 100 },

  // The product's own rules, judged for requests as its clients make them.
  rules_evaluations: { unit: '1/s', atLeast: 50_000 },
  rules_evaluations_slowest_kind: { unit: '1/s', atLeast: 20_000 },
} as const satisfies Record<string, { unit: string } & Limit>;

export type MetricName = keyof typeof targets;

export function judged(name: MetricName, value: number, peer?: PeerFinding): Metric {
  const { unit, ...limit } = targets[name];
  return { ...metric(name, value, unit, limit), ...(peer && { peer }) };
}
