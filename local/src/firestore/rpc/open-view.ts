import type { QuerySource } from '../query/run-query.ts';
import { invalidArgument } from '../status-error.ts';
import type { Database } from '../store/database.ts';
import type { Transaction, Transactions } from '../transactions/transactions.ts';
import { readTimestamp } from '../values/timestamp.ts';

/** The part of a read request that says which state of the database it wants to see. */
type Consistency = {
  transaction?: string | null | undefined;
  newTransaction?: unknown;
  readTime?: string | null | undefined;
};

export type View = {
  /** Null: the present. */
  fixedTime: string | null;
  transaction: Transaction | null;
  /** True when this very request began the transaction, whose id has to be told. */
  isNew: boolean;
};

export function openView(
  database: string,
  { transaction: id, newTransaction, readTime }: Consistency,
  stores: { database: Database; transactions: Transactions },
): View {
  const { clock } = stores.database;
  if (newTransaction) {
    const transaction = stores.transactions.begin(database, newTransaction, clock.readTime());
    return { ...viewOf(transaction), isNew: true };
  }
  if (id) return { ...viewOf(stores.transactions.find(database, id)), isNew: false };
  const fixedTime = readTime ? readTimestamp(readTime) : null;
  if (fixedTime !== null && fixedTime > clock.readTime()) {
    throw invalidArgument("The requested 'read_time' cannot be in the future.");
  }
  return { fixedTime, transaction: null, isNew: false };
}

function viewOf(transaction: Transaction): Pick<View, 'fixedTime' | 'transaction'> {
  const fixedTime = transaction.mode === 'read-only' ? transaction.readTime : null;
  return { fixedTime, transaction };
}

export function sourceOf({ documents }: Database, fixedTime: string | null): QuerySource {
  if (fixedTime === null) return documents;
  const collectionsBelow = (parent: string) => documents.collectionsBelow(parent);
  return { ...documents.at(fixedTime), collectionsBelow };
}
