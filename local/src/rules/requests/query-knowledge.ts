import { referenceSegments, valueFromJson } from './firestore-values.ts';
import {
  areContradictory,
  fieldKey,
  noFacts,
  type Bound,
  type FieldFacts,
  type Knowledge,
} from '../values/knowledge.ts';
import { compareValues } from '../values/ordering.ts';
import { equalScalar } from '../values/equality.ts';
import { floatOf, nullValue, type Value } from '../values/values.ts';
import type { Condition } from './query-branches.ts';

/** All that one alternative of a query says of its documents; undefined: it returns none. */
export function readKnowledge(conditions: Condition[]): Knowledge | undefined {
  const fields = new Map<string, FieldFacts>();
  let identity: string[] | undefined;
  for (const condition of conditions) {
    if (condition.field.length === 0) continue;
    if (condition.field.length === 1 && condition.field[0] === '__name__') {
      identity ??= readIdentity(condition);
      continue;
    }
    const key = fieldKey(condition.field);
    const facts = addCondition(fields.get(key) ?? noFacts(), condition);
    if (!facts || areContradictory(facts)) return undefined;
    fields.set(key, facts);
  }
  return { fields, identity };
}

/** `where(documentId(), '==', …)` names the one document that may be returned. */
function readIdentity({ operator, value }: Condition): string[] | undefined {
  const name = value?.['referenceValue'];
  return operator === 'EQUAL' && typeof name === 'string' ? referenceSegments(name) : undefined;
}

/** Undefined when the condition contradicts what is known already. */
function addCondition(
  facts: FieldFacts,
  { operator, value: json }: Condition,
): FieldFacts | undefined {
  if (operator === 'IS_NULL') return pin(facts, nullValue);
  if (operator === 'IS_NAN') return pin(facts, floatOf(Number.NaN));
  if (operator === 'IS_NOT_NULL') return { ...facts, excluded: [...facts.excluded, nullValue] };
  const value = json && valueFromJson(json);
  if (!value) return facts;
  switch (operator) {
    case 'EQUAL':
      return pin(facts, value);
    case 'GREATER_THAN':
    case 'GREATER_THAN_OR_EQUAL':
      return isOrdered(value)
        ? { ...facts, lowest: tighter(facts.lowest, boundOf(operator, value), 1) }
        : facts;
    case 'LESS_THAN':
    case 'LESS_THAN_OR_EQUAL':
      return isOrdered(value)
        ? { ...facts, highest: tighter(facts.highest, boundOf(operator, value), -1) }
        : facts;
    case 'NOT_EQUAL':
      return { ...facts, excluded: [...facts.excluded, nullValue, value] };
    case 'NOT_IN':
      return {
        ...facts,
        excluded: [...facts.excluded, nullValue, ...(value.kind === 'list' ? value.items : [])],
      };
    case 'ARRAY_CONTAINS':
      return { ...facts, contains: [...facts.contains, value] };
    default:
      return facts;
  }
}

function boundOf(operator: string, value: Value): Bound {
  return { value, inclusive: operator.endsWith('_OR_EQUAL') };
}

/** The stronger of two bounds; for the lower one the larger value is. */
function tighter(known: Bound | undefined, added: Bound, rising: 1 | -1): Bound {
  if (!known) return added;
  const compared = (compareValues(added.value, known.value) ?? 0) * rising;
  if (compared === 0) return added.inclusive ? known : added;
  return compared > 0 ? added : known;
}

/** Values whose order is the same in queries and in rules. */
function isOrdered(value: Value): boolean {
  return compareValues(value, value) === 0;
}

/**
 * A query takes 1 and 1.0 for the same, rules sometimes do not. So a number is pinned by
 * bounds, and a list or map with a number in it proves only that the field is there.
 */
function pin(facts: FieldFacts, value: Value): FieldFacts | undefined {
  if (value.kind === 'int' || (value.kind === 'float' && !Number.isNaN(value.value))) {
    const bound = { value, inclusive: true };
    return {
      ...facts,
      lowest: tighter(facts.lowest, bound, 1),
      highest: tighter(facts.highest, bound, -1),
    };
  }
  if (holdsNumber(value)) return facts;
  const { pinned } = facts;
  const differs =
    pinned && !equalScalar(pinned, value) && !(isNaNValue(pinned) && isNaNValue(value));
  return differs ? undefined : { ...facts, pinned: value };
}

function isNaNValue(value: Value): boolean {
  return value.kind === 'float' && Number.isNaN(value.value);
}

function holdsNumber(value: Value): boolean {
  if (value.kind === 'int') return true;
  if (value.kind === 'list') return value.items.some(holdsNumber);
  if (value.kind === 'map') return [...value.entries].some(([, each]) => holdsNumber(each));
  return value.kind === 'float' && !Number.isNaN(value.value);
}
