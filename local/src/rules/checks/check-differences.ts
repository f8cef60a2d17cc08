import type { Diagnostic, Position } from '../language/rules-error.ts';
import type { Allow, Expression, RulesFile } from '../language/syntax.ts';
import { allowsIn, allFunctions, childrenOf, walkRules } from '../language/walk.ts';
import { lookupName, pathShape } from './lookup-calls.ts';
import { Reach } from './reach.ts';

/**
 * What the hosted compiler takes although it never works (errors), or works differently from one
 * engine to the next or not as it reads (warnings).
 */
export function checkDifferences(rules: RulesFile): Diagnostic[] {
  const reach = new Reach(rules);
  return [
    ...checkVersion(rules),
    ...checkLets(rules),
    ...checkExpressions(rules),
    ...reach.owners().flatMap(checkLookups),
    ...allowsIn(rules).flatMap((allow) => [
      ...checkAllow(allow, rules),
      ...checkIncoming(allow, reach),
      ...checkCost(allow, reach),
    ]),
  ];
}

function error(at: Position, description: string): Diagnostic {
  return { severity: 'ERROR', description, at };
}

function warning(at: Position, description: string): Diagnostic {
  return { severity: 'WARNING', description, at };
}

function checkVersion({ version, root }: RulesFile): Diagnostic[] {
  if (version === 2) return [];
  return [warning(root.at, "Without rules_version = '2' wildcards and lists work differently.")];
}

function checkLets({ root }: RulesFile): Diagnostic[] {
  return allFunctions(root)
    .filter(({ lets }) => lets.length > 10)
    .map(({ at, name }) => warning(at, `Function '${name}' has more lets than the documented 10.`));
}

function checkAllow({ named, condition, at }: Allow, { service }: RulesFile): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!condition || (condition.node === 'bool' && condition.value)) {
    found.push(warning(at, `Anybody may ${named.join(', ')}, signed in or not.`));
  }
  if (service === 'firebase.storage' && named.includes('write')) {
    found.push(
      warning(
        at,
        "'write' of a file covers create, update and delete, which see different things.",
      ),
    );
  }
  return found;
}

const withoutIncoming: ReadonlySet<string> = new Set(['get', 'list', 'delete']);

/** Reads and deletes have no `request.resource`; the emulators' null hides that. */
function checkIncoming(allow: Allow, reach: Reach): Diagnostic[] {
  const vain = [...allow.methods].filter((method) => withoutIncoming.has(method));
  const { length } = vain;
  if (length === 0 || reach.count(allow, isIncoming) === 0) return [];
  const description = `There is no request.resource for ${vain.join(', ')}: production denies.`;
  return [(length === allow.methods.size ? error : warning)(allow.at, description)];
}

/** Calls weigh heavily in production; https://firebase.google.com/docs/firestore/quotas allows 1000. */
function checkCost(allow: Allow, reach: Reach): Diagnostic[] {
  const lookups = reach.count(allow, (expression) => lookupName(expression) !== undefined);
  const most = lookups <= 2 ? 100 : lookups <= 4 ? 60 : 40;
  const cost = reach.count(allow, () => true);
  if (cost <= most) return [];
  return [
    warning(
      allow.at,
      `The condition has ${cost} expressions with ${lookups} lookups; beyond ${most} production may refuse it.`,
    ),
  ];
}

function isMember(expression: Expression, object: string, name: string): boolean {
  return (
    expression.node === 'member' &&
    expression.name === name &&
    expression.object.node === 'name' &&
    expression.object.name === object
  );
}

function isIncoming(expression: Expression): boolean {
  return isMember(expression, 'request', 'resource');
}

function isResource(expression: Expression): boolean {
  return isIncoming(expression) || (expression.node === 'name' && expression.name === 'resource');
}

function checkExpressions(rules: RulesFile): Diagnostic[] {
  const found: Diagnostic[] = [];
  walkRules(rules, (expression) => {
    const problem = problemOf(expression);
    if (problem) found.push(problem);
  });
  return found;
}

const setMethods: ReadonlySet<string> = new Set(['difference', 'union', 'intersection']);

function problemOf(expression: Expression): Diagnostic | undefined {
  const { at, node } = expression;
  if (node === 'in' && expression.item.node === 'not') {
    return error(at, '!x in y means (!x) in y. Write !(x in y).');
  }
  if (node === 'method' && setMethods.has(expression.name) && isList(expression.object)) {
    return error(at, `A list has no ${expression.name}(). Write .toSet().${expression.name}(…).`);
  }
  const isIdentity = node === 'member' && ['id', '__name__'].includes(expression.name);
  if (isIdentity && isResource(expression.object)) {
    return warning(at, `The hosted Rules Test API has no ${expression.name}. Use the wildcard.`);
  }
  const asksForNobody =
    node === 'binary' &&
    expression.operator === '==' &&
    childrenOf(expression).some((side) => isMember(side, 'request', 'auth')) &&
    childrenOf(expression).some((side) => side.node === 'null');
  return asksForNobody
    ? warning(at, 'In the hosted Rules Test API request.auth == null is an error, never true.')
    : undefined;
}

function isList(expression: Expression): boolean {
  return (
    expression.node === 'list' ||
    (expression.node === 'method' && ['keys', 'values'].includes(expression.name))
  );
}

/** `get()` of a missing document is an error; `exists()` of the same path tells beforehand. */
function checkLookups(expressions: Expression[]): Diagnostic[] {
  const guarded = new Set(
    expressions.filter((each) => lookupName(each) === 'exists').map(pathShape),
  );
  return expressions
    .filter((each) => lookupName(each) === 'get' && !guarded.has(pathShape(each)))
    .map(({ at }) =>
      warning(at, 'get() of a missing document is an error: ask exists() of the same path first.'),
    );
}
