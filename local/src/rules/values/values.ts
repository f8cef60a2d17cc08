import type { Knowledge } from './knowledge.ts';

/** A segment of a path; `text` is undefined while its placeholder is not bound. */
export type PathSegment = { text: string | undefined; placeholder?: string };

/**
 * What a query does not tell about the documents it may return.
 * `resource` is the document itself, `field` anything in its data.
 */
type UnknownOrigin =
  | { from: 'resource'; knowledge: Knowledge; withIdentity: boolean }
  | { from: 'field'; knowledge: Knowledge; path: string[] }
  | { from: 'elsewhere' };

/** A `Map`, or one that reads its values only when they are asked for. */
export interface Entries extends Iterable<[string, Value]> {
  readonly size: number;
  get(key: string): Value | undefined;
  has(key: string): boolean;
  keys(): Iterable<string>;
}

/**
 * Every expression yields one of these. An error is a value too: only `&&` and `||` absorb it.
 */
export type Value =
  | { kind: 'null' }
  | { kind: 'bool'; value: boolean }
  | { kind: 'int'; value: bigint }
  | { kind: 'float'; value: number }
  | { kind: 'string'; value: string }
  | { kind: 'bytes'; value: Uint8Array }
  /** Nanoseconds since 1970. */
  | { kind: 'timestamp'; nanos: bigint }
  | { kind: 'duration'; nanos: bigint }
  | { kind: 'latlng'; latitude: number; longitude: number }
  | { kind: 'path'; segments: PathSegment[] }
  | { kind: 'list'; items: Value[] }
  | { kind: 'map'; entries: Entries }
  /** Keyed by `setKey`, so that 1 and 1.0 are one element. */
  | { kind: 'set'; members: Map<string, Value> }
  | { kind: 'map_diff'; before: Entries; after: Entries }
  | { kind: 'error'; message: string }
  | { kind: 'unknown'; message: string; origin: UnknownOrigin };

export type Kind = Value['kind'];
export type ValueOf<K extends Kind> = Extract<Value, { kind: K }>;

export const nullValue: Value = { kind: 'null' };
const trueValue: Value = { kind: 'bool', value: true };
const falseValue: Value = { kind: 'bool', value: false };

export function boolOf(value: boolean): Value {
  return value ? trueValue : falseValue;
}

export function intOf(value: bigint | number): Value {
  return { kind: 'int', value: BigInt(value) };
}

export function floatOf(value: number): Value {
  return { kind: 'float', value };
}

export function stringOf(value: string): Value {
  return { kind: 'string', value };
}

export function bytesOf(value: Uint8Array): Value {
  return { kind: 'bytes', value };
}

export function listOf(items: Value[]): Value {
  return { kind: 'list', items };
}

export function mapOf(entries: Iterable<[string, Value]>): Value {
  return { kind: 'map', entries: new Map(entries) };
}

export function pathOf(segments: string[]): ValueOf<'path'> {
  return { kind: 'path', segments: segments.map((text) => ({ text })) };
}

export function errorOf(message: string): ValueOf<'error'> {
  return { kind: 'error', message };
}

export function unknownOf(message: string): Value {
  return { kind: 'unknown', message, origin: { from: 'elsewhere' } };
}

/** What is made of an unknown is unknown too, but the facts of its field do not hold for it. */
export function withoutFacts<V extends Value>(value: V): Value {
  return value.kind === 'unknown' ? unknownOf(value.message) : value;
}

/** True for what no operator but `&&` and `||` may look into. */
export function isOpaque(value: Value): value is ValueOf<'error' | 'unknown'> {
  return value.kind === 'error' || value.kind === 'unknown';
}
