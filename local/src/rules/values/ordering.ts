import type { Value } from './values.ts';

/** Below, at or above zero; NaN for a NaN; undefined where the two have no order. */
export function compareValues(left: Value, right: Value): number | undefined {
  switch (left.kind) {
    case 'int':
    case 'float':
      if (right.kind !== 'int' && right.kind !== 'float') return undefined;
      return compareNumbers(left.value, right.value);
    case 'string':
      return right.kind === 'string' ? compareText(left.value, right.value) : undefined;
    case 'bytes':
      return right.kind === 'bytes' ? Buffer.compare(left.value, right.value) : undefined;
    case 'timestamp':
    case 'duration':
      return right.kind === left.kind ? compareNumbers(left.nanos, right.nanos) : undefined;
    case 'null':
    case 'bool':
    case 'latlng':
    case 'path':
    case 'list':
    case 'map':
    case 'set':
    case 'map_diff':
    case 'error':
    case 'unknown':
      return undefined;
  }
}

// JavaScript compares a bigint with a number exactly.
function compareNumbers(left: bigint | number, right: bigint | number): number {
  if (left < right) return -1;
  if (left > right) return 1;
  return left == right ? 0 : Number.NaN;
}

/** UTF-8 bytes order text by code point, unlike the UTF-16 units of `<`. */
function compareText(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left, 'utf8'), Buffer.from(right, 'utf8'));
}

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}
