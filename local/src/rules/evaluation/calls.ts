import type { Expression } from '../language/syntax.ts';
import { callMethod } from '../library/methods.ts';
import { functionNotFound, misfit, wrongCount, type Callable } from '../library/signature.ts';
import { isOpaque, withoutFacts, type Value } from '../values/values.ts';
import { findFunction, findName, type Run, type Scope } from './scope.ts';
import { callOnUnknown } from './unknowns.ts';

/** Where a call stands, and how its parts are evaluated. */
type Site = {
  scope: Scope;
  run: Run;
  evaluate: (expression: Expression, scope: Scope, run: Run) => Value;
};

function evaluateArguments(expressions: Expression[], site: Site): Value[] {
  return expressions.map((expression) => site.evaluate(expression, site.scope, site.run));
}

/** `f(…)`: a function of the file shadows a built-in one. */
export function callByName(name: string, expressions: Expression[], site: Site): Value {
  const declared = findFunction(site.scope, name);
  if (!declared) {
    const builtIn = ownEntry(site.run.functions, name);
    return builtIn ? callBuiltIn(builtIn, name, expressions, site) : functionNotFound(name);
  }
  const { declaration, declaredIn } = declared;
  const args = evaluateArguments(expressions, site);
  const failed = args.find((arg) => arg.kind === 'error');
  if (failed) return failed;
  if (args.length !== declaration.parameters.length) {
    return wrongCount(args.length, name, declaration.parameters);
  }
  const names = new Map(declaration.parameters.map((parameter, index) => [parameter, args[index]]));
  return callDeclared(declaration, { names: definedOnly(names), around: declaredIn }, site);
}

function definedOnly(names: Map<string, Value | undefined>): Map<string, Value> {
  return new Map([...names].flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

function callDeclared(
  declaration: { lets: { name: string; value: Expression }[]; result: Expression },
  body: { names: Map<string, Value>; around: Scope },
  { run, evaluate }: Site,
): Value {
  const scope: Scope = { ...body, functions: new Map() };
  // Every let is evaluated, used or not; an error in one hurts only where it is used.
  for (const { name, value } of declaration.lets) {
    body.names.set(name, evaluate(value, scope, run));
  }
  return evaluate(declaration.result, scope, run);
}

type MethodCall = Extract<Expression, { node: 'method' }>;

/** `object.name(…)`, where the object may be a namespace such as `math`. */
export function callOnObject(call: MethodCall, site: Site): Value {
  const namespace = namespaceOf(call.object, site);
  if (namespace) {
    const { name, members } = namespace;
    const builtIn = ownEntry(members, call.name);
    const fullName = `${name}.${call.name}`;
    return builtIn ? callBuiltIn(builtIn, fullName, call.args, site) : functionNotFound(fullName);
  }
  const self = site.evaluate(call.object, site.scope, site.run);
  if (self.kind === 'error') return self;
  const args = evaluateArguments(call.args, site);
  const failed = args.find((arg) => arg.kind === 'error') ?? args.find(isOpaque);
  if (failed) return withoutFacts(failed);
  return self.kind === 'unknown'
    ? callOnUnknown(self, call.name, args)
    : callMethod(self, call.name, args);
}

function namespaceOf(object: Expression, { scope, run }: Site) {
  if (object.node !== 'name' || findName(scope, object.name)) return undefined;
  const members = ownEntry(run.namespaces, object.name);
  return members && { name: object.name, members };
}

function callBuiltIn(
  builtIn: Callable,
  name: string,
  expressions: Expression[],
  site: Site,
): Value {
  const args = evaluateArguments(expressions, site);
  const failed = args.find((arg) => arg.kind === 'error') ?? args.find(isOpaque);
  if (failed) return withoutFacts(failed);
  return misfit(name, builtIn.parameters, args) ?? builtIn.run(...args);
}

function ownEntry<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
