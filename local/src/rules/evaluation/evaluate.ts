import type { Expression } from '../language/syntax.ts';
import { negate } from '../values/arithmetic.ts';
import {
  bytesOf,
  boolOf,
  errorOf,
  floatOf,
  intOf,
  isOpaque,
  listOf,
  mapOf,
  nullValue,
  stringOf,
  withoutFacts,
  type Value,
} from '../values/values.ts';
import { combine, isIn, isType } from './operators.ts';
import { indexOf, memberOf, pathFrom, sliceOf } from './access.ts';
import { callByName, callOnObject } from './calls.ts';
import { chain, choose, invert } from './logic.ts';
import { findName, mostExpressions, type Run, type Scope } from './scope.ts';

/** These may yield a value as it was, with all that a query says of it. */
const passesOn = new Set<Expression['node']>([
  'name',
  'member',
  'index',
  'call',
  'method',
  'choice',
]);

type Evaluate = (expression: Expression) => Value;

/** The value of an expression; rule errors are values and never thrown. */
export function evaluate(expression: Expression, scope: Scope, run: Run): Value {
  run.spent += 1;
  if (run.spent > mostExpressions) {
    return errorOf(
      `Unable to evaluate the expression as the maximum of ${mostExpressions} expressions to evaluate has been reached.`,
    );
  }
  const found = evaluateNode(expression, scope, run);
  const value = passesOn.has(expression.node) ? found : withoutFacts(found);
  run.watch?.(expression, value);
  return value;
}

function evaluateNode(expression: Expression, scope: Scope, run: Run): Value {
  const inScope: Evaluate = (inner) => evaluate(inner, scope, run);
  switch (expression.node) {
    case 'null':
      return nullValue;
    case 'bool':
      return boolOf(expression.value);
    case 'int':
      return intOf(expression.value);
    case 'float':
      return floatOf(expression.value);
    case 'string':
      return stringOf(expression.value);
    case 'bytes':
      return bytesOf(expression.value);
    case 'list':
      return evaluateAll(expression.items, inScope, listOf);
    case 'map':
      return evaluateAll(
        expression.entries.map((entry) => entry.value),
        inScope,
        (values) =>
          mapOf(expression.entries.map(({ key }, index) => [key, values[index] ?? nullValue])),
      );
    case 'path':
      return pathFrom(expression.parts, inScope);
    case 'name':
      return (
        findName(scope, expression.name) ??
        run.globals.get(expression.name) ??
        errorOf(`Variable not found error: Name: [${expression.name}].`)
      );
    case 'call':
      return callByName(expression.name, expression.args, { scope, run, evaluate });
    case 'method':
      return callOnObject(expression, { scope, run, evaluate });
    case 'member':
      return memberOf(inScope(expression.object), expression.name);
    case 'index':
      return indexOf(inScope(expression.object), () => inScope(expression.index));
    case 'slice':
      return sliceOf(inScope(expression.object), {
        from: expression.from && inScope(expression.from),
        to: expression.to && inScope(expression.to),
      });
    case 'not':
      return invert(inScope(expression.operand));
    case 'negative':
      return negate(inScope(expression.operand));
    case 'binary':
      return combine(expression.operator, inScope(expression.left), inScope(expression.right));
    case 'in': {
      // The collection comes first, in evaluation and in errors.
      const collection = inScope(expression.collection);
      return isIn(inScope(expression.item), collection);
    }
    case 'is':
      return isType(inScope(expression.operand), expression.type);
    case 'and':
    case 'or':
      return chain(expression.node, expression.terms, inScope);
    case 'choice':
      return choose(inScope(expression.condition), {
        yes: () => inScope(expression.yes),
        no: () => inScope(expression.no),
      });
  }
}

/** A collection with an error in it is that error, and one with an unknown is unknown. */
function evaluateAll(
  expressions: Expression[],
  inScope: Evaluate,
  build: (values: Value[]) => Value,
): Value {
  const values = expressions.map(inScope);
  return values.find((value) => value.kind === 'error') ?? values.find(isOpaque) ?? build(values);
}
