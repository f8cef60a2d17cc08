import { checkDifferences } from '../checks/check-differences.ts';
import { checkLimits } from '../checks/check-limits.ts';
import { checkNames, checkUnused } from '../checks/check-names.ts';
import { parseRules } from '../language/parse-rules.ts';
import { RulesError, type Diagnostic } from '../language/rules-error.ts';
import type {
  Allow,
  Block,
  FunctionDeclaration,
  PatternSegment,
  RulesFile,
  ServiceName,
} from '../language/syntax.ts';
import { allBlocks } from '../language/walk.ts';
import { ClauseIndex } from './clause-index.ts';

/** One segment of a whole pattern and the block, by depth, whose wildcard it is. */
export type PlacedSegment = { part: PatternSegment; depth: number };

/** What a block around a condition lets it see; `depth` as in its segments. */
type Layer = {
  depth: number;
  hasWildcards: boolean;
  functions: ReadonlyMap<string, FunctionDeclaration>;
};

/** One `allow` with all that decides whether it applies. */
export type Clause = {
  allow: Allow;
  pattern: readonly PlacedSegment[];
  /** Outermost first; blocks without names and functions are left out. */
  layers: readonly Layer[];
};

export type Ruleset = {
  file: string;
  text: string;
  version: 1 | 2;
  service: ServiceName;
  syntax: RulesFile;
  clauses: ClauseIndex;
  warnings: Diagnostic[];
};

type CompileSettings = {
  file: string;
  text: string;
  /**
   * What becomes of rules that the hosted compiler takes although they never work: names that
   * nothing answers to, and the errors of `checkDifferences`.
   */
  futile: 'refuse' | 'warn';
};

/** Throws a `RulesError` for the first thing that cannot be accepted. */
export function compileRules({ file, text, futile }: CompileSettings): Ruleset {
  const rules = parseRules(file, text);
  const refuseFirst = (found: Diagnostic[]) => {
    const [first] = found.sort((one, other) => one.at.offset - other.at.offset);
    if (first) throw new RulesError({ file, text, at: first.at, reason: first.description });
  };
  refuseFirst(checkLimits(rules, text));
  const found = [...checkNames(rules), ...checkUnused(rules), ...checkDifferences(rules)];
  if (futile === 'refuse') refuseFirst(found.filter(({ severity }) => severity === 'ERROR'));
  const clauses = allBlocks(rules.root)
    .flatMap(clausesOf)
    .sort((one, other) => one.allow.at.offset - other.allow.at.offset);
  return {
    file,
    text,
    version: rules.version,
    service: rules.service,
    syntax: rules,
    clauses: new ClauseIndex(clauses),
    warnings: found.sort((one, other) => one.at.offset - other.at.offset),
  };
}

function clausesOf(blocks: Block[]): Clause[] {
  const pattern = blocks.flatMap((block, depth) => block.pattern.map((part) => ({ part, depth })));
  const layers = blocks
    .map(layerOf)
    .filter(({ hasWildcards, functions }) => hasWildcards || functions.size > 0);
  return (blocks.at(-1)?.allows ?? []).map((allow) => ({ allow, pattern, layers }));
}

function layerOf({ pattern, functions }: Block, depth: number): Layer {
  return {
    depth,
    hasWildcards: pattern.some(({ segment }) => segment !== 'literal'),
    functions: new Map(functions.map((declaration) => [declaration.name, declaration])),
  };
}
