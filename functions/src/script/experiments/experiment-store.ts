import type { Firestore, Transaction } from '@google-cloud/firestore';
import * as z from 'zod';
import {
  type ArmRecord,
  chooseArm,
  type Choice,
  type Experiment,
  type Outcome,
  rewardOf,
} from './experiment.ts';

const recordSchema = z.object({
  trials: z.number().nonnegative(),
  rewards: z.number().nonnegative(),
});
const statisticsSchema = z.object({ arms: z.record(z.string(), recordSchema) });
const outcomeSchema = z.object({
  quality: z.number().optional(),
  rating: z.number().optional(),
  completion: z.number().optional(),
});
const assignmentSchema = z.object({ arm: z.string(), reason: z.string(), outcome: outcomeSchema });

export type ExperimentStoreSettings = { firestore: Firestore; random: () => number };

/**
 * Which arm writes which script, and what came of it. One document per experiment with the sums, one
 * per script with its arm, so that asking twice gives the same arm and judging twice counts once.
 */
export class ExperimentStore {
  private readonly firestore: Firestore;
  private readonly random: () => number;

  constructor({ firestore, random }: ExperimentStoreSettings) {
    this.firestore = firestore;
    this.random = random;
  }

  /** The arm for a script; the same for every try of it. */
  assign(experiment: Experiment, key: string): Promise<Choice> {
    return this.firestore.runTransaction(async (transaction) => {
      const { assignment, records } = await this.read(transaction, experiment.name, key);
      const known = experiment.arms.find(({ name }) => name === assignment?.arm);
      if (known && assignment) return { arm: known, reason: assignment.reason };
      const choice = chooseArm(experiment, records, this.random);
      transaction.set(this.assignment(experiment.name, key), {
        arm: choice.arm.name,
        reason: choice.reason,
        outcome: {},
      });
      return choice;
    });
  }

  /** Adds to what is known of a script; the arm's sums change by the difference. */
  async recordOutcome(experimentName: string, key: string, news: Outcome): Promise<void> {
    await this.firestore.runTransaction(async (transaction) => {
      const { assignment, records } = await this.read(transaction, experimentName, key);
      if (!assignment) return;
      const before = rewardOf(assignment.outcome);
      const outcome = { ...assignment.outcome, ...news };
      const after = rewardOf(outcome);
      if (after === null) return;
      const { trials, rewards } = records.get(assignment.arm) ?? { trials: 0, rewards: 0 };
      records.set(assignment.arm, {
        trials: trials + (before === null ? 1 : 0),
        rewards: Math.max(0, rewards + after - (before ?? 0)),
      });
      transaction.set(this.assignment(experimentName, key), { ...assignment, outcome });
      transaction.set(this.statistics(experimentName), { arms: Object.fromEntries(records) });
    });
  }

  /** The sums so far, for operators. */
  async loadRecords(experimentName: string): Promise<Map<string, ArmRecord>> {
    return recordsOf((await this.statistics(experimentName).get()).data());
  }

  private async read(transaction: Transaction, name: string, key: string) {
    const [statistics, assigned] = await transaction.getAll(
      this.statistics(name),
      this.assignment(name, key),
    );
    const data = assigned?.data();
    return {
      records: recordsOf(statistics?.data()),
      assignment: data ? assignmentSchema.parse(data) : null,
    };
  }

  private statistics(name: string) {
    return this.firestore.doc(`script_experiments/${name}`);
  }

  private assignment(name: string, key: string) {
    return this.firestore.doc(`script_experiments/${name}/assignments/${key}`);
  }
}

function recordsOf(data: unknown): Map<string, ArmRecord> {
  return new Map(data ? Object.entries(statisticsSchema.parse(data).arms) : []);
}
