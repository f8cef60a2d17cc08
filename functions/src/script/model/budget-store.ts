import { FieldValue, type Firestore } from '@google-cloud/firestore';
import * as z from 'zod';
import type { ScriptBudget } from './script-budget.ts';

const daySchema = z.object({ reservedUsd: z.number(), spentUsd: z.number() });
const orderSchema = z.object({ open: z.int().nonnegative(), calls: z.int().nonnegative() });

/** A script may be asked for, and once more to repair it; a crash in between uses one of the two up. */
const mostCalls = 2;
const orderLifeMs = 7 * 24 * 3600 * 1000;

export type BudgetStoreSettings = {
  firestore: Firestore;
  now: () => number;
  /** US dollars for all scripts of one UTC day. */
  usdPerDay: number;
};

/** The day's money for language models, in one document per day, and one per script for its calls. */
export class BudgetStore implements ScriptBudget {
  private readonly settings: BudgetStoreSettings;

  constructor(settings: BudgetStoreSettings) {
    this.settings = settings;
  }

  async reserve(key: string, usd: number): Promise<'reserved' | 'over-budget' | 'interrupted'> {
    const { firestore, usdPerDay, now } = this.settings;
    return firestore.runTransaction(async (transaction) => {
      const [daySnapshot, orderSnapshot] = await transaction.getAll(this.day(), this.order(key));
      const day = daySnapshot?.exists
        ? daySchema.parse(daySnapshot.data())
        : { reservedUsd: 0, spentUsd: 0 };
      const order = orderSnapshot?.exists
        ? orderSchema.parse(orderSnapshot.data())
        : { open: 0, calls: 0 };
      if (order.calls >= mostCalls) return 'interrupted';
      if (day.reservedUsd + day.spentUsd + usd > usdPerDay) return 'over-budget';
      transaction.set(this.day(), { ...day, reservedUsd: day.reservedUsd + usd });
      transaction.set(this.order(key), {
        open: order.open + 1,
        calls: order.calls + 1,
        expiresAt: new Date(now() + orderLifeMs),
      });
      return 'reserved';
    });
  }

  async settle(key: string, reservedUsd: number, spentUsd: number): Promise<void> {
    const batch = this.settings.firestore.batch();
    batch.set(
      this.day(),
      { reservedUsd: FieldValue.increment(-reservedUsd), spentUsd: FieldValue.increment(spentUsd) },
      { merge: true },
    );
    batch.set(this.order(key), { open: FieldValue.increment(-1) }, { merge: true });
    await batch.commit();
  }

  private day() {
    const day = new Date(this.settings.now()).toISOString().slice(0, 10);
    return this.settings.firestore.doc(`script_budgets/${day}`);
  }

  private order(key: string) {
    return this.settings.firestore.doc(`script_orders/${key}`);
  }
}
