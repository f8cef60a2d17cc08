import type { Expression, FunctionDeclaration } from '../language/syntax.ts';
import type { Callable } from '../library/signature.ts';
import type { Entries, Value } from '../values/values.ts';

export type Binding = { name: string; value: Value };

/** What a place in the file can see: its own names first, then those around it. */
export type Scope = {
  /** The latest last. They are few: searching them is quicker than building a map of them. */
  names: readonly Binding[];
  functions: ReadonlyMap<string, FunctionDeclaration>;
  around: Scope | undefined;
};

/** Conversions, namespaces such as `math`, and the lookups of a service. */
export type BuiltIns = {
  functionNamed(name: string): Callable | undefined;
  namespaceNamed(name: string): Readonly<Record<string, Callable>> | undefined;
};

/** One condition being evaluated. */
export type Run = {
  /** `request` and `resource`. */
  globals: Entries;
  builtIns: BuiltIns;
  /** Expressions evaluated so far, function bodies at every call. */
  spent: number;
  /** Told each value as it comes, for explanations and coverage. */
  watch: ((expression: Expression, value: Value) => void) | undefined;
};

export const mostExpressions = 1000;

export function findName(scope: Scope, name: string): Value | undefined {
  for (let at: Scope | undefined = scope; at; at = at.around) {
    for (let index = at.names.length - 1; index >= 0; index -= 1) {
      const binding = at.names[index];
      if (binding?.name === name) return binding.value;
    }
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
