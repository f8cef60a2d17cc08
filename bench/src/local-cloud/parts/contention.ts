import type { Contention } from '../clients/contention.ts';
import type { Part } from '../part.ts';
import { alternate, holdBout, medians } from '../sides.ts';
import { judged } from '../targets.ts';

const transactions = 50;

/** Transactions of the Admin SDK that all want the same document. */
export const contention: Part = {
  describe: ({ isQuick }) =>
    `${transactions} transactions at once count up one document, median of ${roundsOf(isQuick)} alternating round(s)`,
  timeoutMs: 180_000,
  async measure(options) {
    const scores = await alternate(roundsOf(options.isQuick), (side) =>
      holdBout(side, options, (bout) => bout.ask<Contention>('contend', { transactions }, 30_000)),
    );
    const pick = (read: (result: Contention) => number) => medians(scores, read);
    return [
      judged('contended_transactions_time', ...pick(({ ms }) => ms)),
      judged('contended_transactions_failed', ...pick(({ failed }) => failed)),
      judged('contended_increments_lost', ...pick(({ lost }) => lost)),
      judged('contended_attempts_repeated', ...pick(({ attempts }) => attempts - transactions)),
    ];
  },
};

function roundsOf(isQuick: boolean): number {
  return isQuick ? 1 : 3;
}
