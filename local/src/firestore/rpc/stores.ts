import type { IndexGuard } from '../indexes/index-guard.ts';
import type { Database } from '../store/database.ts';
import type { Transactions } from '../transactions/transactions.ts';
import type { AccessGuard } from './access-guard.ts';

/** What every request works with. */
export type Stores = {
  database: Database;
  transactions: Transactions;
  guard: AccessGuard;
  indexes: IndexGuard;
  /** How long a transaction may wait for a lock, when the client gives up early. */
  lockWaitMs?: number;
};
