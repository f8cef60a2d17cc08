import type { AccessVerdict, FirestoreAccess } from '../access.ts';
import { askClauses, verdictOf, type RuleRequest, type Watch } from '../evaluation/judge.ts';
import { lookupFunctions } from './lookups.ts';
import type { RequestSegment } from '../evaluation/match-path.ts';
import type { Ruleset } from '../evaluation/ruleset.ts';
import { conversions } from '../library/conversions.ts';
import { namespaces } from '../library/namespaces.ts';
import type { Knowledge } from '../values/knowledge.ts';
import { noKnowledge } from '../values/knowledge.ts';
import { intOf, mapOf, pathOf, stringOf, unknownOf, type Value } from '../values/values.ts';
import { absentResource, authEntries, requestTime, type Profile } from './callers.ts';
import { databaseSegments, resourceOf } from './firestore-values.ts';
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
    ...surroundings(access, profile),
    method: access.method,
    path: path.map((text) => ({ text })),
    globals: globalsOf(access, profile, {
      path: pathOf(path),
      resource: access.before ? documentValue(access, profile) : absentResource(profile),
    }),
  };
  return verdictOf(askClauses(ruleset, request, watch), access.method);
}

function documentValue(access: FirestoreAccess, profile: Profile): Value {
  return access.before
    ? resourceOf(access.before, { ...access, withIdentity: profile === 'live' })
    : absentResource(profile);
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
  const around = surroundings(access, profile);
  let verdict: AccessVerdict = { allowed: true };
  // A query that can return nothing is still asked, as one that says nothing.
  for (const knowledge of possible.length > 0 ? possible : [noKnowledge]) {
    const request = { ...around, ...queryRequest(knowledge, access, profile) };
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
    path: identity ? identity.map((text) => ({ text })) : collectionPath(access),
    globals: globalsOf(access, profile, {
      path: identity ? pathOf(identity) : unknownOf('Null value error.'),
      resource,
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
  const segments = [...databaseSegments(database), ...path.split('/')];
  const known = segments.map((text): RequestSegment => ({ text }));
  if (query?.allDescendants) known.splice(-1, 0, { unknown: 'several' });
  return [...known, { unknown: 'one' }];
}

function surroundings(
  access: FirestoreAccess,
  profile: Profile,
): Pick<RuleRequest, 'functions' | 'namespaces'> {
  const { lookUp, lookUpAfter, lookedUpTogether, database } = access;
  const lookups = lookupFunctions({
    database,
    before: lookUp,
    after: lookUpAfter,
    most: mostLookups.alone,
    together: lookedUpTogether && { paths: lookedUpTogether, most: mostLookups.together },
    withIdentity: profile === 'live',
  });
  return { functions: { ...conversions, ...lookups }, namespaces };
}

function globalsOf(
  access: FirestoreAccess,
  profile: Profile,
  { path, resource }: { path: Value; resource: Value },
): Map<string, Value> {
  const { after } = access;
  const place = { ...access, withIdentity: profile === 'live' };
  const request = mapOf([
    ...authEntries(access.caller, profile),
    ['method', stringOf(access.method)],
    ['path', path],
    ['time', requestTime(access.time)],
    ...(access.method === 'list' ? [queryEntry(access)] : []),
    // Absent on reads and deletes, where touching it is an error.
    ...(after ? [['resource', resourceOf(after, place)] satisfies [string, Value]] : []),
  ]);
  return new Map([
    ['request', request],
    ['resource', resource],
  ]);
}

/** Only what the query set is there: asking for a limit that is missing is an error. */
function queryEntry({ query }: FirestoreAccess): [string, Value] {
  const numbers = { limit: query?.limit, offset: query?.offset };
  const entries = Object.entries(numbers).flatMap(([name, number]): [string, Value][] =>
    number === undefined ? [] : [[name, intOf(number)]],
  );
  return ['query', mapOf(entries)];
}
