import { invalidArgument } from '../status-error.ts';
import { formatFieldPath } from '../values/field-path.ts';
import { pathOf } from '../values/resource-name.ts';
import { nullValue, type Value } from '../values/value.ts';
import {
  branchesOf,
  countDisjunctions,
  type FieldFilter,
  fieldFilters,
  inequalityPaths,
} from './filter-branches.ts';
import { type Cursor, type Filter, isNamePath, type Order, type Query, samePath } from './query.ts';

// What the service refuses: the rules stand in google/firestore/v1/query.proto, the numbers at
// firebase.google.com/docs/firestore/query-data/queries, and the sentences are those recorded from
// the service in github.com/t-k/fireemu (crates' query.rs, 2026-09-24); all read on 2026-11-22.
const maxDisjunctions = 30;
const maxComparisonValues = { IN: 30, ARRAY_CONTAINS_ANY: 30, NOT_IN: 10 };
const maxInequalityPaths = 10;
const maxComponents = 100;

const negations = ['NOT_EQUAL', 'NOT_IN', 'IS_NOT_NAN', 'IS_NOT_NULL'];
const elementOperators = ['ARRAY_CONTAINS', 'ARRAY_CONTAINS_ANY'];

export function checkFilter(filter: Filter): void {
  const all = fieldFilters(filter);
  const hasOr = checkComposites(filter);
  all.forEach(checkFieldFilter);
  if (all.filter(({ op }) => negations.includes(op)).length > 1) {
    throw invalidArgument(
      "Only a single 'NOT_EQUAL', 'NOT_IN', 'IS_NOT_NAN', or 'IS_NOT_NULL' filter allowed per query.",
    );
  }
  const hasChoice = hasOr || all.some(({ op }) => op === 'IN' || op === 'ARRAY_CONTAINS_ANY');
  if (hasChoice && all.some(({ op }) => op === 'NOT_IN')) {
    throw invalidArgument(
      "'NOT_IN' cannot be used in the same query with 'IN', 'ARRAY_CONTAINS_ANY' or 'OR'.",
    );
  }
  const disjunctions = countDisjunctions(filter);
  if (disjunctions > maxDisjunctions) {
    throw invalidArgument(
      `Too many disjunctions after normalization. Result had ${disjunctions} disjunctions which is more than the maximum of ${maxDisjunctions}`,
    );
  }
  for (const branch of branchesOf(filter)) {
    if (branch.filter(({ op }) => elementOperators.includes(op)).length <= 1) continue;
    throw invalidArgument("A maximum of 1 'ARRAY_CONTAINS' filter is allowed per disjunction.");
  }
  checkNames(all, filter);
}

/** Answers whether there is an OR. An AND of nothing holds everywhere and is let pass. */
function checkComposites(filter: Filter): boolean {
  if (!('filters' in filter)) return false;
  if (filter.type === 'or' && filter.filters.length === 0) {
    throw invalidArgument('Composite filter must have at least one sub-filter.');
  }
  return filter.filters.map(checkComposites).includes(true) || filter.type === 'or';
}

function checkFieldFilter(filter: FieldFilter): void {
  if (filter.type !== 'list') return;
  const { op, values } = filter;
  if (values.length === 0) throw invalidArgument(`'${op}' requires an non-empty ArrayValue.`);
  const max = maxComparisonValues[op];
  if (values.length > max) {
    throw invalidArgument(`'${op}' supports up to ${max} comparison values.`);
  }
}

function checkNames(all: FieldFilter[], filter: Filter): void {
  const onNames = all.filter(({ path }) => isNamePath(path));
  for (const one of onNames) {
    if (elementOperators.includes(one.op)) throw invalidArgument('the name __key__ is reserved');
    if (!operandsOf(one).every((value) => 'referenceValue' in value)) {
      throw invalidArgument('__key__ filter value must be a Key');
    }
  }
  const unequal = inequalityPaths(filter);
  const namesDocument = onNames.some(({ op }) => op === 'EQUAL' || op === 'IN');
  if (namesDocument && unequal.length > 0 && !unequal.some(isNamePath)) {
    throw invalidArgument(
      'Equality on key is not allowed if there are other inequality fields and key does not appear in inequalities.',
    );
  }
}

function operandsOf(filter: FieldFilter): Value[] {
  switch (filter.type) {
    case 'compare':
      return [filter.value];
    case 'list':
      return filter.values;
    case 'unary':
      return [nullValue];
  }
}

export function checkOrders({ collectionId, filter, orders }: Query, explicit: Order[]): void {
  for (const [index, { path }] of explicit.entries()) {
    if (!explicit.slice(0, index).some((other) => samePath(other.path, path))) continue;
    throw invalidArgument(
      `order by clause cannot contain duplicate fields ${formatFieldPath(path)}`,
    );
  }
  if (!isNamePath(orders.at(-1)?.path ?? [])) {
    throw invalidArgument('order by clause cannot contain more fields after the key');
  }
  if (collectionId !== undefined) return;
  // Documents of every collection can be asked for by name only.
  const stranger = filter && fieldFilters(filter).find(({ path }) => !isNamePath(path));
  if (stranger) {
    throw invalidArgument(`kind is required for filter: ${formatFieldPath(stranger.path)}`);
  }
  if (orders.some(({ path, direction }) => !isNamePath(path) || direction === 'DESCENDING')) {
    throw invalidArgument('kind is required for all orders except __key__ ascending');
  }
}

export function checkSize({ parent, filter }: Query, explicit: Order[]): void {
  const unequal = inequalityPaths(filter);
  if (unequal.length > maxInequalityPaths) {
    throw invalidArgument(
      `The query contains ${unequal.length} distinct inequality fields: [${unequal.map(formatFieldPath).join(', ')}]. A query may not have more than ${maxInequalityPaths} distinct inequality fields.`,
    );
  }
  const filters = filter ? countFilters(filter) : 0;
  const ancestors = pathOf(parent) === '' ? 0 : 1;
  if (filters + explicit.length + ancestors > maxComponents) {
    throw invalidArgument(
      `The query may not have more than ${maxComponents} filters + sort orders + ancestor total. Currently there are ${filters} filters, ${explicit.length} sort orders, and ${ancestors === 0 ? 'no' : 'one'} ancestor filter.`,
    );
  }
}

/** In all branches together, with a branch for each of the values to choose from. */
function countFilters(filter: Filter): number {
  return branchesOf(filter).reduce(
    (sum, branch) =>
      sum + branch.length * branch.reduce((product, one) => product * countDisjunctions(one), 1),
    0,
  );
}

export function checkCursor({ values }: Cursor, explicit: Order[]): void {
  if (values.length > explicit.length) throw invalidArgument('Cursor has too many values.');
  for (const [index, value] of values.entries()) {
    if (!isNamePath(explicit[index]?.path ?? []) || 'referenceValue' in value) continue;
    throw invalidArgument('Cursor __key__ value is not a document reference.');
  }
}
