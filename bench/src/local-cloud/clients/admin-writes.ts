import { connectAdmin } from '../../../../local/src/firestore/testing/admin-client.ts';
import { measureRate, type RateQuestion } from './rate.ts';

// Enough that writes do not wait for each other, few enough that no data structure is the issue.
const documents = 1000;

/** Writes per second of single documents through the unmodified Admin SDK. */
export async function writeThroughAdmin(question: RateQuestion): Promise<number> {
  const admin = connectAdmin(question.port);
  const rate = await measureRate(question, (n) =>
    admin.db.doc(`bench/admin/items/${n % documents}`).set({ n, title: `Item ${n}` }),
  );
  await admin.stop();
  return rate;
}
