import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { saturatedInt } from '../values/arithmetic.ts';
import { durationOf, nanosPerMilli, nanosPerSecond, timestampOf } from '../values/moments.ts';
import {
  boolOf,
  bytesOf,
  errorOf,
  floatOf,
  intOf,
  type Value,
  type ValueOf,
} from '../values/values.ts';
import { crc32c } from './crc32c.ts';
import { builtIn, type Callable } from './signature.ts';

const leastInt = -(2n ** 63n);

const math: Record<string, Callable> = {
  abs: builtIn(['number'], (number) => {
    if (number.kind === 'float') return floatOf(Math.abs(number.value));
    // The least 64-bit number has no positive twin and stays as it is.
    const { value } = number;
    return intOf(value < 0n && value !== leastInt ? -value : value);
  }),
  ceil: builtIn(['number'], (number) => floatOf(Math.ceil(Number(number.value)))),
  floor: builtIn(['number'], (number) => floatOf(Math.floor(Number(number.value)))),
  round: builtIn(['number'], (number) =>
    number.kind === 'int' ? number : saturatedInt(roundHalfUp(number.value)),
  ),
  sqrt: builtIn(['number'], (number) => floatOf(Math.sqrt(Number(number.value)))),
  pow: builtIn(['number', 'number'], (base, power) =>
    floatOf(Number(base.value) ** Number(power.value)),
  ),
  isNaN: builtIn(['number'], (number) => boolOf(Number.isNaN(number.value))),
};

/** Math.round already rounds halves up, but errs above 2^52 where all numbers are whole. */
function roundHalfUp(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value);
}

const timestamp: Record<string, Callable> = {
  date: builtIn(['int', 'int', 'int'], (year, month, day) =>
    dayStart(Number(year.value), Number(month.value), Number(day.value)),
  ),
  value: builtIn(['int'], (millis) => timestampOf(millis.value * nanosPerMilli)),
};

function dayStart(year: number, month: number, day: number): Value {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const asAsked =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return asAsked
    ? timestampOf(BigInt(date.getTime()) * nanosPerMilli)
    : errorOf(`Invalid date: [${year}-${month}-${day}].`);
}

const unitNanos: Record<string, bigint> = {
  w: 604_800n * nanosPerSecond,
  d: 86_400n * nanosPerSecond,
  h: 3600n * nanosPerSecond,
  m: 60n * nanosPerSecond,
  s: nanosPerSecond,
  ms: nanosPerMilli,
  ns: 1n,
};

const duration: Record<string, Callable> = {
  value: builtIn(['int', 'string'], (count, unit) => {
    const nanos = Object.hasOwn(unitNanos, unit.value) ? unitNanos[unit.value] : undefined;
    return nanos === undefined
      ? errorOf(`Invalid duration unit: [${unit.value}].`)
      : durationOf(count.value * nanos);
  }),
  time: builtIn(['int', 'int', 'int', 'int'], (hours, minutes, seconds, nanos) =>
    durationOf(
      (hours.value * 3600n + minutes.value * 60n + seconds.value) * nanosPerSecond + nanos.value,
    ),
  ),
  abs: builtIn(['duration'], (span) => durationOf(span.nanos < 0n ? -span.nanos : span.nanos)),
};

const latlng: Record<string, Callable> = {
  value: builtIn(['number', 'number'], (first, second) => {
    const latitude = Number(first.value);
    const longitude = Number(second.value);
    const fits = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    return fits
      ? { kind: 'latlng', latitude, longitude }
      : errorOf(
          `Latitude should be in [-90,90] range and longitude should be in [-180,180] range. Received: [${latitude},${longitude}].`,
        );
  }),
};

function contentOf(text: ValueOf<'string' | 'bytes'>): Uint8Array {
  return text.kind === 'bytes' ? text.value : Buffer.from(text.value, 'utf8');
}

/** The rules engine gives checksums as little-endian bytes. */
function littleEndian(checksum: number): Value {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(checksum);
  return bytesOf(bytes);
}

function digest(algorithm: 'md5' | 'sha256'): Callable {
  return builtIn(['text'], (text) =>
    bytesOf(createHash(algorithm).update(contentOf(text)).digest()),
  );
}

const hashing: Record<string, Callable> = {
  md5: digest('md5'),
  sha256: digest('sha256'),
  crc32: builtIn(['text'], (text) => littleEndian(crc32(contentOf(text)))),
  crc32c: builtIn(['text'], (text) => littleEndian(crc32c(contentOf(text)))),
};

export const namespaces: Record<string, Record<string, Callable>> = {
  math,
  timestamp,
  duration,
  latlng,
  hashing,
};
