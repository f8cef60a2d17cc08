import type { ProviderName } from '@cvplus/contracts/video-options';
import type { Firestore } from '@google-cloud/firestore';
import type { SelectionConfig } from '../config/selection-config.ts';
import type { VideoGenerationProvider } from '../providers/video-provider.ts';
import type { GateStore } from '../recovery/gate-store.ts';
import { ProviderSelectionEngine } from '../selection/provider-selection-engine.ts';
import { ProviderStatisticsStore } from '../selection/provider-statistics-store.ts';
import { SelectionDecisionStore } from '../selection/selection-decision-store.ts';
import { settingsOf } from '../selection/selection-settings.ts';
import { readLiveStates } from './live-states.ts';

type SelectionParts = {
  config: SelectionConfig;
  firestore: Firestore;
  providers: ReadonlyMap<ProviderName, VideoGenerationProvider>;
  gates: GateStore;
  now: () => number;
};

/** Who makes a video, and what is learned from how it went. */
export function buildSelection({ config, firestore, providers, gates, now }: SelectionParts) {
  const { preset, weights, priors, exploration } = config;
  const settings = settingsOf(preset, { ...(weights && { weights }), priors, exploration });
  const statistics = new ProviderStatisticsStore({ firestore, now, settings });
  const engine = new ProviderSelectionEngine({
    providers: [...providers.values()],
    statistics,
    decisions: new SelectionDecisionStore({ firestore, now }),
    readLive: async () => readLiveStates(await gates.readAll([...providers.keys()]), now()),
    settings,
    now,
    random: Math.random,
  });
  return { engine, statistics };
}
