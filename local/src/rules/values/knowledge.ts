import { orderHolds } from './arithmetic.ts';
import { equalScalar } from './equality.ts';
import { compareValues } from './ordering.ts';
import type { Value, ValueOf } from './values.ts';

export type Bound = { value: Value; inclusive: boolean };

/** What a query's filters say of one field of every document they let through. */
export type FieldFacts = {
  pinned: Value | undefined;
  lowest: Bound | undefined;
  highest: Bound | undefined;
  excluded: Value[];
  /** Members that the field, then a list, is known to have. */
  contains: Value[];
};

/** Field facts by `fieldKey`; `identity` is the document's path when the query names it. */
export type Knowledge = {
  fields: Map<string, FieldFacts>;
  identity: string[] | undefined;
};

export const noKnowledge: Knowledge = { fields: new Map(), identity: undefined };

export function fieldKey(path: string[]): string {
  return path.map((name) => JSON.stringify(name)).join('.');
}

export function noFacts(): FieldFacts {
  return { pinned: undefined, lowest: undefined, highest: undefined, excluded: [], contains: [] };
}

/** A field of a document that is only known through its query. */
export function knownField(knowledge: Knowledge, path: string[]): Value {
  const pinned = knowledge.fields.get(fieldKey(path))?.pinned;
  if (pinned) return pinned;
  const name = path.at(-1) ?? 'data';
  return {
    kind: 'unknown',
    message: `Property ${name} is undefined on object.`,
    origin: { from: 'field', knowledge, path },
  };
}

/** True when every filter result surely has this field. */
export function surelyPresent(knowledge: Knowledge, path: string[]): boolean {
  const key = fieldKey(path);
  return [...knowledge.fields.keys()].some((known) => known === key || known.startsWith(`${key}.`));
}

export function factsOf(unknown: ValueOf<'unknown'>): FieldFacts | undefined {
  const { origin } = unknown;
  return origin.from === 'field' ? origin.knowledge.fields.get(fieldKey(origin.path)) : undefined;
}

/** Whether an unknown equals a value; undefined while the query leaves it open. */
export function decideEqual(unknown: ValueOf<'unknown'>, other: Value): boolean | undefined {
  // The document of a list exists: it is never null.
  if (unknown.origin.from === 'resource' && other.kind === 'null') return false;
  const facts = factsOf(unknown);
  if (!facts) return undefined;
  if (facts.contains.length > 0 && other.kind !== 'list') return false;
  if (facts.excluded.some((excluded) => equalScalar(excluded, other))) return false;
  if (facts.excluded.length > 0 && other.kind === 'null') return false;
  const low = facts.lowest && placeOf(other, '>=', facts.lowest);
  const high = facts.highest && placeOf(other, '<=', facts.highest);
  if (low === 'outside' || high === 'outside') return false;
  return low === 'touches' && high === 'touches' ? true : undefined;
}

type Place = 'outside' | 'touches' | 'inside';

/** Where a value lies seen from one bound. */
function placeOf(other: Value, side: '<=' | '>=', bound: Bound): Place {
  const compared = compareValues(other, bound.value);
  // A bound also fixes the type: anything it cannot be compared with differs.
  if (compared === undefined || Number.isNaN(compared)) return 'outside';
  if (compared === 0) return bound.inclusive ? 'touches' : 'outside';
  return orderHolds(side, compared) ? 'inside' : 'outside';
}

/** Whether `unknown operator other` holds; undefined while the query leaves it open. */
export function decideUnknownOrder(
  operator: '<' | '<=' | '>' | '>=',
  unknown: ValueOf<'unknown'>,
  other: Value,
): boolean | undefined {
  const facts = factsOf(unknown);
  if (!facts) return undefined;
  const rising = operator === '>' || operator === '>=';
  const strict = operator === '>' || operator === '<';
  const near = rising ? facts.lowest : facts.highest;
  const far = rising ? facts.highest : facts.lowest;
  if (near) {
    const compared = towards(rising, near.value, other);
    if (
      compared !== undefined &&
      (compared > 0 || (compared === 0 && (!strict || !near.inclusive)))
    )
      return true;
  }
  if (far) {
    const compared = towards(rising, far.value, other);
    if (compared !== undefined && (compared < 0 || (compared === 0 && (strict || !far.inclusive))))
      return false;
  }
  return undefined;
}

function towards(rising: boolean, bound: Value, other: Value): number | undefined {
  const compared = compareValues(bound, other);
  return compared === undefined || rising ? compared : -compared;
}

/** True when no document can meet these facts, so that nobody needs to judge it. */
export function areContradictory(facts: FieldFacts): boolean {
  const { pinned, lowest, highest } = facts;
  if (pinned && facts.excluded.some((excluded) => equalScalar(excluded, pinned))) return true;
  if (pinned && facts.contains.length > 0 && pinned.kind !== 'list') return true;
  if (pinned && (lowest ?? highest)) {
    if (lowest && placeOf(pinned, '>=', lowest) === 'outside') return true;
    if (highest && placeOf(pinned, '<=', highest) === 'outside') return true;
  }
  if (!lowest || !highest) return false;
  const compared = compareValues(lowest.value, highest.value);
  if (compared === undefined) return true;
  return compared > 0 || (compared === 0 && !(lowest.inclusive && highest.inclusive));
}
