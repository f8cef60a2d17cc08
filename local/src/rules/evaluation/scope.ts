import type { Expression, FunctionDeclaration } from '../language/syntax.ts';
import type { Callable } from '../library/signature.ts';
import type { Value } from '../values/values.ts';

/** What a place in the file can see: its own names first, then those around it. */
export type Scope = {
  names: ReadonlyMap<string, Value>;
  functions: ReadonlyMap<string, FunctionDeclaration>;
  around: Scope | undefined;
};

/** One condition being evaluated. */
export type Run = {
  /** `request` and `resource`. */
  globals: ReadonlyMap<string, Value>;
  /** Conversions, and the lookups of the service. */
  functions: Readonly<Record<string, Callable>>;
  namespaces: Readonly<Record<string, Record<string, Callable>>>;
  /** Expressions evaluated so far, function bodies at every call. */
  spent: number;
  /** Told each value as it comes, for explanations and coverage. */
  watch: ((expression: Expression, value: Value) => void) | undefined;
};

export const mostExpressions = 1000;

export function findName(scope: Scope, name: string): Value | undefined {
  for (let at: Scope | undefined = scope; at; at = at.around) {
    const found = at.names.get(name);
    if (found) return found;
  }
  return undefined;
}

/** A function together with the scope it was declared in: its body sees nothing else. */
export function findFunction(
  scope: Scope,
  name: string,
): { declaration: FunctionDeclaration; declaredIn: Scope } | undefined {
  for (let at: Scope | undefined = scope; at; at = at.around) {
    const declaration = at.functions.get(name);
    if (declaration) return { declaration, declaredIn: at };
  }
  return undefined;
}
