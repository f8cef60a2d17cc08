import { type FieldPath, showPath, valueAt } from './model-fields.ts';
import { isName } from './model-filter.ts';
import { findDocuments, fullOrders, isRefused, type ModelQuery } from './model-query.ts';
import type { ModelDocuments, ModelNumber, ModelValue } from './model-value.ts';
import { compareEach, compareTexts, isNumber } from './order-values.ts';

export type ModelAggregation = { type: 'count' } | { type: 'sum' | 'average'; field: FieldPath };

/** The results in the order of the wishes; undefined for what the service refuses. */
export function aggregate(
  wanted: readonly ModelAggregation[],
  query: ModelQuery,
  documents: ModelDocuments,
): ModelValue[] | undefined {
  const ordered = orderedBySums(wanted, query);
  if (!ordered || isRefused(ordered)) return undefined;
  const found = findDocuments(ordered, documents);
  return wanted.map((one) => {
    if (one.type === 'count') return { type: 'integer', value: BigInt(found.length) };
    const numbers = found
      .map(({ document }) => valueAt(document.fields, one.field))
      .filter((value) => value !== undefined)
      .filter(isNumber);
    return one.type === 'sum' ? sumOf(numbers) : averageOf(numbers);
  });
}

/**
 * What is added up is ordered by as well, before the name: documents without it do not even count.
 * After a name that was asked for there is no place for it.
 */
function orderedBySums(
  wanted: readonly ModelAggregation[],
  query: ModelQuery,
): ModelQuery | undefined {
  const orders = fullOrders(query).slice(0, -1);
  const descending = fullOrders(query).at(-1)?.descending ?? false;
  const fields = wanted
    .flatMap((one) => (one.type === 'count' ? [] : [one.field]))
    .sort((left, right) => compareEach(left, right, compareTexts));
  let isAdding = false;
  for (const field of fields) {
    if (orders.some((order) => order.field.join('\n') === field.join('\n'))) continue;
    orders.push({ field, descending });
    isAdding = true;
  }
  if (!isAdding) return query;
  return query.orders.some(({ field }) => isName(field)) ? undefined : { ...query, orders };
}

/** Whole numbers stay whole as long as 64 bits hold them. */
function sumOf(numbers: ModelNumber[]): ModelNumber {
  let [whole, sum] = [0n, 0];
  for (const { value } of numbers) {
    sum += Number(value);
    if (typeof value === 'bigint') whole += value;
  }
  const isWhole = numbers.every(({ type }) => type === 'integer');
  if (isWhole && BigInt.asIntN(64, whole) === whole) return { type: 'integer', value: whole };
  return { type: 'double', value: sum };
}

function averageOf(numbers: ModelNumber[]): ModelValue {
  if (numbers.length === 0) return { type: 'null' };
  return { type: 'double', value: Number(sumOf(numbers).value) / numbers.length };
}

export function showAggregation(aggregation: ModelAggregation): string {
  if (aggregation.type === 'count') return 'count';
  return `${aggregation.type} of ${showPath(aggregation.field)}`;
}
