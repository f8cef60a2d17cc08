import { FieldValue, type Firestore } from '@google-cloud/firestore';
import * as z from 'zod';
import type { OutsideBudget } from './outside-budget.ts';

const daySchema = z.object({ reservedUsd: z.number(), spentUsd: z.number() });
/** Kept for the accounts, and nobody's data. */
const keptDays = 90;

/** The day's money in one document. It is beside that of the scripts: looking must not stop writing. */
export class OutsideBudgetStore implements OutsideBudget {
  private readonly firestore: Firestore;
  private readonly now: () => number;
  private readonly usdPerDay: number;

  constructor(settings: { firestore: Firestore; now: () => number; usdPerDay: number }) {
    this.firestore = settings.firestore;
    this.now = settings.now;
    this.usdPerDay = settings.usdPerDay;
  }

  async reserve(usd: number): Promise<boolean> {
    const document = this.day();
    return this.firestore.runTransaction(async (transaction) => {
      const snapshot = await transaction.get(document);
      const { reservedUsd, spentUsd } = snapshot.exists
        ? daySchema.parse(snapshot.data())
        : { reservedUsd: 0, spentUsd: 0 };
      if (reservedUsd + spentUsd + usd > this.usdPerDay) return false;
      const expiresAt = new Date(this.now() + keptDays * 24 * 3600 * 1000);
      transaction.set(document, { reservedUsd: reservedUsd + usd, spentUsd, expiresAt });
      return true;
    });
  }

  /** A call that ends after midnight is settled on the next day; what it reserved stays with the old one, which is over. */
  async settle(reservedUsd: number, spentUsd: number): Promise<void> {
    await this.day().set(
      {
        reservedUsd: FieldValue.increment(-reservedUsd),
        spentUsd: FieldValue.increment(spentUsd),
      },
      { merge: true },
    );
  }

  private day() {
    const day = new Date(this.now()).toISOString().slice(0, 10);
    return this.firestore.doc(`quality_budgets/${day}`);
  }
}
