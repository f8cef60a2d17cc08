import { decideProvider } from '../../../functions/src/selection/decide-provider.ts';
import type { ProviderFacts } from '../../../functions/src/selection/provider-facts.ts';
import {
  addOutcome,
  emptyStatistics,
  type ProviderStatistics,
} from '../../../functions/src/selection/provider-statistics.ts';
import type { SelectionSettings } from '../../../functions/src/selection/selection-settings.ts';
import { seededRandom } from '../lib/random.ts';
import type { Chooser, Question, SimulatedOutcome } from './chooser.ts';
import type { World } from './world.ts';

/**
 * The product's decision, fed with what the product would record. It starts without any data and with
 * one prior for all, and its list prices stay those of the first day: a new price it sees on the bill.
 */
export function buildOurEngine(world: World, settings: SelectionSettings): Chooser {
  const random = seededRandom(world.seed + 1);
  const known = new Map<string, ProviderStatistics>();
  const listPrice = (provider: number, videoSeconds: number) =>
    (world.providers[provider]!.usual.usdPerMinute * videoSeconds) / 60;
  return {
    choose(question) {
      const decision = decideProvider({
        order: {
          expectedSeconds: question.videoSeconds,
          scriptCharacters: question.videoSeconds * 14,
          aspectRatio: '16:9',
          language: 'en',
        },
        permissions: { regions: 'any', likeness: 'stock', budgetUsd: null },
        preferred: null,
        candidates: world.providers.map(({ name, maxConcurrent }, index) => ({
          facts: factsOf(name, listPrice(index, question.videoSeconds)),
          live: liveOf(question, index, maxConcurrent),
          statistics: known.get(name) ?? null,
        })),
        settings,
        nowMs: question.atMs,
        seed: Math.floor(random() * 2 ** 32),
      });
      return world.providers.findIndex(({ name }) => name === decision.chosen);
    },
    hear(outcome: SimulatedOutcome) {
      const { name } = world.providers[outcome.provider]!;
      const before = known.get(name) ?? emptyStatistics(outcome.startedMs, settings);
      const expectedCostUsd = listPrice(outcome.provider, outcome.videoSeconds);
      known.set(
        name,
        addOutcome(
          before,
          {
            attemptId: `job-${outcome.number}:1`,
            provider: name,
            atMs: outcome.atMs,
            result: outcome.succeeded
              ? { type: 'video' }
              : { type: 'failed', kind: 'render-failed' },
            seconds: outcome.seconds,
            costUsd: outcome.succeeded ? outcome.costUsd : null,
            expectedCostUsd: outcome.succeeded ? expectedCostUsd : null,
            quality: outcome.quality,
          },
          settings,
        ),
      );
    },
  };
}

export function factsOf(name: string, costUsd: number): ProviderFacts {
  return {
    name,
    costUsd,
    minDurationSeconds: 1,
    maxDurationSeconds: 300,
    maxScriptCharacters: 5_000,
    aspectRatios: ['16:9', '9:16', '1:1'],
    languages: 'any',
    region: 'us',
    likeness: 'stock',
    webhooks: true,
    idempotentStarts: true,
  };
}

function liveOf({ inFlight }: Question, index: number, maxConcurrent: number) {
  return {
    circuit: 'closed' as const,
    inFlight: inFlight[index] ?? 0,
    maxConcurrent,
    creditUsd: null,
  };
}
