import type { AccessVerdict } from '../access.ts';
import type { Expression, RuleMethod } from '../language/syntax.ts';
import { boolOf, type Value } from '../values/values.ts';
import { evaluate } from './evaluate.ts';
import { matchPath, type Capture, type RequestSegment } from './match-path.ts';
import type { Clause, Ruleset } from './ruleset.ts';
import { mostExpressions, type Binding, type Run, type Scope } from './scope.ts';

/** A request in the words of the rules language. */
export type RuleRequest = Pick<Run, 'globals' | 'builtIns'> & {
  method: RuleMethod;
  path: readonly RequestSegment[];
};

/** One `allow` that was asked, and what its condition came to. */
export type ClauseAnswer = { clause: Clause; value: Value };

/** Who is told what comes of each condition, for explanations and coverage. */
export type Watch = {
  /** The clause matches the path and is about to be asked. */
  asked(clause: Clause, captures: readonly Binding[]): void;
  /** A part of its condition came to this. */
  came(clause: Clause, expression: Expression, value: Value): void;
};

/** Asks the clauses that name the method on this path, until one is true. */
export function askClauses(ruleset: Ruleset, request: RuleRequest, watch?: Watch): ClauseAnswer[] {
  const answers: ClauseAnswer[] = [];
  for (const clause of ruleset.clauses.candidates(request.method, request.path)) {
    const captures = matchPath(clause.pattern, request.path, ruleset.version);
    if (!captures) continue;
    const value = askClause(clause, captures, request, watch);
    answers.push({ clause, value });
    if (isTrue(value)) break;
  }
  return answers;
}

function isTrue(value: Value): boolean {
  return value.kind === 'bool' && value.value;
}

function askClause(
  clause: Clause,
  captures: Capture[],
  request: RuleRequest,
  watch: Watch | undefined,
): Value {
  const { condition } = clause.allow;
  watch?.asked(clause, captures);
  if (!condition) return boolOf(true);
  // Every clause has an expression budget of its own.
  const run: Run = {
    globals: request.globals,
    builtIns: request.builtIns,
    spent: 0,
    watch: watch && ((expression, value) => watch.came(clause, expression, value)),
  };
  const value = evaluate(condition, scopeOf(clause, captures), run);
  return run.spent > mostExpressions
    ? {
        kind: 'error',
        message: `Unable to evaluate the expression as the maximum of ${mostExpressions} expressions to evaluate has been reached.`,
      }
    : value;
}

const noNames: readonly Binding[] = [];
const nothing: Scope = { names: noNames, functions: new Map(), around: undefined };

function scopeOf({ layers }: Clause, captures: Capture[]): Scope {
  let scope: Scope | undefined;
  for (const { depth, hasWildcards, functions } of layers) {
    const names = hasWildcards ? captures.filter((capture) => capture.depth === depth) : noNames;
    scope = { names, functions, around: scope };
  }
  return scope ?? nothing;
}

/** The verdict, naming every clause that was asked the way the emulator does. */
export function verdictOf(answers: ClauseAnswer[], method: RuleMethod): AccessVerdict {
  const allowing = answers.find(({ value }) => isTrue(value));
  if (allowing) return { allowed: true, line: lineOf(allowing.clause) };
  if (answers.length === 0) return { allowed: false, reason: 'No matching allow statements' };
  const items = answers.map(
    ({ clause, value }) => `${wordFor(value)} for '${method}' @ L${lineOf(clause)}`,
  );
  return { allowed: false, reason: items.join(', ') };
}

function lineOf({ allow: { condition, at } }: Clause): number {
  return (condition ?? { at }).at.line;
}

function wordFor(value: Value): string {
  if (value.kind === 'error' || value.kind === 'unknown') return value.message;
  if (value.kind === 'bool') return String(value.value);
  return `Type error. Received: [${value.kind}] Expected: [bool].`;
}
