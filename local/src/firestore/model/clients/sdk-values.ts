import type { ModelNumber, ModelValue } from '../reference/model-value.ts';
import type { Patch, Patches } from '../reference/model-write.ts';

/** How one SDK says what JavaScript has no word for. */
export type Dialect = {
  integer(value: bigint): unknown;
  time(micros: bigint): unknown;
  bytes(value: readonly number[]): unknown;
  reference(path: string): unknown;
  place(latitude: number, longitude: number): unknown;
  vector(numbers: readonly number[]): unknown;
  transform(type: 'increment' | 'maximum' | 'minimum', operand: number): unknown;
  union(items: unknown[]): unknown;
  difference(items: unknown[]): unknown;
  serverTime(): unknown;
  remove(): unknown;
  /** What a number that was read stands for. */
  readNumber(value: number): ModelNumber;
  /** Undefined for what is a plain object. */
  readObject(value: object): ModelValue | undefined;
};

export function toSdk(patch: Patch, dialect: Dialect): unknown {
  switch (patch.type) {
    case 'null':
      return null;
    case 'boolean':
    case 'string':
      return patch.value;
    case 'integer':
      return dialect.integer(patch.value);
    case 'double':
      return toDouble(patch.value);
    case 'time':
      return dialect.time(patch.micros);
    case 'bytes':
      return dialect.bytes(patch.value);
    case 'reference':
      return dialect.reference(patch.path);
    case 'place':
      return dialect.place(patch.latitude, patch.longitude);
    case 'vector':
      return dialect.vector(patch.numbers);
    case 'list':
      return patch.items.map((item) => toSdk(item, dialect));
    case 'map':
    case 'patch':
      return toData(patch.fields, dialect);
    case 'increment':
    case 'maximum':
    case 'minimum':
      return dialect.transform(patch.type, Number(patch.operand.value));
    case 'union':
    case 'difference':
      return dialect[patch.type](patch.items.map((item) => toSdk(item, dialect)));
    case 'server time':
      return dialect.serverTime();
    case 'delete':
      return dialect.remove();
  }
}

export function toData(patches: Patches, dialect: Dialect): Record<string, unknown> {
  return Object.fromEntries([...patches].map(([name, patch]) => [name, toSdk(patch, dialect)]));
}

/** SDKs send whole numbers as integers: 1.0 cannot be said, it can only come from adding up. */
function toDouble(value: number): number {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) {
    throw new Error(`No SDK can send ${value} as a double.`);
  }
  return value;
}

export function fromSdk(value: unknown, dialect: Dialect): ModelValue {
  if (value === null) return { type: 'null' };
  if (typeof value === 'boolean') return { type: 'boolean', value };
  if (typeof value === 'bigint') return { type: 'integer', value };
  if (typeof value === 'number') return dialect.readNumber(value);
  if (typeof value === 'string') return { type: 'string', value };
  if (Array.isArray(value)) {
    return { type: 'list', items: value.map((item) => fromSdk(item, dialect)) };
  }
  if (typeof value !== 'object') throw new Error(`An SDK answered with a ${typeof value}.`);
  return dialect.readObject(value) ?? { type: 'map', fields: fromData(value, dialect) };
}

export function fromData(data: object, dialect: Dialect): Map<string, ModelValue> {
  return new Map(Object.entries(data).map(([name, value]) => [name, fromSdk(value, dialect)]));
}

/** Seconds and nanoseconds, as the timestamps of both SDKs want them. */
export function splitMicros(micros: bigint): [number, number] {
  const seconds = (micros - (((micros % 1_000_000n) + 1_000_000n) % 1_000_000n)) / 1_000_000n;
  return [Number(seconds), Number(micros - seconds * 1_000_000n) * 1000];
}

type SdkTime = { seconds: number; nanoseconds: number };

export function microsOf({ seconds, nanoseconds }: SdkTime): bigint {
  if (nanoseconds % 1000 !== 0) throw new Error(`A time came with ${nanoseconds} nanoseconds.`);
  return BigInt(seconds) * 1_000_000n + BigInt(nanoseconds / 1000);
}
