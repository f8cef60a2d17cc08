import type { Expression } from '../language/syntax.ts';

const names: ReadonlySet<string> = new Set(['get', 'exists', 'getAfter', 'existsAfter']);

/** `get` for `get(…)` and `firestore.get(…)`, and so on; undefined for all else. */
export function lookupName(expression: Expression): string | undefined {
  const { node } = expression;
  const isCall =
    node === 'call' ||
    (node === 'method' &&
      expression.object.node === 'name' &&
      expression.object.name === 'firestore');
  return isCall && names.has(expression.name) ? expression.name : undefined;
}

/** A text that is the same for two lookups of the same path. */
export function pathShape(lookup: Expression): string {
  return JSON.stringify('args' in lookup ? lookup.args : [], withoutPlaces);
}

function withoutPlaces(key: string, value: unknown): unknown {
  if (key === 'at' || key === 'end') return undefined;
  return typeof value === 'bigint' ? String(value) : value;
}
