import { decideProvider } from '../../../functions/src/selection/decide-provider.ts';
import { readSummary } from '../../../functions/src/selection/provider-summary.ts';
import {
  addOutcome,
  emptyStatistics,
  type ProviderStatistics,
} from '../../../functions/src/selection/provider-statistics.ts';
import type { SelectionSettings } from '../../../functions/src/selection/selection-settings.ts';
import { seededRandom } from '../lib/random.ts';
import { factsOf } from './our-engine.ts';

const providerNames = Array.from({ length: 8 }, (_, index) => `provider-${index + 1}`);
const perSecond = 1_000;
const startMs = Date.UTC(2026, 0, 5);

/** Milliseconds from the moment each decision is due to its end. */
export type DecisionTimes = {
  asMeasured: number[];
  /**
   * The same queue with each decision as long as the processor time of this program, collection of
   * garbage included: what others do on the machine meanwhile is left out.
   */
  onItsOwn: number[];
};

/**
 * 1,000 decisions are due a second whether or not the earlier ones are done: what waits for a slow one
 * counts. Each checks the stored summary as it comes from Firestore, then chooses; the reading
 * itself is the network's.
 */
export function timeDecisions(
  seconds: number,
  seed: number,
  settings: SelectionSettings,
): DecisionTimes {
  const random = seededRandom(seed);
  const stored = storedSummary(settings, random);
  const decide = (number: number) => {
    const statistics = readSummary(stored).providers;
    return decideProvider({
      order: { expectedSeconds: 60, scriptCharacters: 840, aspectRatio: '16:9', language: 'en' },
      permissions: { regions: 'any', likeness: 'stock', budgetUsd: 10 },
      preferred: null,
      candidates: providerNames.map((name, index) => ({
        facts: factsOf(name, 1 + index / 2),
        live: { circuit: 'closed', inFlight: number % 5, maxConcurrent: 10, creditUsd: 500 },
        statistics: statistics[name] ?? null,
      })),
      settings,
      nowMs: startMs + 40 * 3_600_000 + number,
      seed: Math.floor(random() * 2 ** 32),
    });
  };
  // An instance that decides 1,000 times a second is warm after some seconds; compiling is not measured.
  for (let number = 0; number < 20_000; number++) decide(number);

  const count = seconds * perSecond;
  const asMeasured: number[] = [];
  const lengths: number[] = [];
  const from = performance.now();
  while (asMeasured.length < count) {
    const due = from + (asMeasured.length * 1000) / perSecond;
    // Timers are too coarse for a millisecond, and turning the event loop leaves garbage of its own.
    if (performance.now() < due) continue;
    const before = process.cpuUsage();
    decide(asMeasured.length);
    const { user, system } = process.cpuUsage(before);
    lengths.push((user + system) / 1000);
    asMeasured.push(performance.now() - due);
  }
  return { asMeasured, onItsOwn: queueUp(lengths) };
}

/** How long each takes from its due time when one follows the other. */
function queueUp(lengths: readonly number[]): number[] {
  let free = 0;
  return lengths.map((length, index) => {
    const due = (index * 1000) / perSecond;
    free = Math.max(free, due) + length;
    return free - due;
  });
}

function storedSummary(settings: SelectionSettings, random: () => number): unknown {
  const providers: Record<string, ProviderStatistics> = {};
  for (const name of providerNames) {
    let statistics = emptyStatistics(startMs, settings);
    for (let number = 0; number < 200; number++) {
      const succeeded = random() < 0.93;
      statistics = addOutcome(
        statistics,
        {
          attemptId: `job-${number}:1`,
          provider: name,
          atMs: startMs + number * 600_000,
          result: succeeded ? { type: 'video' } : { type: 'failed', kind: 'render-failed' },
          seconds: 100 + 300 * random(),
          costUsd: succeeded ? 3 : null,
          expectedCostUsd: 3,
          quality: succeeded ? 7 + 2 * random() : null,
        },
        settings,
      );
    }
    providers[name] = statistics;
  }
  return JSON.parse(JSON.stringify({ foldedAtMs: startMs, providers }));
}
