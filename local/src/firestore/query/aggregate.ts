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
import { comparePaths, samePath, valueAt } from './query.ts';

const fieldSchema = z.object({ field: z.object({ fieldPath: z.string() }) });

const aggregationSchema = z.object({
  alias: z.string().nullish(),
  count: z.object({ upTo: z.union([z.string(), z.number()]).nullish() }).nullish(),
  sum: fieldSchema.nullish(),
  avg: fieldSchema.nullish(),
});

// Limit of google.firestore.v1.StructuredAggregationQuery.
const maxAggregations = 5;

export type Aggregation = { alias: string } & (
  { type: 'count'; upTo: number | null } | { type: 'sum' | 'average'; path: FieldPath }
);

export function readAggregations(json: unknown): Aggregation[] {
  const result = z.array(aggregationSchema).min(1).safeParse(json);
  if (!result.success) throw invalidArgument('An aggregation query needs aggregations.');
  if (result.data.length > maxAggregations) {
    throw invalidArgument(
      `The maximum number of aggregations allowed in an aggregation query is ${maxAggregations}. Received: ${result.data.length}.`,
    );
  }
  let unnamed = 0;
  const aggregations = result.data.map((one) =>
    readAggregation(one, one.alias || `field_${++unnamed}`),
  );
  if (new Set(aggregations.map(({ alias }) => alias)).size < aggregations.length) {
    throw invalidArgument('Every aggregation needs an alias of its own.');
  }
  return aggregations;
}

function readAggregation(
  { count, sum, avg }: z.infer<typeof aggregationSchema>,
  alias: string,
): Aggregation {
  if (count) {
    const upTo = count.upTo === null || count.upTo === undefined ? null : Number(count.upTo);
    if (upTo !== null && !(upTo > 0)) throw invalidArgument('upTo must be greater than zero.');
    return { alias, type: 'count', upTo };
  }
  const field = sum ?? avg;
  if (!field) throw invalidArgument('An aggregation must be count, sum or avg.');
  const path = readFieldPath(field.field.fieldPath);
  return { alias, type: sum ? 'sum' : 'average', path };
}

/** The fields that sums and averages are made of, each once. */
export function summedPaths(aggregations: Aggregation[]): FieldPath[] {
  const paths = aggregations.flatMap((one) => (one.type === 'count' ? [] : [one.path]));
  return paths
    .filter((path, at) => paths.findIndex((other) => samePath(path, other)) === at)
    .sort(comparePaths);
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
