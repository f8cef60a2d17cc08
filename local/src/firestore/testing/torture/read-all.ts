import type { Found } from './ledger.ts';
import { documentsRoot } from './wires.ts';

type DocumentJson = {
  name: string;
  updateTime: string;
  fields: { n: { integerValue: string } };
};

/** Every document there is, by path, with the number that it holds. */
export async function readAll(port: number): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  for (const collection of ['slots', 'receipts', 'counters']) {
    const url = `http://127.0.0.1:${port}/v1/${documentsRoot}/${collection}`;
    const response = await fetch(url, { headers: { Authorization: 'Bearer owner' } });
    const { documents = [] } = (await response.json()) as { documents?: DocumentJson[] };
    for (const { name, updateTime, fields } of documents) {
      const number = Number(fields.n.integerValue);
      found.set(name.slice(documentsRoot.length + 1), { number, updateTime });
    }
  }
  return found;
}

const counterPath = 'counters/shared';

/** The counter stands at as many as there are receipts, of which no two are for the same step. */
export function takeCounter(found: Map<string, Found>): string[] {
  const count = found.get(counterPath)?.number ?? 0;
  found.delete(counterPath);
  const receipts = [...found].filter(([path]) => path.startsWith('receipts/'));
  const steps = new Set(receipts.map(([, { number }]) => number));
  if (count === receipts.length && steps.size === receipts.length) return [];
  return [`The counter is ${count}, with ${receipts.length} receipts for ${steps.size} steps.`];
}
