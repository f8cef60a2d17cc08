import type { ModelFields, ModelValue } from './model-value.ts';

/** `['m', 'k.1']` is the field `k.1` of the map `m`. */
export type FieldPath = readonly string[];

export function valueAt(
  fields: ModelFields,
  [name = '', ...rest]: FieldPath,
): ModelValue | undefined {
  const value = fields.get(name);
  if (rest.length === 0 || value?.type !== 'map') return rest.length === 0 ? value : undefined;
  return valueAt(value.fields, rest);
}

/** What is no map on the way becomes one. */
export function withValue(
  fields: ModelFields,
  [name = '', ...rest]: FieldPath,
  value: ModelValue,
): ModelFields {
  if (rest.length === 0) return new Map(fields).set(name, value);
  const inner = fields.get(name);
  const changed = withValue(inner?.type === 'map' ? inner.fields : new Map(), rest, value);
  return new Map(fields).set(name, { type: 'map', fields: changed });
}

export function withoutValue(fields: ModelFields, [name = '', ...rest]: FieldPath): ModelFields {
  const copy = new Map(fields);
  const inner = fields.get(name);
  if (rest.length === 0) copy.delete(name);
  else if (inner?.type === 'map') {
    copy.set(name, { type: 'map', fields: withoutValue(inner.fields, rest) });
  }
  return copy;
}

export function showPath(path: FieldPath): string {
  return path.map((name) => (name.includes('.') ? `\`${name}\`` : name)).join('.');
}
