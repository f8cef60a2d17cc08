import { compareNames } from './resource-name.ts';
import { compareStrings } from './string-order.ts';
import { type Fields, isVector, type Value } from './value.ts';

/** The places of the types in the one order over all values. */
const typeRanks = {
  nullValue: 0,
  booleanValue: 1,
  integerValue: 2,
  doubleValue: 2,
  timestampValue: 3,
  stringValue: 4,
  bytesValue: 5,
  referenceValue: 6,
  geoPointValue: 7,
  arrayValue: 8,
  vector: 9,
  mapValue: 10,
};

export function typeRank(value: Value): number {
  if ('mapValue' in value && isVector(value.mapValue.fields)) return typeRanks.vector;
  // Called for every comparison: a loop makes no list of the one key.
  for (const type in value) return typeRanks[type as keyof typeof typeRanks];
  throw new Error('A value without a type.');
}

/** Also the equality of Firestore: 1 equals 1.0, 0 equals -0, NaN equals NaN. */
export function valuesEqual(left: Value, right: Value): boolean {
  return compareValues(left, right) === 0;
}

export function compareValues(left: Value, right: Value): number {
  const byType = typeRank(left) - typeRank(right);
  if (byType !== 0) return byType;
  if ('stringValue' in left && 'stringValue' in right) {
    return compareStrings(left.stringValue, right.stringValue);
  }
  if (isNumber(left) && isNumber(right)) return compareNumbers(left, right);
  if ('booleanValue' in left && 'booleanValue' in right) {
    return Number(left.booleanValue) - Number(right.booleanValue);
  }
  if ('timestampValue' in left && 'timestampValue' in right) {
    return comparePlain(left.timestampValue, right.timestampValue);
  }
  if ('bytesValue' in left && 'bytesValue' in right) {
    return Buffer.compare(
      Buffer.from(left.bytesValue, 'base64'),
      Buffer.from(right.bytesValue, 'base64'),
    );
  }
  if ('referenceValue' in left && 'referenceValue' in right) {
    return compareNames(left.referenceValue, right.referenceValue);
  }
  if ('geoPointValue' in left && 'geoPointValue' in right) {
    const [a, b] = [left.geoPointValue, right.geoPointValue];
    return comparePlain(a.latitude, b.latitude) || comparePlain(a.longitude, b.longitude);
  }
  if ('arrayValue' in left && 'arrayValue' in right) {
    return compareArrays(left.arrayValue.values, right.arrayValue.values);
  }
  if ('mapValue' in left && 'mapValue' in right) {
    const [a, b] = [left.mapValue.fields, right.mapValue.fields];
    return isVector(a) ? compareVectors(a, b) : compareMaps(a, b);
  }
  return 0;
}

type NumberValue = Extract<Value, { integerValue: string } | { doubleValue: unknown }>;

export function isNumber(value: Value): value is NumberValue {
  return 'integerValue' in value || 'doubleValue' in value;
}

export function isNan(value: Value): boolean {
  return 'doubleValue' in value && value.doubleValue === 'NaN';
}

export function compareNumbers(left: NumberValue, right: NumberValue): number {
  if ('integerValue' in left && 'integerValue' in right) {
    return comparePlain(BigInt(left.integerValue), BigInt(right.integerValue));
  }
  if ('integerValue' in left && 'doubleValue' in right) {
    return compareIntegerToDouble(BigInt(left.integerValue), Number(right.doubleValue));
  }
  if ('doubleValue' in left && 'integerValue' in right) {
    return 0 - compareIntegerToDouble(BigInt(right.integerValue), Number(left.doubleValue));
  }
  if ('doubleValue' in left && 'doubleValue' in right) {
    if (isNan(left) || isNan(right)) return Number(isNan(right)) - Number(isNan(left));
    return comparePlain(Number(left.doubleValue), Number(right.doubleValue));
  }
  return 0;
}

/** Exact: JavaScript compares a bigint with a number by their mathematical values. */
function compareIntegerToDouble(integer: bigint, double: number): number {
  if (Number.isNaN(double)) return 1;
  return integer < double ? -1 : integer > double ? 1 : 0;
}

function comparePlain<T extends string | number | bigint>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function compareArrays(left: Value[], right: Value[]): number {
  for (const [index, value] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const order = compareValues(value, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareVectors(left: Fields, right: Fields): number {
  const [a, b] = [componentsOf(left), componentsOf(right)];
  return a.length - b.length || compareArrays(a, b);
}

function componentsOf(vector: Fields): Value[] {
  const { value } = vector;
  return value && 'arrayValue' in value ? value.arrayValue.values : [];
}

function compareMaps(left: Fields, right: Fields): number {
  const [leftKeys, rightKeys] = [sortedKeys(left), sortedKeys(right)];
  for (const [index, key] of leftKeys.entries()) {
    const otherKey = rightKeys[index];
    if (otherKey === undefined) return 1;
    const byKey = compareStrings(key, otherKey);
    if (byKey !== 0) return byKey;
    const byValue = compareValues(left[key] as Value, right[otherKey] as Value);
    if (byValue !== 0) return byValue;
  }
  return leftKeys.length - rightKeys.length;
}

function sortedKeys(fields: Fields): string[] {
  return Object.keys(fields).sort(compareStrings);
}
