import type { Allow, Block, Expression, FunctionDeclaration, RulesFile } from './syntax.ts';

/** The names that a place in the file can see, without any values. */
export type StaticScope = {
  names: ReadonlySet<string>;
  functions: ReadonlyMap<string, FunctionDeclaration>;
  around: StaticScope | undefined;
};

type Visit = (
  expression: Expression,
  scope: StaticScope,
  /** The condition or function it stands in. */
  owner: Allow | FunctionDeclaration,
) => void;

export function sees(scope: StaticScope, name: string): boolean {
  return scope.names.has(name) || (scope.around !== undefined && sees(scope.around, name));
}

export function resolveFunction(scope: StaticScope, name: string): FunctionDeclaration | undefined {
  return scope.functions.get(name) ?? (scope.around && resolveFunction(scope.around, name));
}

/** Every name that is seen from here. */
export function namesIn(scope: StaticScope | undefined): string[] {
  return scope ? [...scope.names, ...namesIn(scope.around)] : [];
}

export function functionsIn(scope: StaticScope | undefined): string[] {
  return scope ? [...scope.functions.keys(), ...functionsIn(scope.around)] : [];
}

export function childrenOf(expression: Expression): Expression[] {
  switch (expression.node) {
    case 'null':
    case 'bool':
    case 'int':
    case 'float':
    case 'string':
    case 'bytes':
    case 'name':
      return [];
    case 'list':
      return expression.items;
    case 'map':
      return expression.entries.map((entry) => entry.value);
    case 'path':
      return expression.parts.flatMap((part) =>
        part.part === 'inserted' ? [part.expression] : [],
      );
    case 'call':
      return expression.args;
    case 'method':
      return [expression.object, ...expression.args];
    case 'member':
      return [expression.object];
    case 'index':
      return [expression.object, expression.index];
    case 'slice':
      return [expression.object, expression.from, expression.to].filter(
        (part) => part !== undefined,
      );
    case 'not':
    case 'negative':
    case 'is':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'in':
      return [expression.item, expression.collection];
    case 'and':
    case 'or':
      return expression.terms;
    case 'choice':
      return [expression.condition, expression.yes, expression.no];
  }
}

/** Calls `visit` for every expression of the file, outer ones first. */
export function walkRules(rules: RulesFile, visit: Visit): void {
  walkBlock(rules.root, undefined, visit);
}

function walkBlock(block: Block, around: StaticScope | undefined, visit: Visit): void {
  const captures = block.pattern.flatMap((part) => (part.segment === 'literal' ? [] : [part.name]));
  const scope: StaticScope = {
    names: new Set(captures),
    functions: new Map(block.functions.map((declaration) => [declaration.name, declaration])),
    around,
  };
  for (const declaration of block.functions) walkFunction(declaration, scope, visit);
  for (const allow of block.allows) {
    if (allow.condition) {
      walkExpression(allow.condition, (expression) => visit(expression, scope, allow));
    }
  }
  for (const inner of block.matches) walkBlock(inner, scope, visit);
}

function walkFunction(declaration: FunctionDeclaration, around: StaticScope, visit: Visit): void {
  const names = new Set(declaration.parameters);
  const scope: StaticScope = { names, functions: new Map(), around };
  const visitHere = (expression: Expression) => visit(expression, scope, declaration);
  for (const { name, value } of declaration.lets) {
    walkExpression(value, visitHere);
    names.add(name);
  }
  walkExpression(declaration.result, visitHere);
}

function walkExpression(expression: Expression, visit: (expression: Expression) => void): void {
  visit(expression);
  for (const child of childrenOf(expression)) walkExpression(child, visit);
}

export function allowsIn({ root }: RulesFile): Allow[] {
  return allBlocks(root).flatMap((chain) => chain.at(-1)?.allows ?? []);
}

export function allFunctions(block: Block): FunctionDeclaration[] {
  return [...block.functions, ...block.matches.flatMap(allFunctions)];
}

/** Every block with the blocks around it, outermost first and itself last, in source order. */
export function allBlocks(block: Block, around: Block[] = []): Block[][] {
  const chain = [...around, block];
  return [chain, ...block.matches.flatMap((inner) => allBlocks(inner, chain))];
}
