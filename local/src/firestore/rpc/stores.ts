import type { IndexGuard } from '../indexes/index-guard.ts';
import type { Database } from '../store/database.ts';
import type { Transactions } from '../transactions/transactions.ts';
import type { AccessGuard } from './access-guard.ts';

/** What a client listens to over one stream, for people to look at. */
export type ListenerFacts = { who: string; since: string; targets: string[] };

export interface Listening {
  describe(): ListenerFacts;
}

/** What every request works with. */
export type Stores = {
  database: Database;
  transactions: Transactions;
  guard: AccessGuard;
  indexes: IndexGuard;
  /** The open streams over which clients listen. */
  listening: Set<Listening>;
};
