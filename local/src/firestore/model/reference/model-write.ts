import { type FieldPath, valueAt, withoutValue, withValue } from './model-fields.ts';
import type { ModelDocument, ModelFields, ModelValue } from './model-value.ts';
import { type Transform, transformed } from './transforms.ts';

/** What a write puts into a field: a value, or what is to become of the present one. */
export type Patch =
  ModelValue | Transform | { type: 'delete' } | { type: 'patch'; fields: Patches };
/** By field name, unlike the paths of an update. */
export type Patches = ReadonlyMap<string, Patch>;

/** On what a write insists; updates and creations insist on more by themselves. */
export type Condition = 'none' | 'exists' | 'unchanged' | 'changed';

export type ModelWrite = { path: string } & (
  | { type: 'create' | 'set' | 'merge'; data: Patches }
  | { type: 'update'; changes: readonly { path: FieldPath; patch: Patch }[]; condition: Condition }
  | { type: 'delete'; condition: Condition }
);

/** The codes of gRPC. */
export const codes = { invalid: 3, notFound: 5, alreadyExists: 6, failedPrecondition: 9 };

const mostCharacters = 1_048_576;

/** The code of the refusal; the version is the one that an `unchanged` condition means. */
export function refusalOf(
  write: ModelWrite,
  present: ModelDocument | undefined,
  version: bigint | undefined,
): number | undefined {
  if (isImpossible(write)) return codes.invalid;
  if (write.type === 'create') return present ? codes.alreadyExists : undefined;
  if (!('condition' in write)) return undefined;
  switch (write.condition) {
    case 'none':
      return write.type === 'update' && !present ? codes.notFound : undefined;
    case 'exists':
      return present ? undefined : codes.notFound;
    case 'unchanged':
      return present && present.updateTime === version ? undefined : codes.failedPrecondition;
    case 'changed':
      return codes.failedPrecondition;
  }
}

/** Reserved names, and more than a document can hold. */
function isImpossible(write: ModelWrite): boolean {
  const isReserved = (name: string) => /^__.*__$/.test(name) && !/^__id\d+__$/.test(name);
  if (write.path.split('/').some(isReserved)) return true;
  if (!('data' in write)) return false;
  const isLong = (patch: Patch) => patch.type === 'string' && patch.value.length > mostCharacters;
  return [...write.data].some(([name, patch]) => isReserved(name) || isLong(patch));
}

/** The fields after the write; undefined after a deletion. */
export function fieldsAfter(
  write: ModelWrite,
  present: ModelFields | undefined,
  time: bigint,
): ModelFields | undefined {
  let fields = present ?? new Map<string, ModelValue>();
  switch (write.type) {
    case 'delete':
      return undefined;
    case 'create':
    case 'set':
      return replaceAll(new Map(), [], write.data, time);
    case 'merge':
      return merge(fields, [], write.data, time);
    case 'update':
      for (const { path, patch } of write.changes) fields = replace(fields, path, patch, time);
      return fields;
  }
}

/** Maps are replaced as a whole: what happens inside of them starts from nothing. */
function replace(fields: ModelFields, path: FieldPath, patch: Patch, time: bigint): ModelFields {
  switch (patch.type) {
    case 'patch':
      fields = withValue(fields, path, { type: 'map', fields: new Map() });
      return replaceAll(fields, path, patch.fields, time);
    case 'delete':
      return withoutValue(fields, path);
    case 'server time':
    case 'increment':
    case 'maximum':
    case 'minimum':
    case 'union':
    case 'difference':
      return withValue(fields, path, transformed(valueAt(fields, path), patch, time));
    case 'null':
    case 'boolean':
    case 'integer':
    case 'double':
    case 'time':
    case 'string':
    case 'bytes':
    case 'reference':
    case 'place':
    case 'list':
    case 'vector':
    case 'map':
      return withValue(fields, path, patch);
  }
}

function replaceAll(
  fields: ModelFields,
  parent: FieldPath,
  patches: Patches,
  time: bigint,
): ModelFields {
  for (const [name, patch] of patches) fields = replace(fields, [...parent, name], patch, time);
  return fields;
}

/** Goes into maps, other than empty ones, and leaves alone what is not mentioned. */
function merge(
  fields: ModelFields,
  parent: FieldPath,
  patches: Patches,
  time: bigint,
): ModelFields {
  for (const [name, patch] of patches) {
    const path = [...parent, name];
    const isMap = (patch.type === 'patch' || patch.type === 'map') && patch.fields.size > 0;
    fields = isMap ? merge(fields, path, patch.fields, time) : replace(fields, path, patch, time);
  }
  return fields;
}
