import type { ModelNumber, ModelValue } from './model-value.ts';
import { areEqual, compareValues, isNan, isNumber } from './order-values.ts';

export type Transform =
  | { type: 'server time' }
  | { type: 'increment' | 'maximum' | 'minimum'; operand: ModelNumber }
  | { type: 'union' | 'difference'; items: readonly ModelValue[] };

const [smallestInteger, largestInteger] = [-(2n ** 63n), 2n ** 63n - 1n];

export function transformed(
  current: ModelValue | undefined,
  transform: Transform,
  time: bigint,
): ModelValue {
  switch (transform.type) {
    case 'server time':
      return { type: 'time', micros: time };
    case 'increment':
    case 'maximum':
    case 'minimum': {
      const { type, operand } = transform;
      if (!current || !isNumber(current)) return operand;
      return type === 'increment' ? sum(current, operand) : extreme(current, type, operand);
    }
    case 'union':
      return { type: 'list', items: union(itemsOf(current), transform.items) };
    case 'difference':
      return { type: 'list', items: difference(itemsOf(current), transform.items) };
  }
}

function sum(left: ModelNumber, right: ModelNumber): ModelNumber {
  if (left.type === 'double' || right.type === 'double') {
    return { type: 'double', value: Number(left.value) + Number(right.value) };
  }
  const exact = left.value + right.value;
  if (exact > largestInteger) return { type: 'integer', value: largestInteger };
  return { type: 'integer', value: exact < smallestInteger ? smallestInteger : exact };
}

/** Of equal numbers the present one stays; with NaN everything becomes NaN. */
function extreme(
  current: ModelNumber,
  type: 'maximum' | 'minimum',
  operand: ModelNumber,
): ModelNumber {
  if (isNan(current) || isNan(operand)) return { type: 'double', value: NaN };
  const compared = compareValues(operand, current);
  return (type === 'maximum' ? compared > 0 : compared < 0) ? operand : current;
}

function itemsOf(current: ModelValue | undefined): readonly ModelValue[] {
  return current?.type === 'list' ? current.items : [];
}

function union(items: readonly ModelValue[], more: readonly ModelValue[]): ModelValue[] {
  const all = [...items];
  for (const item of more) {
    if (!all.some((other) => areEqual(other, item))) all.push(item);
  }
  return all;
}

function difference(items: readonly ModelValue[], fewer: readonly ModelValue[]): ModelValue[] {
  return items.filter((item) => !fewer.some((other) => areEqual(other, item)));
}
