import { equalScalar } from '../values/equality.ts';
import { decideUnknownOrder, factsOf, knownField, surelyPresent } from '../values/knowledge.ts';
import {
  boolOf,
  errorOf,
  pathOf,
  stringOf,
  unknownOf,
  withoutFacts,
  type Kind,
  type Value,
  type ValueOf,
} from '../values/values.ts';

type Unknown = ValueOf<'unknown'>;

const mirrored = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

/** Undefined when neither side is unknown. */
export function orderUnknown(
  operator: '<' | '<=' | '>' | '>=',
  left: Value,
  right: Value,
): Value | undefined {
  if (left.kind === 'unknown') {
    if (right.kind === 'unknown') return left;
    const decided = decideUnknownOrder(operator, left, right);
    return decided === undefined ? left : boolOf(decided);
  }
  return right.kind === 'unknown' ? orderUnknown(mirrored[operator], right, left) : undefined;
}

function surelyContains(collection: Unknown, item: Value): boolean {
  return factsOf(collection)?.contains.some((known) => equalScalar(known, item)) ?? false;
}

export function isAmongUnknown(item: Value, collection: Unknown): Value {
  const { origin } = collection;
  if (item.kind === 'unknown') return collection;
  if (surelyContains(collection, item)) return boolOf(true);
  // That a key is missing can never be proven, only that it is there.
  if (
    item.kind === 'string' &&
    origin.from === 'field' &&
    surelyPresent(origin.knowledge, [...origin.path, item.value])
  ) {
    return boolOf(true);
  }
  return collection;
}

/** The kinds that an unknown may have; undefined when the query does not say. */
export function typeOfUnknown(unknown: Unknown): Kind[] | undefined {
  const { origin } = unknown;
  if (origin.from === 'resource' || (origin.from === 'field' && origin.path.length === 0)) {
    return ['map'];
  }
  const facts = factsOf(unknown);
  if (facts && facts.contains.length > 0) return ['list'];
  const bound = facts?.lowest ?? facts?.highest;
  if (!bound) return undefined;
  return bound.value.kind === 'int' || bound.value.kind === 'float'
    ? ['int', 'float']
    : [bound.value.kind];
}

export function memberOfUnknown(unknown: Unknown, name: string): Value {
  const { origin } = unknown;
  switch (origin.from) {
    case 'elsewhere':
      return unknown;
    case 'field':
      return knownField(origin.knowledge, [...origin.path, name]);
    case 'resource':
      return memberOfResource(origin, name);
  }
}

function memberOfResource(
  { knowledge, withIdentity }: Extract<Unknown['origin'], { from: 'resource' }>,
  name: string,
): Value {
  if (name === 'data') return knownField(knowledge, []);
  const { identity } = knowledge;
  if (withIdentity && name === 'id') {
    const id = identity?.at(-1);
    return id === undefined ? unknownOf('Null value error.') : stringOf(id);
  }
  if (withIdentity && name === '__name__') {
    return identity ? pathOf(identity) : unknownOf('Null value error.');
  }
  return errorOf(`Property ${name} is undefined on object.`);
}

/** A method of a value that only the query describes; whole-map questions stay open. */
export function callOnUnknown(unknown: Unknown, name: string, args: Value[]): Value {
  const [first] = args;
  if (first?.kind === 'list' && args.length === 1) {
    const contains = (item: Value) => surelyContains(unknown, item);
    if (name === 'hasAny' && first.items.some(contains)) return boolOf(true);
    if (name === 'hasAll' && first.items.every(contains)) {
      return first.items.length > 0 ? boolOf(true) : unknown;
    }
  }
  if (name === 'get' && first?.kind === 'string' && args.length === 2) {
    return memberOfUnknown(unknown, first.value);
  }
  return withoutFacts(unknown);
}
