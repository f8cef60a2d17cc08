import { type Direction, isNamePath, samePath } from '../query/query.ts';
import { type FieldPath, formatFieldPath } from '../values/field-path.ts';
import type {
  CompositeIndex,
  IndexDeclarations,
  IndexField,
  IndexMode,
} from './index-declarations.ts';
import type { IndexNeed } from './index-needs.ts';
import { singleFieldIndexes } from './single-field-indexes.ts';

/** An index with the direction in which it keeps names; null where either is known to do. */
type UsableIndex = { fields: IndexField[]; nameDirection: Direction | null };

/**
 * Whether indexes there are answer the branch: one that begins with its equalities and goes on
 * with exactly its orders, or several with the same orders, merged, that together hold all its
 * equalities. An index is never read backwards. Read at
 * docs.cloud.google.com/firestore/docs/concepts/index-overview on 2026-11-22.
 */
export function isSatisfied(need: IndexNeed, declarations: IndexDeclarations): boolean {
  const wanted = new Set(equalitiesOf(need).map(keyOf));
  // By what follows the equalities: only indexes that agree in it can be merged.
  const heldBySuffix = new Map<string, Set<string>>();
  for (const index of usableIndexes(need, declarations)) {
    const answered = answer(index, need, wanted);
    if (!answered) continue;
    const held = heldBySuffix.get(answered.suffix) ?? new Set();
    for (const key of answered.held) held.add(key);
    heldBySuffix.set(answered.suffix, held);
  }
  return [...heldBySuffix.values()].some((held) => held.size === wanted.size);
}

function equalitiesOf({ equal, contains }: IndexNeed): { path: FieldPath; isElement: boolean }[] {
  return [
    ...equal.map((path) => ({ path, isElement: false })),
    ...contains.map((path) => ({ path, isElement: true })),
  ];
}

function keyOf({ path, isElement }: { path: FieldPath; isElement: boolean }): string {
  return `${isElement ? 'element of ' : ''}${formatFieldPath(path)}`;
}

function keyOfField({ path, mode }: IndexField): string {
  return keyOf({ path, isElement: mode === 'CONTAINS' });
}

function usableIndexes(need: IndexNeed, declarations: IndexDeclarations): UsableIndex[] {
  const { collectionGroup, queryScope } = need;
  const composites = declarations.composites
    .filter((index) => index.collectionGroup === collectionGroup)
    // Nothing says that an index of a collection group is not used for one collection of it.
    .filter((index) => index.queryScope === queryScope || queryScope === 'COLLECTION')
    .map(asUsable);
  const paths = [
    ...need.equal,
    ...need.contains,
    ...need.orders.map(({ path }) => path),
    ...need.summed,
  ];
  const singles = paths.flatMap((path) =>
    singleFieldIndexes(declarations, collectionGroup, path)
      .filter((index) => index.queryScope === queryScope)
      .map(({ mode }) => asSingle(path, mode, need)),
  );
  return [...composites, ...singles];
}

/** Names come last in every index, in the direction of the field before unless it says so. */
function asUsable({ fields }: CompositeIndex): UsableIndex {
  const last = fields.at(-1);
  if (last && isNamePath(last.path)) {
    return { fields: fields.slice(0, -1), nameDirection: directionOf(last.mode) };
  }
  return { fields, nameDirection: directionOf(last?.mode ?? 'ASCENDING') };
}

/**
 * A field's own index keeps names in its direction. Where it only has to hold a value, either
 * direction of names is answered, as the service does for one equality.
 */
function asSingle(path: FieldPath, mode: IndexMode, need: IndexNeed): UsableIndex {
  const isSorted = need.orders.some((order) => samePath(order.path, path));
  return { fields: [{ path, mode }], nameDirection: isSorted ? directionOf(mode) : null };
}

function directionOf(mode: IndexMode): Direction {
  return mode === 'DESCENDING' ? 'DESCENDING' : 'ASCENDING';
}

/** Which equalities the index holds, and how it goes on; undefined when it is of no use. */
function answer(
  { fields, nameDirection }: UsableIndex,
  need: IndexNeed,
  wanted: Set<string>,
): { held: string[]; suffix: string } | undefined {
  const end = fields.findIndex((field) => !wanted.has(keyOfField(field)));
  const held = fields.slice(0, end === -1 ? fields.length : end);
  const rest = fields.slice(held.length);
  const sorted = rest.slice(0, need.orders.length);
  const summed = rest.slice(need.orders.length);
  const isSorted = need.orders.every(
    ({ path, direction }, at) =>
      sorted[at] !== undefined && sorted[at].mode === direction && samePath(sorted[at].path, path),
  );
  const isSummed =
    summed.length === need.summed.length &&
    need.summed.every((path) =>
      summed.some((f) => f.mode !== 'CONTAINS' && samePath(f.path, path)),
    );
  // A sum does not care in which order it is made.
  const isNamed =
    nameDirection === null || nameDirection === need.nameDirection || need.summed.length > 0;
  if (!isSorted || !isSummed || !isNamed) return undefined;
  return { held: held.map(keyOfField), suffix: JSON.stringify(summed) };
}
