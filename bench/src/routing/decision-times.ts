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

/**
 * Milliseconds from the moment a decision is due to its end, at 1,000 a second whether or not the
 * earlier ones are done: what waits for a slow one counts. Each decision checks the stored summary as
 * it comes from Firestore, then chooses; the reading itself is the network's.
 */
export async function timeDecisions(
  seconds: number,
  seed: number,
  settings: SelectionSettings,
): Promise<number[]> {
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
  for (let number = 0; number < 3_000; number++) decide(number);

  const times: number[] = [];
  const from = performance.now();
  while (times.length < seconds * perSecond) {
    const due = from + (times.length * 1000) / perSecond;
    if (performance.now() < due) {
      // Timers are too coarse for a millisecond; turning the event loop is not.
      await new Promise((resolve) => setImmediate(resolve));
      continue;
    }
    decide(times.length);
    times.push(performance.now() - due);
  }
  return times;
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
