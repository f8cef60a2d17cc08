import type { AccessVerdict, StorageAccess, StorageObjectFacts } from '../access.ts';
import { askClauses, verdictOf, type RuleRequest, type Watch } from '../evaluation/judge.ts';
import type { Ruleset } from '../evaluation/ruleset.ts';
import type { BuiltIns } from '../evaluation/scope.ts';
import { conversions } from '../library/conversions.ts';
import { namespaces } from '../library/namespaces.ts';
import { builtIn, ownEntry, type Callable } from '../library/signature.ts';
import { LazyEntries, lazyEntries, lazyMap } from '../values/lazy-entries.ts';
import { readInstant } from '../values/moments.ts';
import { errorOf, intOf, pathOf, stringOf, type Value } from '../values/values.ts';
import { absentResource, authMaker, requestTime, type Profile } from './callers.ts';
import { lookupFunctions } from './lookups.ts';

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
    path,
    builtIns: builtInsFor(access, profile),
    globals: lazyEntries({
      request: () => requestValue(access, profile, path),
      resource: () => (access.before ? storedObject(access.before) : absentResource(profile)),
    }),
  };
  return verdictOf(askClauses(ruleset, request, watch), access.method);
}

function builtInsFor(access: StorageAccess, profile: Profile): BuiltIns {
  let lookups: Readonly<Record<string, Callable>> | undefined;
  return {
    functionNamed: (name) => ownEntry(conversions, name),
    namespaceNamed: (name) =>
      name === 'firestore'
        ? (lookups ??= firestoreLookups(access, profile))
        : ownEntry(namespaces, name),
  };
}

function objectPath({ bucket, path, method }: StorageAccess): string[] {
  const name = method === 'list' ? path.replace(/\/+$/, '') : path;
  return ['b', bucket, 'o', ...(name === '' ? [] : name.split('/'))];
}

function requestValue(access: StorageAccess, profile: Profile, path: string[]): Value {
  const { after } = access;
  return lazyMap({
    auth: authMaker(access.caller, profile),
    method: () => stringOf(access.method),
    path: () => pathOf(path),
    time: () => requestTime(access.time),
    // Production has no `request.resource` on reads and deletes; the emulator's null hides that.
    resource: after ? () => incomingObject(after) : undefined,
  });
}

/** What an upload tells of itself: neither generations nor times, which it does not have yet. */
function incomingObject(object: StorageObjectFacts): Value {
  return lazyMap(commonParts(object));
}

function storedObject(object: StorageObjectFacts): Value {
  return lazyMap({
    ...commonParts(object),
    generation: () => intOf(BigInt(object.generation)),
    metageneration: () => intOf(BigInt(object.metageneration)),
    timeCreated: () => instantOf(object.timeCreated),
    updated: () => instantOf(object.updated),
    etag: () => stringOf(object.etag),
  });
}

function commonParts(object: StorageObjectFacts) {
  const { metadata } = object;
  const text = (value: string | undefined) =>
    value === undefined ? undefined : () => stringOf(value);
  const hasMetadata = Object.keys(metadata).length > 0;
  return {
    name: text(object.name),
    bucket: text(object.bucket),
    size: () => intOf(object.size),
    contentType: text(object.contentType),
    md5Hash: text(object.md5Hash),
    crc32c: text(object.crc32c),
    contentDisposition: text(object.contentDisposition),
    contentEncoding: text(object.contentEncoding),
    contentLanguage: text(object.contentLanguage),
    // An object without custom metadata has no such key at all.
    metadata: hasMetadata ? () => metadataValue(metadata) : undefined,
  };
}

function metadataValue(metadata: Record<string, string>): Value {
  return { kind: 'map', entries: new LazyEntries(metadata, stringOf) };
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
