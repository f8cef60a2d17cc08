import type { Firestore } from '@google-cloud/firestore';
import { type Outcome, outcomeSchema } from './outcome.ts';
import type { ProviderStatisticsSource } from './provider-selection-engine.ts';
import type { ProviderStatistics } from './provider-statistics.ts';
import { foldOutcomes, readSummary } from './provider-summary.ts';
import type { SelectionSettings } from './selection-settings.ts';

/** `ALREADY_EXISTS` of gRPC; the SDK's enum of it cannot be imported by name into a module. */
const alreadyExists = 6;

export type ProviderStatisticsStoreSettings = {
  firestore: Firestore;
  now: () => number;
  settings: SelectionSettings;
};

/** Under load the summary is written this often at most; one document takes about a write a second. */
const foldEveryMs = 2_000;
const foldedAtOnce = 200;
const outcomeLifeMs = 30 * 24 * 3_600_000;

/**
 * What providers' outcomes come to. Each outcome is a document of its own, so that no two writers meet
 * and one told twice is the same document; whoever finds it due folds what is new into the one
 * summary that decisions read.
 */
export class ProviderStatisticsStore implements ProviderStatisticsSource {
  private readonly parts: ProviderStatisticsStoreSettings;

  constructor(settings: ProviderStatisticsStoreSettings) {
    this.parts = settings;
  }

  /** One read for all providers. */
  async load(): Promise<ReadonlyMap<string, ProviderStatistics>> {
    const snapshot = await this.summary().get();
    return new Map(Object.entries(readSummary(snapshot.data()).providers));
  }

  /** Notes how an attempt ended; `known` when it was told before, whatever is said now. */
  async recordOutcome(told: Outcome): Promise<'recorded' | 'known'> {
    const { firestore, now } = this.parts;
    const outcome = outcomeSchema.parse(told);
    try {
      await firestore.doc(`provider_outcomes/${outcome.attemptId}`).create({
        outcome,
        folded: false,
        expiresAt: new Date(now() + outcomeLifeMs),
      });
    } catch (error) {
      if (isAlreadyThere(error)) return 'known';
      throw error;
    }
    const { foldedAtMs } = readSummary((await this.summary().get()).data());
    if (now() - foldedAtMs >= foldEveryMs) await this.fold();
    return 'recorded';
  }

  /** Brings every outcome not yet counted into the summary; answers how many there were. */
  async fold(): Promise<number> {
    let folded = 0;
    for (;;) {
      const count = await this.foldSome();
      folded += count;
      if (count < foldedAtOnce) return folded;
    }
  }

  private foldSome(): Promise<number> {
    const { firestore, now, settings } = this.parts;
    const pending = firestore
      .collection('provider_outcomes')
      .where('folded', '==', false)
      .limit(foldedAtOnce);
    return firestore.runTransaction(async (transaction) => {
      // The summary first: it is what two folders contend for.
      const before = readSummary((await transaction.get(this.summary())).data());
      const { docs } = await transaction.get(pending);
      if (docs.length === 0) return 0;
      // One that is unreadable is passed over, or it would hold up all others for good.
      const outcomes = docs.flatMap((document) => {
        const reading = outcomeSchema.safeParse(document.get('outcome'));
        return reading.success ? [reading.data] : [];
      });
      transaction.set(this.summary(), foldOutcomes(before, outcomes, now(), settings));
      for (const { ref } of docs) transaction.update(ref, { folded: true });
      return docs.length;
    });
  }

  private summary() {
    return this.parts.firestore.doc('provider_state/summary');
  }
}

function isAlreadyThere(error: unknown): boolean {
  return (error as { code?: unknown }).code === alreadyExists;
}
