import * as z from 'zod';
import { invalidArgument } from '../status-error.ts';
import { type FieldPath, readFieldPath } from '../values/field-path.ts';
import {
  asNumber,
  doubleValue,
  nullValue,
  type StoredDocument,
  type Value,
} from '../values/value.ts';
import { isNumber } from '../values/value-order.ts';
import { valueAt } from './query.ts';

const fieldSchema = z.object({ field: z.object({ fieldPath: z.string() }) });

const aggregationsSchema = z
  .array(
    z.object({
      alias: z.string().nullish(),
      count: z.object({ upTo: z.union([z.string(), z.number()]).nullish() }).nullish(),
      sum: fieldSchema.nullish(),
      avg: fieldSchema.nullish(),
    }),
  )
  .min(1)
  .max(5);

type Aggregation = { alias: string } & (
  { type: 'count'; upTo: number | null } | { type: 'sum' | 'average'; path: FieldPath }
);

export function readAggregations(json: unknown): Aggregation[] {
  const result = aggregationsSchema.safeParse(json);
  if (!result.success) throw invalidArgument('An aggregation query needs 1 to 5 aggregations.');
  return result.data.map(({ alias, count, sum, avg }, index) => {
    const named = { alias: alias || `field_${index + 1}` };
    if (count) return { ...named, type: 'count', upTo: count.upTo ? Number(count.upTo) : null };
    const field = sum ?? avg;
    if (!field) throw invalidArgument('An aggregation must be count, sum or avg.');
    const path = readFieldPath(field.field.fieldPath);
    return { ...named, type: sum ? 'sum' : 'average', path };
  });
}

export function aggregate(aggregations: Aggregation[], documents: StoredDocument[]) {
  return Object.fromEntries(
    aggregations.map((aggregation) => [aggregation.alias, aggregateOne(aggregation, documents)]),
  );
}

function aggregateOne(aggregation: Aggregation, documents: StoredDocument[]): Value {
  switch (aggregation.type) {
    case 'count':
      return { integerValue: String(Math.min(documents.length, aggregation.upTo ?? Infinity)) };
    case 'sum':
      return sumOf(numbersAt(documents, aggregation.path));
    case 'average': {
      const numbers = numbersAt(documents, aggregation.path);
      if (numbers.length === 0) return nullValue;
      return doubleValue(asNumber(sumOf(numbers)) / numbers.length);
    }
  }
}

function numbersAt(documents: StoredDocument[], path: FieldPath): Value[] {
  return documents.flatMap((document) => {
    const value = valueAt(document, path);
    return value && isNumber(value) ? [value] : [];
  });
}

/** Integers stay exact until they leave 64 bits; from then on the sum is a double. */
function sumOf(numbers: Value[]): Value {
  let exact = 0n;
  for (const value of numbers) {
    if (!('integerValue' in value)) return doubleSum(numbers);
    exact += BigInt(value.integerValue);
  }
  return BigInt.asIntN(64, exact) === exact
    ? { integerValue: exact.toString() }
    : doubleSum(numbers);
}

function doubleSum(numbers: Value[]): Value {
  return doubleValue(numbers.reduce((sum, value) => sum + asNumber(value), 0));
}
