import type { AccessVerdict } from '../access.ts';
import type { Block, Expression, FunctionDeclaration, RuleMethod } from '../language/syntax.ts';
import { boolOf, type Value } from '../values/values.ts';
import { evaluate } from './evaluate.ts';
import { matchPath, type Capture, type RequestSegment } from './match-path.ts';
import type { Clause, Ruleset } from './ruleset.ts';
import { mostExpressions, type Run, type Scope } from './scope.ts';

/** A request in the words of the rules language. */
export type RuleRequest = Pick<Run, 'globals' | 'functions' | 'namespaces'> & {
  method: RuleMethod;
  path: RequestSegment[];
};

/** One `allow` that was asked, and what its condition came to. */
export type ClauseAnswer = { clause: Clause; value: Value };

export type Watch = (clause: Clause, expression: Expression, value: Value) => void;

/** Asks the clauses that name the method on this path, until one is true. */
export function askClauses(ruleset: Ruleset, request: RuleRequest, watch?: Watch): ClauseAnswer[] {
  const answers: ClauseAnswer[] = [];
  for (const clause of ruleset.clauses) {
    if (!clause.allow.methods.has(request.method)) continue;
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
  if (!condition) return boolOf(true);
  // Every clause has an expression budget of its own.
  const run: Run = {
    ...request,
    spent: 0,
    watch: watch && ((expression, value) => watch(clause, expression, value)),
  };
  const value = evaluate(condition, scopeOf(clause, captures), run);
  return run.spent > mostExpressions
    ? {
        kind: 'error',
        message: `Unable to evaluate the expression as the maximum of ${mostExpressions} expressions to evaluate has been reached.`,
      }
    : value;
}

const functionsOf = new WeakMap<Block, Map<string, FunctionDeclaration>>();

function functionsByName(block: Block): Map<string, FunctionDeclaration> {
  const known = functionsOf.get(block);
  if (known) return known;
  const functions = new Map(block.functions.map((each) => [each.name, each]));
  functionsOf.set(block, functions);
  return functions;
}

function scopeOf({ blocks }: Clause, captures: Capture[]): Scope {
  const scope = blocks.reduce<Scope | undefined>((around, block, depth) => {
    const own = captures.filter((capture) => capture.depth === depth);
    const names = new Map(own.map(({ name, value }) => [name, value]));
    return { names, functions: functionsByName(block), around };
  }, undefined);
  if (!scope) throw new TypeError('A clause stands in no block.');
  return scope;
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
