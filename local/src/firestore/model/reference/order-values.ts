import type { ModelNumber, ModelValue } from './model-value.ts';

const ranks: Record<ModelValue['type'], number> = {
  null: 0,
  boolean: 1,
  integer: 2,
  double: 2,
  time: 3,
  string: 4,
  bytes: 5,
  reference: 6,
  place: 7,
  list: 8,
  vector: 9,
  map: 10,
};

export function isSameClass(left: ModelValue, right: ModelValue): boolean {
  return ranks[left.type] === ranks[right.type];
}

/** 1 equals 1.0, 0 equals -0, NaN equals NaN. */
export function areEqual(left: ModelValue, right: ModelValue): boolean {
  return compareValues(left, right) === 0;
}

export function compareValues(left: ModelValue, right: ModelValue): number {
  if (!isSameClass(left, right)) return ranks[left.type] - ranks[right.type];
  if (isNumber(left) && isNumber(right)) return compareNumbers(left.value, right.value);
  if (left.type === 'boolean' && right.type === 'boolean') return compare(left.value, right.value);
  if (left.type === 'time' && right.type === 'time') return compare(left.micros, right.micros);
  if (left.type === 'string' && right.type === 'string') {
    return compareTexts(left.value, right.value);
  }
  if (left.type === 'bytes' && right.type === 'bytes') {
    return compareEach(left.value, right.value, compare);
  }
  if (left.type === 'reference' && right.type === 'reference') {
    return comparePaths(left.path, right.path);
  }
  if (left.type === 'place' && right.type === 'place') {
    return compare(left.latitude, right.latitude) || compare(left.longitude, right.longitude);
  }
  if (left.type === 'list' && right.type === 'list') {
    return compareEach(left.items, right.items, compareValues);
  }
  if (left.type === 'vector' && right.type === 'vector') {
    const [some, others] = [left.numbers, right.numbers];
    return some.length - others.length || compareEach(some, others, compareNumbers);
  }
  if (left.type === 'map' && right.type === 'map') {
    const sorted = (map: typeof left) =>
      [...map.fields].sort(([one], [other]) => compareTexts(one, other));
    return compareEach(sorted(left), sorted(right), ([name, value], [otherName, otherValue]) => {
      return compareTexts(name, otherName) || compareValues(value, otherValue);
    });
  }
  return 0;
}

export function isNumber(value: ModelValue): value is ModelNumber {
  return value.type === 'integer' || value.type === 'double';
}

export function isNan(value: ModelValue): boolean {
  return value.type === 'double' && Number.isNaN(value.value);
}

/** Of all kinds of numbers, exactly; NaN comes first. */
function compareNumbers(left: bigint | number, right: bigint | number): number {
  const [isLeftNan, isRightNan] = [left, right].map((number) => Number.isNaN(number));
  if (isLeftNan || isRightNan) return Number(isRightNan) - Number(isLeftNan);
  return compare(left, right);
}

/** By the bytes of UTF-8. */
export function compareTexts(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

/** Id by id; `__id7__` stands for a number, and numbers come first. */
export function comparePaths(left: string, right: string): number {
  return compareEach(left.split('/'), right.split('/'), (one, other) => {
    const [number, otherNumber] = [numberIn(one), numberIn(other)];
    if (number !== undefined && otherNumber !== undefined) return compare(number, otherNumber);
    if (number !== undefined) return -1;
    return otherNumber !== undefined ? 1 : compareTexts(one, other);
  });
}

function numberIn(id: string): bigint | undefined {
  const digits = /^__id(-?\d+)__$/.exec(id)?.[1];
  return digits === undefined ? undefined : BigInt(digits);
}

/** The first difference decides; else the longer list comes last. */
export function compareEach<T>(
  left: readonly T[],
  right: readonly T[],
  compareOne: (left: T, right: T) => number,
): number {
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const compared = compareOne(left[index] as T, right[index] as T);
    if (compared !== 0) return compared;
  }
  return left.length - right.length;
}

function compare<T extends boolean | number | bigint>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
