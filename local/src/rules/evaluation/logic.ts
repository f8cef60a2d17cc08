import type { Expression } from '../language/syntax.ts';
import { boolOf, errorOf, withoutFacts, type Value } from '../values/values.ts';

function notBoolean(value: Value): Value {
  if (value.kind === 'null') return errorOf('Null value error.');
  return errorOf(`Type error. Received: [${value.kind}] Expected: [bool].`);
}

/** A boolean, an unknown or an error; anything else counts as an error. */
function asCondition(value: Value): Value {
  return value.kind === 'bool' || value.kind === 'error' || value.kind === 'unknown'
    ? value
    : notBoolean(value);
}

/**
 * `a && b && …` and `a || b || …`. The deciding value (false for and, true for or) wins
 * from either side, even over errors; what follows it is not evaluated.
 */
export function chain(
  node: 'and' | 'or',
  terms: Expression[],
  evaluate: (expression: Expression) => Value,
): Value {
  const deciding = node === 'or';
  let inTheWay: Value | undefined;
  for (const term of terms) {
    const value = asCondition(evaluate(term));
    if (value.kind !== 'bool') inTheWay ??= value;
    else if (value.value === deciding) return value;
  }
  return inTheWay ?? boolOf(!deciding);
}

export function invert(value: Value): Value {
  const condition = asCondition(value);
  return condition.kind === 'bool' ? boolOf(!condition.value) : condition;
}

/** Only the chosen side is evaluated; an error in the condition is the result. */
export function choose(value: Value, sides: { yes: () => Value; no: () => Value }): Value {
  const condition = asCondition(value);
  if (condition.kind !== 'bool') return withoutFacts(condition);
  return condition.value ? sides.yes() : sides.no();
}
