import type { ProviderName } from '@cvplus/contracts/video-options';
import type { Firestore } from '@google-cloud/firestore';
import * as z from 'zod';
import { derivedId } from '../platform/ids.ts';

/** US dollars; beyond any of them no call is made. */
export type SpendingCaps = {
  perGeneration: number;
  perUserAndDay: number;
  perProviderAndDay: number;
  perDay: number;
};

export type Reservation = {
  /** The attempt's idempotency key: reserved once, however often it is asked for. */
  key: string;
  usd: number;
  provider: ProviderName;
  userId: string;
  generationId: string;
};

type CapName = keyof SpendingCaps;
const accountSchema = z.object({ reservedUsd: z.number(), spentUsd: z.number() });
const entrySchema = z.object({
  usd: z.number(),
  spentUsd: z.number().nullable(),
  accounts: z.array(z.string()),
});

const keptMs = 400 * 24 * 3600_000;
/** Sums of cents in binary fractions: a millionth of a dollar is nothing. */
const tolerance = 1e-6;

/** `spending/{account}`: what is reserved and spent; `spending_entries/{key}`: each attempt's share. */
export class SpendingLedger {
  private readonly firestore: Firestore;
  private readonly caps: SpendingCaps;
  private readonly now: () => number;

  constructor(settings: { firestore: Firestore; caps: SpendingCaps; now: () => number }) {
    this.firestore = settings.firestore;
    this.caps = settings.caps;
    this.now = settings.now;
  }

  /** Null when the money is reserved, else the cap that forbids it: then nothing has changed. */
  async reserve(reservation: Reservation): Promise<CapName | null> {
    const { key, usd } = reservation;
    const accounts = this.accountsOf(reservation);
    return await this.firestore.runTransaction(async (transaction) => {
      const names = Object.values(accounts);
      const [entry, ...snapshots] = await transaction.getAll(
        this.entry(key),
        ...names.map((name) => this.account(name)),
      );
      if (entry?.exists) return null;
      const sums = snapshots.map((snapshot) =>
        snapshot.exists ? accountSchema.parse(snapshot.data()) : { reservedUsd: 0, spentUsd: 0 },
      );
      const caps = Object.keys(accounts) as CapName[];
      const exceeded = caps.find((cap, index) => {
        const sum = sums[index];
        return sum && sum.reservedUsd + sum.spentUsd + usd > this.caps[cap] + tolerance;
      });
      if (exceeded) return exceeded;
      const expiresAt = new Date(this.now() + keptMs);
      names.forEach((name, index) => {
        const sum = sums[index] ?? { reservedUsd: 0, spentUsd: 0 };
        const reservedUsd = sum.reservedUsd + usd;
        transaction.set(this.account(name), { ...sum, reservedUsd, expiresAt });
      });
      transaction.set(this.entry(key), { usd, spentUsd: null, accounts: names, expiresAt });
      return null;
    });
  }

  /**
   * The attempt is over. What its provider billed counts as soon as it is known, also after something
   * else was assumed; until then, what is assumed. Said twice, it counts once.
   */
  async settle(
    key: string,
    { assumedUsd, billedUsd }: { assumedUsd: number; billedUsd: number | null },
  ): Promise<void> {
    await this.firestore.runTransaction(async (transaction) => {
      const snapshot = await transaction.get(this.entry(key));
      const entry = snapshot.exists ? entrySchema.parse(snapshot.data()) : null;
      if (!entry) return;
      const spentUsd = billedUsd ?? entry.spentUsd ?? assumedUsd;
      if (spentUsd === entry.spentUsd) return;
      const freedUsd = entry.spentUsd === null ? entry.usd : 0;
      const addedUsd = spentUsd - (entry.spentUsd ?? 0);
      const accounts = await transaction.getAll(
        ...entry.accounts.map((name) => this.account(name)),
      );
      for (const account of accounts) {
        const sum = accountSchema.parse(account.data());
        transaction.update(account.ref, {
          reservedUsd: Math.max(0, sum.reservedUsd - freedUsd),
          spentUsd: Math.max(0, sum.spentUsd + addedUsd),
        });
      }
      transaction.update(this.entry(key), { spentUsd });
    });
  }

  /** Reserved and spent dollars of today, for one provider or for all. */
  async today(provider?: ProviderName): Promise<{ reservedUsd: number; spentUsd: number }> {
    const day = this.day();
    const name = provider === undefined ? `${day}:all` : `${day}:provider:${provider}`;
    const snapshot = await this.account(name).get();
    return snapshot.exists ? accountSchema.parse(snapshot.data()) : { reservedUsd: 0, spentUsd: 0 };
  }

  /** A day is a UTC day. The owner's id is not kept, only what can be derived from it. */
  private accountsOf({ provider, userId, generationId }: Reservation): Record<CapName, string> {
    const day = this.day();
    return {
      perGeneration: `generation:${generationId}`,
      perUserAndDay: `${day}:user:${derivedId('spender', userId)}`,
      perProviderAndDay: `${day}:provider:${provider}`,
      perDay: `${day}:all`,
    };
  }

  private day(): string {
    return new Date(this.now()).toISOString().slice(0, 10);
  }

  private account(name: string) {
    return this.firestore.doc(`spending/${name}`);
  }

  private entry(key: string) {
    return this.firestore.doc(`spending_entries/${key}`);
  }
}
