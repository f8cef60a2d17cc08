import type { FieldPath } from '../values/field-path.ts';
import type { FieldOverride, IndexDeclarations, SingleFieldIndex } from './index-declarations.ts';

/**
 * What every field has by itself, in single collections only. Read at
 * docs.cloud.google.com/firestore/docs/concepts/index-overview on 2026-11-22.
 */
const automatic: SingleFieldIndex[] = [
  { queryScope: 'COLLECTION', mode: 'ASCENDING' },
  { queryScope: 'COLLECTION', mode: 'DESCENDING' },
  { queryScope: 'COLLECTION', mode: 'CONTAINS' },
];

/**
 * The indexes of one field alone. A field inside a map has those of the map, unless it has an
 * override of its own.
 */
export function singleFieldIndexes(
  { overrides }: IndexDeclarations,
  collectionGroup: string,
  path: FieldPath,
): SingleFieldIndex[] {
  const own = overrides.filter((override) => override.collectionGroup === collectionGroup);
  const everywhere = overrides.filter((override) => override.collectionGroup === '__default__');
  const found =
    closest(own, path) ??
    own.find(coversAll) ??
    closest(everywhere, path) ??
    everywhere.find(coversAll);
  return found?.indexes ?? automatic;
}

function closest(overrides: FieldOverride[], path: FieldPath): FieldOverride | undefined {
  return overrides
    .filter((override) => override.path !== null && isSameOrInside(path, override.path))
    .sort((left, right) => (right.path?.length ?? 0) - (left.path?.length ?? 0))[0];
}

function isSameOrInside(path: FieldPath, outer: FieldPath): boolean {
  return outer.every((name, index) => path[index] === name);
}

function coversAll({ path }: FieldOverride): boolean {
  return path === null;
}
