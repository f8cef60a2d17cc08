import type { AccessVerdict, FirestoreAccess } from '../access.ts';
import { askClauses, verdictOf, type RuleRequest, type Watch } from '../evaluation/judge.ts';
import type { RequestSegment } from '../evaluation/match-path.ts';
import type { Ruleset } from '../evaluation/ruleset.ts';
import type { BuiltIns } from '../evaluation/scope.ts';
import { conversions } from '../library/conversions.ts';
import { namespaces } from '../library/namespaces.ts';
import { ownEntry, type Callable } from '../library/signature.ts';
import { noKnowledge, type Knowledge } from '../values/knowledge.ts';
import { lazyEntries, lazyMap } from '../values/lazy-entries.ts';
import { intOf, pathOf, stringOf, unknownOf, type Entries, type Value } from '../values/values.ts';
import { absentResource, authMaker, requestTime, type Profile } from './callers.ts';
import { databaseSegments, resourceOf } from './firestore-values.ts';
import { lookupFunctions } from './lookups.ts';
import { mostBranches, readBranches } from './query-branches.ts';
import { readKnowledge } from './query-knowledge.ts';

const mostLookups = { alone: 10, together: 20 };

type Judging = { ruleset: Ruleset; access: FirestoreAccess; profile: Profile; watch?: Watch };

export function judgeFirestoreAccess(judging: Judging): AccessVerdict {
  const { access } = judging;
  const segments = access.path.split('/');
  const asksCollection = segments.length % 2 === 1;
  if (asksCollection !== (access.method === 'list' && !access.before)) {
    throw new TypeError(`A ${access.method} cannot be asked for ${access.path}.`);
  }
  return asksCollection ? judgeQuery(judging) : judgeDocument(judging);
}

function judgeDocument({ ruleset, access, profile, watch }: Judging): AccessVerdict {
  const path = [...databaseSegments(access.database), ...access.path.split('/')];
  const request: RuleRequest = {
    method: access.method,
    path,
    builtIns: builtInsFor(access, profile),
    globals: globalsOf(access, profile, {
      path: () => pathOf(path),
      resource: () => documentValue(access, profile),
    }),
  };
  return verdictOf(askClauses(ruleset, request, watch), access.method);
}

function documentValue(access: FirestoreAccess, profile: Profile): Value {
  return access.before
    ? resourceOf(access.before, placeOf(access, profile))
    : absentResource(profile);
}

function placeOf({ path, database }: FirestoreAccess, profile: Profile) {
  return { path, database, withIdentity: profile === 'live' };
}

/**
 * A query is allowed when its own filters prove that every document it could return is. Each
 * of its alternatives must be proven alone.
 */
function judgeQuery({ ruleset, access, profile, watch }: Judging): AccessVerdict {
  const branches = readBranches(access.query?.where);
  if (!branches) {
    return { allowed: false, reason: `More than ${mostBranches} alternatives in one query.` };
  }
  const possible = branches.map(readKnowledge).filter((knowledge) => knowledge !== undefined);
  const builtIns = builtInsFor(access, profile);
  let verdict: AccessVerdict = { allowed: true };
  // A query that can return nothing is still asked, as one that says nothing.
  for (const knowledge of possible.length > 0 ? possible : [noKnowledge]) {
    const request = { builtIns, ...queryRequest(knowledge, access, profile) };
    verdict = verdictOf(askClauses(ruleset, request, watch), 'list');
    if (!verdict.allowed) return verdict;
  }
  return verdict;
}

function queryRequest(
  found: Knowledge,
  access: FirestoreAccess,
  profile: Profile,
): Pick<RuleRequest, 'method' | 'path' | 'globals'> {
  const knowledge = { ...found, identity: namedDocument(found.identity, access) };
  const { identity } = knowledge;
  const resource: Value = {
    kind: 'unknown',
    message: 'Null value error.',
    origin: { from: 'resource', knowledge, withIdentity: profile === 'live' },
  };
  return {
    method: 'list',
    path: identity ?? collectionPath(access),
    globals: globalsOf(access, profile, {
      path: () => (identity ? pathOf(identity) : unknownOf('Null value error.')),
      resource: () => resource,
    }),
  };
}

/** The one document that the query names, when it lies in the collection asked for. */
function namedDocument(
  identity: string[] | undefined,
  access: FirestoreAccess,
): string[] | undefined {
  if (!identity || access.query?.allDescendants) return undefined;
  const collection = [...databaseSegments(access.database), ...access.path.split('/')];
  const isInside =
    identity.length === collection.length + 1 &&
    collection.every((text, index) => identity[index] === text);
  return isInside ? identity : undefined;
}

function collectionPath({ path, database, query }: FirestoreAccess): RequestSegment[] {
  const segments: RequestSegment[] = [...databaseSegments(database), ...path.split('/')];
  if (query?.allDescendants) segments.splice(-1, 0, { unknown: 'several' });
  return [...segments, { unknown: 'one' }];
}

function builtInsFor(access: FirestoreAccess, profile: Profile): BuiltIns {
  // Made for the first condition that looks something up: most never do.
  let lookups: Readonly<Record<string, Callable>> | undefined;
  return {
    functionNamed(name) {
      lookups ??= lookupsFor(access, profile);
      return ownEntry(conversions, name) ?? ownEntry(lookups, name);
    },
    namespaceNamed: (name) => ownEntry(namespaces, name),
  };
}

function lookupsFor(access: FirestoreAccess, profile: Profile): Readonly<Record<string, Callable>> {
  const { lookUp, lookUpAfter, lookedUpTogether, database } = access;
  return lookupFunctions({
    database,
    before: lookUp,
    after: lookUpAfter,
    most: mostLookups.alone,
    together: lookedUpTogether && { paths: lookedUpTogether, most: mostLookups.together },
    withIdentity: profile === 'live',
  });
}

function globalsOf(
  access: FirestoreAccess,
  profile: Profile,
  { path, resource }: { path: () => Value; resource: () => Value },
): Entries {
  const { after, method } = access;
  const request = () =>
    lazyMap({
      auth: authMaker(access.caller, profile),
      method: () => stringOf(method),
      path,
      time: () => requestTime(access.time),
      query: method === 'list' ? () => queryValue(access) : undefined,
      // Absent on reads and deletes, where touching it is an error.
      resource: after ? () => resourceOf(after, placeOf(access, profile)) : undefined,
    });
  return lazyEntries({ request, resource });
}

/** Only what the query set is there: asking for a limit that is missing is an error. */
function queryValue({ query }: FirestoreAccess): Value {
  const { limit, offset } = query ?? {};
  return lazyMap({
    limit: limit === undefined ? undefined : () => intOf(limit),
    offset: offset === undefined ? undefined : () => intOf(offset),
  });
}
