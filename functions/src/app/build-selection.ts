import type { ProviderName } from '@cvplus/contracts/video-options';
import type { Firestore } from '@google-cloud/firestore';
import type { VideoGenerationProvider } from '../providers/video-provider.ts';
import type { LiveState } from '../selection/provider-facts.ts';
import { ProviderSelectionEngine } from '../selection/provider-selection-engine.ts';
import { ProviderStatisticsStore } from '../selection/provider-statistics-store.ts';
import { SelectionDecisionStore } from '../selection/selection-decision-store.ts';
import { settingsOf } from '../selection/selection-settings.ts';

type SelectionParts = {
  firestore: Firestore;
  providers: ReadonlyMap<ProviderName, VideoGenerationProvider>;
  /** How circuits, places and balances stand, in one read. */
  readLive: () => Promise<ReadonlyMap<ProviderName, Partial<LiveState>>>;
  now: () => number;
};

/** Who makes a video, and what is learned from how it went. */
export function buildSelection({ firestore, providers, readLive, now }: SelectionParts) {
  const settings = settingsOf('balanced');
  const statistics = new ProviderStatisticsStore({ firestore, now, settings });
  const engine = new ProviderSelectionEngine({
    providers: [...providers.values()],
    statistics,
    decisions: new SelectionDecisionStore({ firestore, now }),
    readLive,
    settings,
    now,
    random: Math.random,
  });
  return { engine, statistics };
}
