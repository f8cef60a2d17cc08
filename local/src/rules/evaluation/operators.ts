import type { BinaryOperator, TypeName } from '../language/syntax.ts';
import { functionNotFound } from '../library/signature.ts';
import { calculate, order } from '../values/arithmetic.ts';
import { equalScalar, setKey } from '../values/equality.ts';
import { decideEqual } from '../values/knowledge.ts';
import { boolOf, errorOf, isOpaque, type Kind, type Value } from '../values/values.ts';
import { isAmongUnknown, orderUnknown, typeOfUnknown } from './unknowns.ts';

export function combine(operator: BinaryOperator, left: Value, right: Value): Value {
  if (left.kind === 'error') return left;
  if (right.kind === 'error') return right;
  switch (operator) {
    case '==':
      return equal(left, right);
    case '!=': {
      const same = equal(left, right);
      return same.kind === 'bool' ? boolOf(!same.value) : same;
    }
    case '<':
    case '<=':
    case '>':
    case '>=':
      return orderUnknown(operator, left, right) ?? order(operator, left, right);
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return [left, right].find(isOpaque) ?? calculate(operator, left, right);
  }
}

function equal(left: Value, right: Value): Value {
  if (left.kind === 'unknown') {
    if (right.kind === 'unknown') return left;
    const decided = decideEqual(left, right);
    return decided === undefined ? left : boolOf(decided);
  }
  if (right.kind === 'unknown') return equal(right, left);
  return boolOf(equalScalar(left, right));
}

/** `item in collection`; failures of the collection are reported first. */
export function isIn(item: Value, collection: Value): Value {
  if (collection.kind === 'error') return collection;
  if (item.kind === 'error') return item;
  if (collection.kind === 'unknown') return isAmongUnknown(item, collection);
  switch (collection.kind) {
    case 'list':
      return isInList(item, collection.items);
    case 'set':
      return isOpaque(item) ? item : boolOf(collection.members.has(setKey(item)));
    case 'map':
      if (isOpaque(item)) return item;
      return item.kind === 'string'
        ? boolOf(collection.entries.has(item.value))
        : errorOf(`Unsupported operation error. Received: ${item.kind} in map.`);
    case 'null':
      return errorOf('Null value error.');
    case 'bool':
    case 'int':
    case 'float':
    case 'string':
    case 'bytes':
    case 'timestamp':
    case 'duration':
    case 'latlng':
    case 'path':
    case 'map_diff':
      return functionNotFound('in');
  }
}

function isInList(item: Value, items: Value[]): Value {
  // An unknown may turn out to be missing, which is an error even for an empty list.
  if (item.kind === 'unknown' && items.length === 0) return item;
  const answers = items.map((candidate) => equal(item, candidate));
  return (
    answers.find((answer) => answer.kind === 'bool' && answer.value) ??
    answers.find((answer) => answer.kind !== 'bool') ??
    boolOf(false)
  );
}

const kindsOf: Record<TypeName, readonly Kind[]> = {
  bool: ['bool'],
  bytes: ['bytes'],
  duration: ['duration'],
  float: ['float'],
  int: ['int'],
  latlng: ['latlng'],
  list: ['list'],
  map: ['map'],
  null: ['null'],
  number: ['int', 'float'],
  path: ['path'],
  set: ['set'],
  string: ['string'],
  timestamp: ['timestamp'],
};

export function isType(value: Value, type: TypeName): Value {
  if (value.kind === 'error') return value;
  if (value.kind !== 'unknown') return boolOf(kindsOf[type].includes(value.kind));
  const possible = typeOfUnknown(value);
  if (possible?.every((kind) => kindsOf[type].includes(kind))) return boolOf(true);
  if (possible?.every((kind) => !kindsOf[type].includes(kind))) return boolOf(false);
  return value;
}
