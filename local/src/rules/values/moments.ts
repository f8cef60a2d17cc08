import { errorOf, type Value } from './values.ts';

export const nanosPerSecond = 1_000_000_000n;
export const nanosPerMilli = 1_000_000n;
export const nanosPerDay = 86_400n * nanosPerSecond;

const earliest = BigInt(new Date('0001-01-01T00:00:00Z').getTime()) * nanosPerMilli;
const latest = BigInt(new Date('9999-12-31T23:59:59.999Z').getTime()) * nanosPerMilli + 999_999n;
const longestNanos = 315_576_000_000n * nanosPerSecond;

export function timestampOf(nanos: bigint): Value {
  return nanos < earliest || nanos > latest
    ? errorOf('Timestamp out of range error.')
    : { kind: 'timestamp', nanos };
}

export function durationOf(nanos: bigint): Value {
  return nanos < -longestNanos || nanos > longestNanos
    ? errorOf('Duration out of range error.')
    : { kind: 'duration', nanos };
}

/** Rounds toward the past, as the fields of a moment before 1970 need. */
export function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by < 0n ? quotient - 1n : quotient;
}

export function floorRemainder(value: bigint, by: bigint): bigint {
  return value - floorDivide(value, by) * by;
}

export function dateOf(nanos: bigint): Date {
  return new Date(Number(floorDivide(nanos, nanosPerMilli)));
}

const instant = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})$/;

/** RFC 3339 with up to nine fraction digits; undefined when it is not one. */
export function readInstant(text: string): Value | undefined {
  const found = instant.exec(text);
  if (!found) return undefined;
  const millis = Date.parse(`${found[1] ?? ''}${found[3] ?? ''}`);
  if (Number.isNaN(millis)) return undefined;
  const fraction = BigInt((found[2] ?? '').padEnd(9, '0'));
  return timestampOf(BigInt(millis) * nanosPerMilli + fraction);
}
