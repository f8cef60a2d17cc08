import type { Allow, Expression, FunctionDeclaration, RulesFile } from '../language/syntax.ts';
import { resolveFunction, walkRules } from '../language/walk.ts';

/** Whatever holds expressions: the condition of an `allow`, or a function. */
type Owner = Allow | FunctionDeclaration;

/** What stands in an owner itself, and the functions it calls, as often as it does. */
type Holding = { expressions: Expression[]; calls: FunctionDeclaration[] };

/** What each condition reaches through the functions it calls, which must not call themselves. */
export class Reach {
  readonly #holdings = new Map<Owner, Holding>();

  constructor(rules: RulesFile) {
    walkRules(rules, (expression, scope, owner) => {
      const holding = this.#holdings.get(owner) ?? { expressions: [], calls: [] };
      this.#holdings.set(owner, holding);
      holding.expressions.push(expression);
      const called = expression.node === 'call' && resolveFunction(scope, expression.name);
      if (called) holding.calls.push(called);
    });
  }

  /** Each condition and function with the expressions that stand in it itself. */
  owners(): Expression[][] {
    return [...this.#holdings.values()].map(({ expressions }) => expressions);
  }

  /** How many expressions meet a test, function bodies at every call. */
  count(owner: Owner, meets: (expression: Expression) => boolean): number {
    const { expressions, calls } = this.#holdings.get(owner) ?? { expressions: [], calls: [] };
    const own = expressions.filter(meets).length;
    return calls.reduce((sum, called) => sum + this.count(called, meets), own);
  }
}
