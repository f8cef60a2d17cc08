import type { Direction } from '../query/query.ts';
import { type FieldPath, formatFieldPath } from '../values/field-path.ts';
import { compareStrings } from '../values/string-order.ts';
import type {
  IndexDeclarations,
  IndexField,
  IndexMode,
  QueryScope,
  SingleFieldIndex,
} from './index-declarations.ts';
import type { IndexNeed } from './index-needs.ts';
import { singleFieldIndexes } from './single-field-indexes.ts';

/** An index to add, and the sentence with which the service asks for it. */
export type MissingIndex = {
  sentence: string;
  section: 'indexes' | 'fieldOverrides';
  entry: object;
};

export function describeMissing(need: IndexNeed, declarations: IndexDeclarations): MissingIndex {
  const fields = neededFields(need);
  const [only, ...others] = fields;
  const isNameImplied = impliedDirection(fields) === need.nameDirection;
  if (only && others.length === 0 && isNameImplied) {
    return describeSingle(need, only, declarations);
  }
  const named: IndexField[] = isNameImplied
    ? fields
    : [...fields, { path: ['__name__'], mode: need.nameDirection }];
  const { collectionGroup, queryScope } = need;
  return {
    sentence: 'The query requires an index.',
    section: 'indexes',
    entry: { collectionGroup, queryScope, fields: named.map(fieldEntry) },
  };
}

/** Equalities first, then elements, then the orders: what every such branch is answered by. */
function neededFields({ equal, contains, orders, nameDirection, summed }: IndexNeed): IndexField[] {
  const isAlone = equal.length + contains.length + orders.length + summed.length === 1;
  // An equality is held by either direction; alone it decides the direction of names.
  const held: IndexMode = isAlone ? nameDirection : 'ASCENDING';
  return [
    ...sortedPaths(equal).map((path) => ({ path, mode: held })),
    ...sortedPaths(contains).map((path) => ({ path, mode: 'CONTAINS' as const })),
    ...orders.map(({ path, direction }) => ({ path, mode: direction })),
    ...sortedPaths(summed).map((path) => ({ path, mode: nameDirection })),
  ];
}

function sortedPaths(paths: FieldPath[]): FieldPath[] {
  return [...paths].sort((left, right) =>
    compareStrings(formatFieldPath(left), formatFieldPath(right)),
  );
}

/** In which direction names follow if the index does not say. */
function impliedDirection(fields: IndexField[]): Direction {
  return fields.at(-1)?.mode === 'DESCENDING' ? 'DESCENDING' : 'ASCENDING';
}

const shortModes: Record<IndexMode, string> = {
  ASCENDING: 'ASC',
  DESCENDING: 'DESC',
  CONTAINS: 'CONTAINS',
};

function describeSingle(
  { collectionGroup, queryScope }: IndexNeed,
  { path, mode }: IndexField,
  declarations: IndexDeclarations,
): MissingIndex {
  const fieldPath = formatFieldPath(path);
  // An override replaces what the field had, so what it has is repeated.
  const indexes = [
    ...singleFieldIndexes(declarations, collectionGroup, path),
    { queryScope, mode },
  ];
  return {
    sentence: `The query requires a ${queryScope}_${shortModes[mode]} index for collection ${collectionGroup} and field ${fieldPath}.`,
    section: 'fieldOverrides',
    entry: { collectionGroup, fieldPath, indexes: indexes.map(singleEntry) },
  };
}

function singleEntry({ queryScope, mode }: SingleFieldIndex): {
  queryScope: QueryScope;
  order?: IndexMode;
  arrayConfig?: IndexMode;
} {
  return { ...modeEntry(mode), queryScope };
}

function fieldEntry({ path, mode }: IndexField): object {
  return { fieldPath: formatFieldPath(path), ...modeEntry(mode) };
}

function modeEntry(mode: IndexMode): { order?: IndexMode; arrayConfig?: IndexMode } {
  return mode === 'CONTAINS' ? { arrayConfig: mode } : { order: mode };
}
