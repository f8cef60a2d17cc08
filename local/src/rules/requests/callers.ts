import type { Caller } from '../access.ts';
import { nanosPerMilli, readInstant, timestampOf } from '../values/moments.ts';
import {
  boolOf,
  floatOf,
  intOf,
  listOf,
  mapOf,
  nullValue,
  stringOf,
  type Value,
} from '../values/values.ts';

/**
 * How what is absent appears. `live`: as null, as in production and the emulators.
 * `strict`: not at all, as in the hosted Rules Test API, where touching it is an error.
 */
export type Profile = 'live' | 'strict';

/** The claims of a token: whole numbers are ints, all others floats. */
function valueFromPlain(plain: unknown): Value {
  if (plain === null || plain === undefined) return nullValue;
  if (typeof plain === 'boolean') return boolOf(plain);
  if (typeof plain === 'string') return stringOf(plain);
  if (typeof plain === 'number') return Number.isSafeInteger(plain) ? intOf(plain) : floatOf(plain);
  if (Array.isArray(plain)) return listOf(plain.map(valueFromPlain));
  if (typeof plain === 'object') return mapFromPlain(plain);
  throw new TypeError(`A ${typeof plain} cannot appear in a token.`);
}

function mapFromPlain(plain: object): Value {
  return mapOf(
    Object.entries(plain)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, valueFromPlain(value)]),
  );
}

/** The `auth` entry of `request`: none at all when strict and signed out. */
export function authEntries(caller: Caller | null, profile: Profile): [string, Value][] {
  if (!caller) return profile === 'live' ? [['auth', nullValue]] : [];
  const auth = mapOf([
    ['uid', stringOf(caller.uid)],
    ['token', mapFromPlain(caller.token)],
  ]);
  return [['auth', auth]];
}

export function requestTime(time: Date | string): Value {
  const read =
    typeof time === 'string'
      ? readInstant(time)
      : timestampOf(BigInt(time.getTime()) * nanosPerMilli);
  if (!read) throw new TypeError('The time of a request is not an RFC 3339 instant.');
  return read;
}

/** What `resource` is when there is none. */
export function absentResource(profile: Profile): Value {
  return profile === 'live' ? nullValue : { kind: 'error', message: 'Null value error.' };
}
