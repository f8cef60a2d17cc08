import { hintFor } from '../language/nearest.ts';
import type { Diagnostic } from '../language/rules-error.ts';
import type { Expression, RulesFile, ServiceName } from '../language/syntax.ts';
import {
  allFunctions,
  functionsIn,
  namesIn,
  resolveFunction,
  sees,
  walkRules,
  type StaticScope,
} from '../language/walk.ts';
import { conversions } from '../library/conversions.ts';
import { methodNames } from '../library/methods.ts';
import { namespaces } from '../library/namespaces.ts';
import { lookupNames } from '../requests/lookups.ts';

/** The functions and namespaces of a service, by name. */
function builtInNames(service: ServiceName): Set<string> {
  const members = Object.entries(namespaces).flatMap(([namespace, functions]) =>
    Object.keys(functions).map((name) => `${namespace}.${name}`),
  );
  return new Set([...Object.keys(conversions), ...members, ...lookupNames[service]]);
}

const globalNames = new Set(['request', 'resource']);

/**
 * Names that nothing answers to. The hosted compiler only warns of them and the rule then
 * denies at run time; here a file with one is refused.
 */
export function checkNames(rules: RulesFile): Diagnostic[] {
  const builtIn = builtInNames(rules.service);
  const namespaceNames = new Set(
    [...builtIn].flatMap((name) => (name.includes('.') ? [name.replace(/\..*/, '')] : [])),
  );
  const found: Diagnostic[] = [];
  walkRules(rules, (expression, scope) => {
    const description = problemOf(expression, scope, { builtIn, namespaceNames });
    if (description !== undefined) {
      found.push({ severity: 'ERROR', description, at: expression.at });
    }
  });
  return found;
}

type KnownNames = { builtIn: Set<string>; namespaceNames: Set<string> };

function problemOf(
  expression: Expression,
  scope: StaticScope,
  { builtIn, namespaceNames }: KnownNames,
): string | undefined {
  switch (expression.node) {
    case 'name': {
      const { name } = expression;
      const known = sees(scope, name) || globalNames.has(name) || namespaceNames.has(name);
      if (known) return undefined;
      return `Invalid variable name: ${name}.${hintFor(name, [...namesIn(scope), ...globalNames])}`;
    }
    case 'call': {
      const { name } = expression;
      const known = resolveFunction(scope, name) !== undefined || builtIn.has(name);
      if (known) return undefined;
      return `Invalid function name: ${name}.${hintFor(name, [...functionsIn(scope), ...builtIn])}`;
    }
    case 'method':
      return methodProblem(expression, scope, { builtIn, namespaceNames });
    case 'member':
      return isOrderBy(expression)
        ? 'request.query.orderBy is not supported by the local evaluator.'
        : undefined;
    case 'null':
    case 'bool':
    case 'int':
    case 'float':
    case 'string':
    case 'bytes':
    case 'list':
    case 'map':
    case 'path':
    case 'index':
    case 'slice':
    case 'not':
    case 'negative':
    case 'binary':
    case 'in':
    case 'is':
    case 'and':
    case 'or':
    case 'choice':
      return undefined;
  }
}

function methodProblem(
  { object, name }: Extract<Expression, { node: 'method' }>,
  scope: StaticScope,
  { builtIn, namespaceNames }: KnownNames,
): string | undefined {
  const onNamespace =
    object.node === 'name' && namespaceNames.has(object.name) && !sees(scope, object.name);
  const fullName = onNamespace ? `${object.name}.${name}` : name;
  const known = onNamespace ? builtIn.has(fullName) : methodNames.has(name);
  if (known) return undefined;
  return `Invalid function name: ${fullName}.${hintFor(fullName, onNamespace ? builtIn : methodNames)}`;
}

function isOrderBy({ object, name }: Extract<Expression, { node: 'member' }>): boolean {
  return name === 'orderBy' && object.node === 'member' && object.name === 'query';
}

export function checkUnused(rules: RulesFile): Diagnostic[] {
  const used = new Set<unknown>();
  walkRules(rules, (expression, scope) => {
    if (expression.node === 'call') used.add(resolveFunction(scope, expression.name));
  });
  return allFunctions(rules.root)
    .filter((declaration) => !used.has(declaration))
    .map(({ name, at }) => ({
      severity: 'WARNING',
      description: `Unused function: ${name}.`,
      at,
    }));
}
