import type { FieldPath } from '../values/field-path.ts';
import { type Filter, samePath } from './query.ts';

/** A filter that is not made of others. */
export type FieldFilter = Exclude<Filter, { type: 'and' | 'or' }>;

/** Each single filter once, in the order in which they are written. */
export function fieldFilters(filter: Filter): FieldFilter[] {
  return 'filters' in filter ? filter.filters.flatMap(fieldFilters) : [filter];
}

/** The filter as an OR of ANDs. A choice of values stays one filter. */
export function branchesOf(filter: Filter): FieldFilter[][] {
  if (!('filters' in filter)) return [[filter]];
  if (filter.type === 'or') return filter.filters.flatMap(branchesOf);
  return filter.filters
    .map(branchesOf)
    .reduce<FieldFilter[][]>(
      (some, others) => some.flatMap((one) => others.map((other) => [...one, ...other])),
      [[]],
    );
}

/** How many branches there are when a choice of values counts as an OR too. */
export function countDisjunctions(filter: Filter): number {
  switch (filter.type) {
    case 'and':
      return filter.filters.reduce((product, inner) => product * countDisjunctions(inner), 1);
    case 'or':
      return filter.filters.reduce((sum, inner) => sum + countDisjunctions(inner), 0);
    case 'list':
      return filter.op === 'NOT_IN' ? 1 : filter.values.length;
    case 'compare':
    case 'unary':
      return 1;
  }
}

const inequalities = new Set<FieldFilter['op']>([
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
  'NOT_EQUAL',
  'NOT_IN',
  'IS_NOT_NAN',
  'IS_NOT_NULL',
]);

/** The fields of which more than one value may be in the result, each once. */
export function inequalityPaths(filter: Filter | null): FieldPath[] {
  const paths = (filter ? fieldFilters(filter) : [])
    .filter(({ op }) => inequalities.has(op))
    .map(({ path }) => path);
  return paths.filter((path, at) => paths.findIndex((other) => samePath(path, other)) === at);
}
