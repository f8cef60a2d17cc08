import { sameBytes } from './ordering.ts';
import type { Entries, PathSegment, Value, ValueOf } from './values.ts';

type Compare = (left: Value, right: Value) => boolean;

/** `==` of two expressions: numbers by value, the contents of lists and maps strictly by kind. */
export function equalScalar(left: Value, right: Value): boolean {
  if (isNumber(left) && isNumber(right)) return left.value == right.value;
  return equalAlike(left, right, equalNested);
}

/** Inside a list or map 1 differs from 1.0, 0.0 from -0.0, and NaN from everything. */
function equalNested(left: Value, right: Value): boolean {
  if (left.kind === 'float' && right.kind === 'float') {
    return !Number.isNaN(left.value) && Object.is(left.value, right.value);
  }
  return equalAlike(left, right, equalNested);
}

/** Sets and map differences compare numbers by value at every depth, and NaN is one element. */
export function equalInSet(left: Value, right: Value): boolean {
  if (isNumber(left) && isNumber(right)) {
    return left.value == right.value || (isNaNValue(left) && isNaNValue(right));
  }
  return equalAlike(left, right, equalInSet);
}

function isNaNValue({ value }: ValueOf<'int' | 'float'>): boolean {
  return typeof value === 'number' && Number.isNaN(value);
}

function isNumber(value: Value): value is ValueOf<'int' | 'float'> {
  return value.kind === 'int' || value.kind === 'float';
}

function equalAlike(left: Value, right: Value, equalContent: Compare): boolean {
  switch (left.kind) {
    case 'null':
      return right.kind === 'null';
    case 'bool':
    case 'int':
    case 'float':
    case 'string':
      return right.kind === left.kind && left.value === right.value;
    case 'bytes':
      return right.kind === 'bytes' && sameBytes(left.value, right.value);
    case 'timestamp':
    case 'duration':
      return right.kind === left.kind && left.nanos === right.nanos;
    case 'list':
      return right.kind === 'list' && equalLists(left.items, right.items, equalContent);
    case 'map':
      return right.kind === 'map' && equalMaps(left.entries, right.entries, equalContent);
    case 'latlng':
    case 'path':
    case 'set':
    case 'map_diff':
      return setKey(left) === setKey(right);
    case 'error':
    case 'unknown':
      return false;
  }
}

function equalLists(left: Value[], right: Value[], equal: Compare): boolean {
  return (
    left.length === right.length &&
    left.every((item, index) => {
      const other = right[index];
      return other !== undefined && equal(item, other);
    })
  );
}

function equalMaps(left: Entries, right: Entries, equal: Compare): boolean {
  return (
    left.size === right.size &&
    [...left].every(([key, value]) => {
      const other = right.get(key);
      return other !== undefined && equal(value, other);
    })
  );
}

/** One text per set element: equal texts are equal elements. */
export function setKey(value: Value): string {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'bool':
      return `bool ${String(value.value)}`;
    case 'int':
    case 'float':
      return `number ${numberKey(value.value)}`;
    case 'string':
      return `string ${JSON.stringify(value.value)}`;
    case 'bytes':
      return `bytes ${Buffer.from(value.value).toString('hex')}`;
    case 'timestamp':
    case 'duration':
      return `${value.kind} ${value.nanos}`;
    case 'latlng':
      return `latlng ${value.latitude + 0} ${value.longitude + 0}`;
    case 'path':
      return `path ${JSON.stringify(value.segments.map(segmentKey))}`;
    case 'list':
      return `list [${value.items.map(setKey).join(',')}]`;
    case 'map':
      return `map ${mapKey(value.entries)}`;
    case 'set':
      return `set {${[...value.members.keys()].sort().join(',')}}`;
    case 'map_diff':
      return `map_diff ${mapKey(value.before)} ${mapKey(value.after)}`;
    case 'error':
    case 'unknown':
      return value.kind;
  }
}

function numberKey(number: bigint | number): string {
  if (typeof number === 'number' && Number.isInteger(number)) return String(BigInt(number));
  return String(number);
}

function segmentKey(segment: PathSegment): string[] {
  return segment.text === undefined ? ['', segment.placeholder ?? ''] : [segment.text];
}

function mapKey(entries: Entries): string {
  const keys = [...entries].map(([key, value]) => `${JSON.stringify(key)}:${setKey(value)}`);
  return `{${keys.sort().join(',')}}`;
}

export function setOf(items: Iterable<Value>): ValueOf<'set'> {
  const members = new Map<string, Value>();
  for (const item of items) {
    const key = setKey(item);
    if (!members.has(key)) members.set(key, item);
  }
  return { kind: 'set', members };
}
