import type { Ledger, Operation } from './ledger.ts';
import { type Answer, documentsRoot, Refusal, type Wire } from './wires.ts';

type Writing = { wire: Wire; ledger: Ledger; random: () => number; writer: number };

// Small and large ones, so that a kill finds writes of every length under way.
const mostTextLength = 6000;
const documentsPerWriter = 6;
const mostInBatch = 5;

export const writerKinds = [writeSingles, writeBatches, createAndDelete, countUp];

/** One document after the other, each over and over. */
async function writeSingles(writing: Writing): Promise<void> {
  const { random, writer } = writing;
  for (;;) {
    const path = `slots/single-${writer}-${pick(random, documentsPerWriter)}`;
    await commit(writing, (id) => new Map([[path, id]]));
  }
}

/** Several documents that only ever change together; some of them come and go. */
async function writeBatches(writing: Writing): Promise<void> {
  const { random, writer } = writing;
  for (;;) {
    const group = pick(random, 2);
    const kept = 2 + pick(random, mostInBatch - 1);
    await commit(writing, (id) => {
      const numbers = Array.from({ length: mostInBatch + 1 }, (_, n) => (n < kept ? id : null));
      return new Map(numbers.map((number, n) => [`slots/batch-${writer}-${group}-${n}`, number]));
    });
  }
}

async function createAndDelete(writing: Writing): Promise<void> {
  const { random, writer } = writing;
  for (;;) {
    const path = `slots/gone-${writer}-${pick(random, documentsPerWriter)}`;
    await commit(writing, (id) => new Map([[path, id]]));
    await commit(writing, () => new Map([[path, null]]));
  }
}

/** A counter that all writers of this kind share, with a receipt for every step of it. */
async function countUp(writing: Writing): Promise<void> {
  const { wire, ledger } = writing;
  const counter = `${documentsRoot}/counters/shared`;
  for (;;) {
    const { transaction } = await wire.call('beginTransaction', {});
    const answer = await wire.call('batchGet', { documents: [counter], transaction });
    const n = numberIn(answer) + 1;
    const operation = ledger.begin((id) => new Map([[`receipts/${id}`, n]]));
    const updates = [counter, `${documentsRoot}/receipts/${operation.id}`].map((name) => ({
      update: { name, fields: { n: { integerValue: String(n) } } },
    }));
    await send(writing, operation, { writes: updates, transaction });
  }
}

function numberIn(answer: Answer): number {
  const { found } = answer as { found?: { fields: { n: { integerValue: string } } } };
  return Number(found?.fields.n.integerValue ?? 0);
}

async function commit(
  writing: Writing,
  change: (id: number) => Map<string, number | null>,
): Promise<void> {
  const { ledger, random } = writing;
  const operation = ledger.begin(change);
  const writes = [...operation.changes].map(([path, number]) => {
    const name = `${documentsRoot}/${path}`;
    if (number === null) return { delete: name };
    const text = { stringValue: 'x'.repeat(pick(random, mostTextLength)) };
    return { update: { name, fields: { n: { integerValue: String(number) }, text } } };
  });
  await send(writing, operation, { writes });
}

async function send({ wire, ledger }: Writing, operation: Operation, request: object) {
  try {
    const { commitTime } = await wire.call('commit', request);
    ledger.acknowledge(operation, String(commitTime));
  } catch (error) {
    // Anything else leaves it open what became of it; the next start will show.
    if (error instanceof Refusal) ledger.refuse(operation);
    throw error;
  }
}

function pick(random: () => number, below: number): number {
  return Math.floor(random() * below);
}
