import {
  type AdminClient,
  connectAdmin,
} from '../../../../local/src/firestore/testing/admin-client.ts';

export type Contention = { ms: number; attempts: number; failed: number; lost: number };

/** Transactions that all want to count up the same document at once. */
export async function contend(question: {
  port: number;
  transactions: number;
}): Promise<Contention> {
  const { port, transactions } = question;
  const admin = connectAdmin(port);
  // The first call opens the connection, which is not what is measured.
  await countUp(admin.db, 'bench/warm', () => {});
  let attempts = 0;
  const startMs = performance.now();
  const outcomes = await Promise.allSettled(
    Array.from({ length: transactions }, () =>
      countUp(admin.db, 'bench/counter', () => attempts++),
    ),
  );
  const ms = performance.now() - startMs;
  const failed = outcomes.filter(({ status }) => status === 'rejected').length;
  const counted = (await admin.db.doc('bench/counter').get()).get('n') as number;
  await admin.stop();
  return { ms, attempts, failed, lost: transactions - failed - counted };
}

function countUp(db: AdminClient['db'], path: string, onAttempt: () => void): Promise<void> {
  const counter = db.doc(path);
  return db.runTransaction(async (transaction) => {
    onAttempt();
    const n = ((await transaction.get(counter)).get('n') as number | undefined) ?? 0;
    transaction.set(counter, { n: n + 1 });
  });
}
