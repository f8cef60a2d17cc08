import type { ObjectRecord } from './object-record.ts';
import { conditionNotMet, invalid } from './storage-error.ts';

type Counters = Pick<ObjectRecord, 'generation' | 'metageneration'>;

/** Throws 412 when the query's conditions do not hold for the stored object (null: there is none). */
export function checkPreconditions(
  query: URLSearchParams,
  stored: Counters | null,
  { source = false } = {},
): void {
  const named = (name: string) => (source ? `ifSource${name}` : `if${name}`);
  const generation = stored?.generation ?? '0';
  const metageneration = stored ? String(stored.metageneration) : null;
  expect(query, named('GenerationMatch'), (wish) => wish === generation);
  expect(query, named('GenerationNotMatch'), (wish) => wish !== generation);
  expect(query, named('MetagenerationMatch'), (wish) => wish === metageneration);
  expect(query, named('MetagenerationNotMatch'), (wish) => wish !== metageneration);
}

function expect(query: URLSearchParams, name: string, holds: (wish: string) => boolean): void {
  const wish = query.get(name);
  if (wish === null) return;
  if (!/^\d+$/.test(wish)) throw invalid(`${name} must be a number.`);
  if (!holds(wish)) throw conditionNotMet(name);
}
