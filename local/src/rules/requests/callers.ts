import type { Caller } from '../access.ts';
import { LazyEntries, lazyMap } from '../values/lazy-entries.ts';
import { nanosPerMilli, readInstant, timestampOf } from '../values/moments.ts';
import {
  boolOf,
  floatOf,
  intOf,
  listOf,
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
  const claims = plain as Record<string, unknown>;
  return { kind: 'map', entries: new LazyEntries(claims, valueFromPlain) };
}

/** How `request.auth` is made; undefined when strict and signed out: then there is none. */
export function authMaker(caller: Caller | null, profile: Profile): (() => Value) | undefined {
  if (!caller) return profile === 'live' ? () => nullValue : undefined;
  return () =>
    lazyMap({ uid: () => stringOf(caller.uid), token: () => mapFromPlain(caller.token) });
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
