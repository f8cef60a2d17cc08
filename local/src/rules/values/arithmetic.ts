import type { BinaryOperator } from '../language/syntax.ts';
import { compareValues } from './ordering.ts';
import { durationOf, timestampOf } from './moments.ts';
import { boolOf, errorOf, floatOf, intOf, stringOf, type Value, type ValueOf } from './values.ts';

type SumOperator = '+' | '-' | '*' | '/' | '%';
type OrderOperator = '<' | '<=' | '>' | '>=';

const int64 = { least: -(2n ** 63n), most: 2n ** 63n - 1n };

function intResult(value: bigint): Value {
  return value < int64.least || value > int64.most
    ? errorOf('Integer overflow error.')
    : intOf(value);
}

export function saturatedInt(value: number): Value {
  if (Number.isNaN(value)) return intOf(0n);
  if (value >= Number(int64.most)) return intOf(int64.most);
  if (value <= Number(int64.least)) return intOf(int64.least);
  return intOf(BigInt(Math.trunc(value)));
}

function unsupportedOperation(operator: BinaryOperator, left: Value, right: Value): Value {
  return errorOf(`Unsupported operation error. Received: ${left.kind} ${operator} ${right.kind}.`);
}

export function order(operator: OrderOperator, left: Value, right: Value): Value {
  const compared = compareValues(left, right);
  return compared === undefined
    ? unsupportedOperation(operator, left, right)
    : boolOf(orderHolds(operator, compared));
}

export function orderHolds(operator: OrderOperator, compared: number): boolean {
  switch (operator) {
    case '<':
      return compared < 0;
    case '<=':
      return compared <= 0;
    case '>':
      return compared > 0;
    case '>=':
      return compared >= 0;
  }
}

export function calculate(operator: SumOperator, left: Value, right: Value): Value {
  if (left.kind === 'int' && right.kind === 'int') {
    return calculateInts(operator, left.value, right.value);
  }
  if (isNumber(left) && isNumber(right)) {
    return floatOf(calculateFloats(operator, Number(left.value), Number(right.value)));
  }
  if (operator === '+' && left.kind === 'string' && right.kind === 'string') {
    return stringOf(left.value + right.value);
  }
  return calculateTimes(operator, left, right) ?? unsupportedOperation(operator, left, right);
}

function isNumber(value: Value): value is ValueOf<'int' | 'float'> {
  return value.kind === 'int' || value.kind === 'float';
}

function calculateInts(operator: SumOperator, left: bigint, right: bigint): Value {
  switch (operator) {
    case '+':
      return intResult(left + right);
    case '-':
      return intResult(left - right);
    case '*':
      return intResult(left * right);
    // BigInt division truncates toward zero and its remainder has the dividend's sign.
    case '/':
      return right === 0n ? errorOf('Divide by zero error.') : intResult(left / right);
    case '%':
      return right === 0n ? errorOf('Divide by zero error.') : intResult(left % right);
  }
}

function calculateFloats(operator: SumOperator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
  }
}

function calculateTimes(operator: SumOperator, left: Value, right: Value): Value | undefined {
  if (operator !== '+' && operator !== '-') return undefined;
  const sign = operator === '+' ? 1n : -1n;
  if (left.kind === 'timestamp' && right.kind === 'duration') {
    return timestampOf(left.nanos + sign * right.nanos);
  }
  if (left.kind === 'duration' && right.kind === 'duration') {
    return durationOf(left.nanos + sign * right.nanos);
  }
  if (operator === '+' && left.kind === 'duration' && right.kind === 'timestamp') {
    return timestampOf(left.nanos + right.nanos);
  }
  if (operator === '-' && left.kind === 'timestamp' && right.kind === 'timestamp') {
    return durationOf(left.nanos - right.nanos);
  }
  return undefined;
}

export function negate(value: Value): Value {
  switch (value.kind) {
    case 'int':
      return intResult(-value.value);
    case 'float':
      return floatOf(-value.value);
    case 'duration':
      return durationOf(-value.nanos);
    case 'null':
      return errorOf('Null value error.');
    case 'error':
    case 'unknown':
      return value;
    case 'bool':
    case 'string':
    case 'bytes':
    case 'timestamp':
    case 'latlng':
    case 'path':
    case 'list':
    case 'map':
    case 'set':
    case 'map_diff':
      return errorOf(`Unsupported operation error. Received: -${value.kind}.`);
  }
}
