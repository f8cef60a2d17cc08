import type { AccessVerdict, StorageAccess, StorageObjectFacts } from '../access.ts';
import { askClauses, verdictOf, type RuleRequest, type Watch } from '../evaluation/judge.ts';
import { lookupFunctions } from './lookups.ts';
import type { Ruleset } from '../evaluation/ruleset.ts';
import { conversions } from '../library/conversions.ts';
import { namespaces } from '../library/namespaces.ts';
import { builtIn, type Callable } from '../library/signature.ts';
import { errorOf, intOf, mapOf, pathOf, stringOf, type Value } from '../values/values.ts';
import { readInstant } from '../values/moments.ts';
import { absentResource, authEntries, requestTime, type Profile } from './callers.ts';

const mostLookups = 2;

type Judging = { ruleset: Ruleset; access: StorageAccess; profile: Profile; watch?: Watch };

export function judgeStorageAccess({ ruleset, access, profile, watch }: Judging): AccessVerdict {
  if (access.method === 'list' && ruleset.version === 1) {
    return {
      allowed: false,
      reason: "Permission denied. List operations are only allowed for rules_version='2'.",
    };
  }
  const path = objectPath(access);
  const request: RuleRequest = {
    method: access.method,
    path: path.map((text) => ({ text })),
    functions: conversions,
    namespaces: { ...namespaces, firestore: firestoreLookups(access, profile) },
    globals: new Map([
      ['request', requestValue(access, profile, path)],
      ['resource', access.before ? storedObject(access.before) : absentResource(profile)],
    ]),
  };
  return verdictOf(askClauses(ruleset, request, watch), access.method);
}

function objectPath({ bucket, path, method }: StorageAccess): string[] {
  const name = method === 'list' ? path.replace(/\/+$/, '') : path;
  return ['b', bucket, 'o', ...(name === '' ? [] : name.split('/'))];
}

function requestValue(access: StorageAccess, profile: Profile, path: string[]): Value {
  const { after } = access;
  return mapOf([
    ...authEntries(access.caller, profile),
    ['method', stringOf(access.method)],
    ['path', pathOf(path)],
    ['time', requestTime(access.time)],
    // Production has no `request.resource` on reads and deletes; the emulator's null hides that.
    ...(after ? [['resource', incomingObject(after)] satisfies [string, Value]] : []),
  ]);
}

/** What an upload tells of itself: neither generations nor times, which it does not have yet. */
function incomingObject(object: StorageObjectFacts): Value {
  return mapOf(commonEntries(object));
}

function storedObject(object: StorageObjectFacts): Value {
  return mapOf([
    ...commonEntries(object),
    ['generation', intOf(BigInt(object.generation))],
    ['metageneration', intOf(BigInt(object.metageneration))],
    ['timeCreated', instantOf(object.timeCreated)],
    ['updated', instantOf(object.updated)],
    ['etag', stringOf(object.etag)],
  ]);
}

function commonEntries(object: StorageObjectFacts): [string, Value][] {
  const { contentDisposition, contentEncoding, contentLanguage, metadata } = object;
  const custom = Object.entries(metadata);
  return [
    ['name', stringOf(object.name)],
    ['bucket', stringOf(object.bucket)],
    ['size', intOf(object.size)],
    ['contentType', stringOf(object.contentType)],
    ['md5Hash', stringOf(object.md5Hash)],
    ['crc32c', stringOf(object.crc32c)],
    ...Object.entries({ contentDisposition, contentEncoding, contentLanguage }).flatMap(
      ([name, text]): [string, Value][] => (text === undefined ? [] : [[name, stringOf(text)]]),
    ),
    // An object without custom metadata has no such key at all.
    ...(custom.length > 0 ? [metadataEntry(custom)] : []),
  ];
}

function metadataEntry(custom: [string, string][]): [string, Value] {
  return ['metadata', mapOf(custom.map(([name, text]) => [name, stringOf(text)]))];
}

function instantOf(text: string): Value {
  const instant = readInstant(text);
  if (!instant) throw new TypeError('A stored object has a time that is no RFC 3339 instant.');
  return instant;
}

function firestoreLookups(access: StorageAccess, profile: Profile): Record<string, Callable> {
  const { lookUp } = access;
  if (!lookUp) return { get: noFirestore('get'), exists: noFirestore('exists') };
  const lookups = lookupFunctions({
    // Storage rules reach the default database only.
    database: '(default)',
    before: lookUp,
    after: lookUp,
    most: mostLookups,
    together: undefined,
    withIdentity: profile === 'live',
  });
  const { get, exists } = lookups;
  return { get, exists };
}

function noFirestore(name: string): Callable {
  return builtIn(['any'], () =>
    errorOf(`Service call error. Function: [firestore.${name}]: Firestore cannot be reached.`),
  );
}
