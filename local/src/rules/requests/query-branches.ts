import type { ValueJson } from '../access.ts';

/** One simple condition of a query. */
export type Condition = { field: string[]; operator: string; value: ValueJson | undefined };

/** Firestore refuses queries with more alternatives. */
export const mostBranches = 30;

type FieldJson = { fieldPath?: string };
type FilterJson = {
  compositeFilter?: { op?: string; filters?: FilterJson[] };
  fieldFilter?: { field?: FieldJson; op?: string; value?: ValueJson };
  unaryFilter?: { field?: FieldJson; op?: string };
};

/**
 * The alternatives of a query, each a list of conditions that all hold; `in` and
 * `array-contains-any` count as one alternative per value. Undefined when there are too many.
 */
export function readBranches(
  where: Record<string, unknown> | undefined,
): Condition[][] | undefined {
  if (!where) return [[]];
  const branches = branchesOf(where);
  return branches && branches.length <= mostBranches ? branches : undefined;
}

function branchesOf(filter: FilterJson): Condition[][] | undefined {
  if (filter.compositeFilter) return compositeBranches(filter.compositeFilter);
  if (filter.fieldFilter) return fieldBranches(filter.fieldFilter);
  const { field, op = '' } = filter.unaryFilter ?? {};
  if (field) return [[{ field: readFieldPath(field), operator: op, value: undefined }]];
  // A filter of another kind proves nothing.
  return [[]];
}

function compositeBranches({
  op,
  filters = [],
}: NonNullable<FilterJson['compositeFilter']>): Condition[][] | undefined {
  const parts = filters.map(branchesOf);
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  if (op === 'OR') return capped(known.flat());
  if (op !== 'AND') return [[]];
  return known.reduce<Condition[][] | undefined>(
    (all, part) => all && capped(all.flatMap((one) => part.map((other) => [...one, ...other]))),
    [[]],
  );
}

/** Stops before the product of many alternatives grows without bound. */
function capped(branches: Condition[][]): Condition[][] | undefined {
  return branches.length <= mostBranches ? branches : undefined;
}

const perValue: Record<string, string> = { IN: 'EQUAL', ARRAY_CONTAINS_ANY: 'ARRAY_CONTAINS' };

function fieldBranches({
  field = {},
  op = '',
  value,
}: NonNullable<FilterJson['fieldFilter']>): Condition[][] | undefined {
  const path = readFieldPath(field);
  const single = perValue[op];
  if (single === undefined) return [[{ field: path, operator: op, value }]];
  const list = (value?.['arrayValue'] ?? {}) as { values?: ValueJson[] };
  const values = list.values ?? [];
  return capped(values.map((each) => [{ field: path, operator: single, value: each }]));
}

const fieldName = /`((?:[^`\\]|\\.)*)`|([^.`]+)/y;

/** `a.b` or `` a.`b.c` `` as its names. */
function readFieldPath({ fieldPath = '' }: FieldJson): string[] {
  const names: string[] = [];
  let at = 0;
  while (at < fieldPath.length) {
    fieldName.lastIndex = at;
    const found = fieldName.exec(fieldPath);
    // A path that cannot be read names no field, so that it proves nothing.
    if (!found) return [];
    names.push(found[1]?.replaceAll(/\\(.)/g, '$1') ?? found[2] ?? '');
    at = fieldName.lastIndex + 1;
  }
  return names;
}
