import { branchesOf, type FieldFilter } from '../query/filter-branches.ts';
import { type Direction, isNamePath, type Order, type Query, samePath } from '../query/query.ts';
import type { FieldPath } from '../values/field-path.ts';
import type { QueryScope } from './index-declarations.ts';

/** What one branch of a query, written as an OR of ANDs, asks of the indexes. */
export type IndexNeed = {
  collectionGroup: string;
  queryScope: QueryScope;
  /** Fields with one value in the whole result. */
  equal: FieldPath[];
  /** Fields of which one element is given. */
  contains: FieldPath[];
  /** What is left to sort by, without the name. */
  orders: Order[];
  nameDirection: Direction;
  /** Fields to sum, which an index has to hold too. */
  summed: FieldPath[];
};

/** Without the branches that need no index: documents that are named, or all of them by name. */
export function indexNeeds(query: Query): IndexNeed[] {
  const { collectionId } = query;
  // Documents of any collection can only be asked for by name.
  if (collectionId === undefined) return [];
  const branches = query.filter ? branchesOf(query.filter) : [[]];
  const needs = branches
    .filter((branch) => !branch.some(namesDocument))
    .map((branch) => needOf(branch, collectionId, query))
    .filter((need) => !isAnsweredByName(need));
  // Which values are asked for makes no difference.
  return [...new Map(needs.map((need) => [JSON.stringify(need), need])).values()];
}

function namesDocument({ path, op }: FieldFilter): boolean {
  return isNamePath(path) && (op === 'EQUAL' || op === 'IN');
}

function needOf(branch: FieldFilter[], collectionGroup: string, query: Query): IndexNeed {
  const equal = pathsOf(branch.filter(({ op }) => roleOf[op] === 'equal'));
  const contains = pathsOf(branch.filter(({ op }) => roleOf[op] === 'contains'));
  const isHeld = (path: FieldPath) => equal.some((other) => samePath(path, other));
  const isSummed = (path: FieldPath) => query.summed.some((other) => samePath(path, other));
  const hasElement = (path: FieldPath) => contains.some((other) => samePath(path, other));
  return {
    collectionGroup,
    queryScope: query.allDescendants ? 'COLLECTION_GROUP' : 'COLLECTION',
    equal,
    contains,
    // A field with one value sorts nothing.
    orders: query.orders.filter(
      ({ path }) => !isNamePath(path) && !isHeld(path) && !isSummed(path),
    ),
    nameDirection: query.orders.at(-1)?.direction ?? 'ASCENDING',
    summed: query.summed.filter((path) => !isHeld(path) && !hasElement(path)),
  };
}

/** What a range is over is sorted by, and so among the orders of the query. */
const roleOf: Record<FieldFilter['op'], 'equal' | 'contains' | 'range'> = {
  EQUAL: 'equal',
  IN: 'equal',
  IS_NAN: 'equal',
  IS_NULL: 'equal',
  ARRAY_CONTAINS: 'contains',
  ARRAY_CONTAINS_ANY: 'contains',
  LESS_THAN: 'range',
  LESS_THAN_OR_EQUAL: 'range',
  GREATER_THAN: 'range',
  GREATER_THAN_OR_EQUAL: 'range',
  NOT_EQUAL: 'range',
  NOT_IN: 'range',
  IS_NOT_NAN: 'range',
  IS_NOT_NULL: 'range',
};

function pathsOf(filters: FieldFilter[]): FieldPath[] {
  const paths = filters.map(({ path }) => path);
  return paths.filter((path, at) => paths.findIndex((other) => samePath(path, other)) === at);
}

/** Documents are kept by name, so that reading all in that order takes nothing more. */
function isAnsweredByName({ equal, contains, orders, nameDirection, summed }: IndexNeed): boolean {
  const fields = [...equal, ...contains, ...orders, ...summed];
  return fields.length === 0 && nameDirection === 'ASCENDING';
}
