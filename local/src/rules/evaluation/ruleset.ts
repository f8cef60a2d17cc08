import { checkLimits } from '../checks/check-limits.ts';
import { checkNames, checkUnused } from '../checks/check-names.ts';
import { parseRules } from '../language/parse-rules.ts';
import { RulesError, type Diagnostic } from '../language/rules-error.ts';
import type { Allow, Block, PatternSegment, ServiceName } from '../language/syntax.ts';
import { allBlocks } from '../language/walk.ts';

/** One segment of a whole pattern and the block, by depth, whose wildcard it is. */
export type PlacedSegment = { part: PatternSegment; depth: number };

/** One `allow` with all that decides whether it applies. */
export type Clause = { allow: Allow; blocks: Block[]; pattern: PlacedSegment[] };

export type Ruleset = {
  file: string;
  version: 1 | 2;
  service: ServiceName;
  /** In source order. */
  clauses: Clause[];
  warnings: Diagnostic[];
};

type CompileSettings = {
  file: string;
  text: string;
  /** The hosted compiler only warns of names that nothing answers to. */
  unknownNames: 'refuse' | 'warn';
};

/** Throws a `RulesError` for the first thing that cannot be accepted. */
export function compileRules({ file, text, unknownNames }: CompileSettings): Ruleset {
  const rules = parseRules(file, text);
  const names = checkNames(rules);
  const refused = [...checkLimits(rules, text), ...(unknownNames === 'refuse' ? names : [])];
  const [first] = refused.sort((one, other) => one.at.offset - other.at.offset);
  if (first) throw new RulesError({ file, text, at: first.at, reason: first.description });
  const clauses = allBlocks(rules.root).flatMap(clausesOf);
  return {
    file,
    version: rules.version,
    service: rules.service,
    clauses: clauses.sort((one, other) => one.allow.at.offset - other.allow.at.offset),
    warnings: [...names, ...checkUnused(rules)],
  };
}

function clausesOf(blocks: Block[]): Clause[] {
  const pattern = blocks.flatMap((block, depth) => block.pattern.map((part) => ({ part, depth })));
  return (blocks.at(-1)?.allows ?? []).map((allow) => ({ allow, blocks, pattern }));
}
