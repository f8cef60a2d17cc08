import type { Diagnostic, Position } from '../language/rules-error.ts';
import type { Block, FunctionDeclaration, RulesFile } from '../language/syntax.ts';
import { allBlocks, allFunctions, resolveFunction, walkRules } from '../language/walk.ts';
import { compilePattern } from '../library/regular-expressions.ts';

/** Limits of the hosted service; https://firebase.google.com/docs/firestore/quotas, read 2026-11-22. */
const limits = {
  sourceBytes: 256 * 1024,
  matchDepth: 10,
  pathSegments: 100,
  captures: 20,
  callDepth: 20,
  parameters: 7,
  // The page says 10; the hosted compiler takes 11 and refuses 12.
  lets: 11,
  chainTerms: 98,
};

const withPattern = new Set(['matches', 'replace', 'split']);

/** What the hosted compiler refuses. */
export function checkLimits(rules: RulesFile, text: string): Diagnostic[] {
  return [
    ...checkSize(rules, text),
    ...allBlocks(rules.root).flatMap((chain) => checkNesting(chain, rules.version)),
    ...allFunctions(rules.root).flatMap(checkFunction),
    ...checkExpressions(rules),
    ...checkCalls(rules),
  ];
}

function refusal(at: Position, description: string): Diagnostic {
  return { severity: 'ERROR', description, at };
}

function checkSize(rules: RulesFile, text: string): Diagnostic[] {
  return Buffer.byteLength(text) > limits.sourceBytes
    ? [refusal(rules.root.at, 'The file is larger than 256 KB.')]
    : [];
}

function checkNesting(chain: Block[], version: 1 | 2): Diagnostic[] {
  const block = chain.at(-1);
  if (!block) return [];
  const found: Diagnostic[] = [];
  const refuse = (description: string) => found.push(refusal(block.at, description));
  const pattern = chain.flatMap((each) => each.pattern);
  const captures = pattern.filter((part) => part.segment !== 'literal').length;
  const rests = block.pattern.filter((part) => part.segment === 'rest').length;
  // The outermost match of a service names the database or bucket; it counts too.
  if (chain.filter((each) => each.kind === 'match').length > limits.matchDepth) {
    refuse(`More than ${limits.matchDepth} nested matches.`);
  }
  if (pattern.length > limits.pathSegments) refuse('More than 100 path segments in a match.');
  if (captures > limits.captures) refuse(`More than ${limits.captures} wildcards in one path.`);
  if (rests > 1) refuse('A match may have only one recursive wildcard.');
  if (version === 1 && rests === 1 && block.pattern.at(-1)?.segment !== 'rest') {
    refuse("In version '1' a recursive wildcard must come last.");
  }
  return [...found, ...checkDuplicates(block)];
}

function checkDuplicates(block: Block): Diagnostic[] {
  const seen = new Set<string>();
  return block.functions.flatMap(({ name, at }) => {
    if (seen.has(name)) return [refusal(at, `Function '${name}' is declared twice.`)];
    seen.add(name);
    return [];
  });
}

function checkFunction({ name, parameters, lets, at }: FunctionDeclaration): Diagnostic[] {
  const names = [...parameters, ...lets.map((each) => each.name)];
  const twice = names.find((each, index) => names.indexOf(each) !== index);
  return [
    ...(parameters.length > limits.parameters
      ? [refusal(at, `Function '${name}' has more than ${limits.parameters} parameters.`)]
      : []),
    ...(lets.length > limits.lets
      ? [refusal(at, `Function '${name}' has more than ${limits.lets} lets.`)]
      : []),
    ...(twice === undefined ? [] : [refusal(at, `Function '${name}' names '${twice}' twice.`)]),
  ];
}

function checkExpressions(rules: RulesFile): Diagnostic[] {
  const found: Diagnostic[] = [];
  walkRules(rules, (expression) => {
    if (expression.node === 'and' || expression.node === 'or') {
      if (expression.terms.length > limits.chainTerms) {
        found.push(refusal(expression.at, `More than ${limits.chainTerms} terms in one chain.`));
      }
    }
    if (expression.node !== 'method' || !withPattern.has(expression.name)) return;
    const [pattern] = expression.args;
    if (pattern?.node === 'string' && !compilePattern(pattern.value)) {
      found.push(refusal(pattern.at, `Invalid regular expression: [${pattern.value}].`));
    }
  });
  return found;
}

type CallGraph = Map<FunctionDeclaration, Set<FunctionDeclaration>>;

function checkCalls(rules: RulesFile): Diagnostic[] {
  const calls: CallGraph = new Map(
    allFunctions(rules.root).map((declaration) => [declaration, new Set()]),
  );
  walkRules(rules, (expression, scope, owner) => {
    if (expression.node !== 'call' || !('result' in owner)) return;
    const called = resolveFunction(scope, expression.name);
    if (called) calls.get(owner)?.add(called);
  });
  const depths = new Map<FunctionDeclaration, number>();
  return [...calls.keys()].flatMap((declaration) => {
    const depth = depthOf(declaration, calls, depths, new Set());
    if (depth === Infinity) {
      return [refusal(declaration.at, `Function '${declaration.name}' calls itself.`)];
    }
    return depth > limits.callDepth
      ? [refusal(declaration.at, `Calls from '${declaration.name}' go more than 20 deep.`)]
      : [];
  });
}

/** How many functions the longest chain of calls holds; infinite in a cycle. */
function depthOf(
  declaration: FunctionDeclaration,
  calls: CallGraph,
  known: Map<FunctionDeclaration, number>,
  open: Set<FunctionDeclaration>,
): number {
  if (open.has(declaration)) return Infinity;
  const before = known.get(declaration);
  if (before !== undefined) return before;
  open.add(declaration);
  const inner = [...(calls.get(declaration) ?? [])];
  const depth = 1 + Math.max(0, ...inner.map((called) => depthOf(called, calls, known, open)));
  open.delete(declaration);
  known.set(declaration, depth);
  return depth;
}
