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

/** The value of an expression; rule errors are values and never thrown. */
export function evaluate(expression: Expression, scope: Scope, run: Run): Value {
  run.spent += 1;
  if (run.spent > mostExpressions) {
    return errorOf(
      `Unable to evaluate the expression as the maximum of ${mostExpressions} expressions to evaluate has been reached.`,
    );
  }
  const found = evaluateNode(expression, scope, run);
  const keepsFacts = found.kind !== 'unknown' || passesOn.has(expression.node);
  const value = keepsFacts ? found : withoutFacts(found);
  run.watch?.(expression, value);
  return value;
}

function evaluateNode(expression: Expression, scope: Scope, run: Run): Value {
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
      return evaluateAll(expression.items, { scope, run }, listOf);
    case 'map':
      return evaluateAll(
        expression.entries.map((entry) => entry.value),
        { scope, run },
        (values) =>
          mapOf(expression.entries.map(({ key }, index) => [key, values[index] ?? nullValue])),
      );
    case 'path':
      return pathFrom(expression.parts, (part) => evaluate(part, scope, run));
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
      return memberOf(evaluate(expression.object, scope, run), expression.name);
    case 'index':
      return indexOf(evaluate(expression.object, scope, run), () =>
        evaluate(expression.index, scope, run),
      );
    case 'slice':
      return sliceOf(evaluate(expression.object, scope, run), {
        from: expression.from && evaluate(expression.from, scope, run),
        to: expression.to && evaluate(expression.to, scope, run),
      });
    case 'not':
      return invert(evaluate(expression.operand, scope, run));
    case 'negative':
      return negate(evaluate(expression.operand, scope, run));
    case 'binary':
      return combine(
        expression.operator,
        evaluate(expression.left, scope, run),
        evaluate(expression.right, scope, run),
      );
    case 'in': {
      // The collection comes first, in evaluation and in errors.
      const collection = evaluate(expression.collection, scope, run);
      return isIn(evaluate(expression.item, scope, run), collection);
    }
    case 'is':
      return isType(evaluate(expression.operand, scope, run), expression.type);
    case 'and':
    case 'or':
      return chain(expression.node, expression.terms, (term) => evaluate(term, scope, run));
    case 'choice':
      return choose(evaluate(expression.condition, scope, run), {
        yes: () => evaluate(expression.yes, scope, run),
        no: () => evaluate(expression.no, scope, run),
      });
  }
}

/** A collection with an error in it is that error, and one with an unknown is unknown. */
function evaluateAll(
  expressions: Expression[],
  { scope, run }: { scope: Scope; run: Run },
  build: (values: Value[]) => Value,
): Value {
  const values = expressions.map((expression) => evaluate(expression, scope, run));
  return values.find((value) => value.kind === 'error') ?? values.find(isOpaque) ?? build(values);
}
