import type { Expression } from '../language/syntax.ts';
import { callMethod } from '../library/methods.ts';
import {
  functionNotFound,
  misfit,
  ownEntry,
  wrongCount,
  type Callable,
} from '../library/signature.ts';
import { isOpaque, withoutFacts, type Value } from '../values/values.ts';
import { findFunction, findName, type Binding, type Run, type Scope } from './scope.ts';
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
    const builtIn = site.run.builtIns.functionNamed(name);
    return builtIn ? callBuiltIn(builtIn, name, expressions, site) : functionNotFound(name);
  }
  const { declaration, declaredIn } = declared;
  const args = evaluateArguments(expressions, site);
  const failed = args.find((arg) => arg.kind === 'error');
  if (failed) return failed;
  if (args.length !== declaration.parameters.length) {
    return wrongCount(args.length, name, declaration.parameters);
  }
  const names = args.map((value, index) => ({ name: declaration.parameters[index] ?? '', value }));
  return callDeclared(declaration, { names, around: declaredIn }, site);
}

const noFunctions: Scope['functions'] = new Map();

function callDeclared(
  declaration: { lets: { name: string; value: Expression }[]; result: Expression },
  body: { names: Binding[]; around: Scope },
  { run, evaluate }: Site,
): Value {
  const scope: Scope = { names: body.names, functions: noFunctions, around: body.around };
  // Every let is evaluated, used or not; an error in one hurts only where it is used.
  for (const { name, value } of declaration.lets) {
    body.names.push({ name, value: evaluate(value, scope, run) });
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
  const members = run.builtIns.namespaceNamed(object.name);
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
