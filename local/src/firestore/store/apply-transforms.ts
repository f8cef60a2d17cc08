import { fieldAt, withField } from '../values/field-path.ts';
import { asNumber, doubleValue, type Fields, nullValue, type Value } from '../values/value.ts';
import { compareNumbers, isNan, isNumber, valuesEqual } from '../values/value-order.ts';
import type { FieldTransform } from './write.ts';

const smallestInteger = -(2n ** 63n);
const largestInteger = 2n ** 63n - 1n;

/** The fields after the transforms, and one result per transform in order. */
export function applyTransforms(
  fields: Fields,
  transforms: FieldTransform[],
  commitTime: string,
): { fields: Fields; results: Value[] } {
  const results: Value[] = [];
  for (const transform of transforms) {
    const value = transformed(fieldAt(fields, transform.path), transform, commitTime);
    fields = withField(fields, transform.path, value);
    // The service answers null for array transforms, not the new array.
    results.push('elements' in transform ? nullValue : value);
  }
  return { fields, results };
}

function transformed(
  current: Value | undefined,
  transform: FieldTransform,
  commitTime: string,
): Value {
  switch (transform.type) {
    case 'request-time':
      return { timestampValue: commitTime };
    case 'increment':
      return sum(current, transform.operand);
    case 'maximum':
      return extreme(current, transform.operand, 1);
    case 'minimum':
      return extreme(current, transform.operand, -1);
    case 'append-missing':
      return { arrayValue: { values: appendMissing(elementsOf(current), transform.elements) } };
    case 'remove-all':
      return { arrayValue: { values: without(elementsOf(current), transform.elements) } };
  }
}

function sum(current: Value | undefined, operand: Value): Value {
  if (!current || !isNumber(current) || !isNumber(operand)) return operand;
  if ('integerValue' in current && 'integerValue' in operand) {
    const exact = BigInt(current.integerValue) + BigInt(operand.integerValue);
    return { integerValue: saturated(exact).toString() };
  }
  return doubleValue(asNumber(current) + asNumber(operand));
}

function saturated(integer: bigint): bigint {
  if (integer > largestInteger) return largestInteger;
  return integer < smallestInteger ? smallestInteger : integer;
}

/** Keeps the stored value when both are equal: 3 stays 3 even if the operand is 3.0. */
function extreme(current: Value | undefined, operand: Value, direction: 1 | -1): Value {
  if (!current || !isNumber(current) || !isNumber(operand)) return operand;
  if (isNan(current)) return current;
  if (isNan(operand)) return operand;
  return compareNumbers(operand, current) * direction > 0 ? operand : current;
}

function elementsOf(current: Value | undefined): Value[] {
  return current && 'arrayValue' in current ? current.arrayValue.values : [];
}

function appendMissing(values: Value[], elements: Value[]): Value[] {
  const all = [...values];
  for (const element of elements) {
    if (!all.some((value) => valuesEqual(value, element))) all.push(element);
  }
  return all;
}

function without(values: Value[], elements: Value[]): Value[] {
  return values.filter((value) => !elements.some((element) => valuesEqual(value, element)));
}
