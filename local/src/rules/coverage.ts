import type { RulesGate } from './access.ts';
import type { Watch } from './evaluation/judge.ts';
import type { Ruleset } from './evaluation/ruleset.ts';
import type { Allow, Expression, RulesFile } from './language/syntax.ts';
import { allowsIn, allFunctions, childrenOf } from './language/walk.ts';
import type { Profile } from './requests/callers.ts';
import { compileTexts, gateOf, type RulesTexts } from './rules-gate.ts';

export type RulesCoverage = {
  /** A gate whose answers count. */
  gate(profile: Profile): RulesGate;
  /** Each condition, and each side of its `&&` and `||`, that was not seen both true and false. */
  gaps(): string[];
};

/** Finds the rules that no test has tried: all that its gates judge is taken together. */
export function openCoverage(texts: RulesTexts): RulesCoverage {
  const rulesets = compileTexts(texts);
  const seen = new Map<Expression, Set<boolean>>();
  const asked = new Set<Allow>();
  const watch: Watch = {
    asked: ({ allow }) => void asked.add(allow),
    came(_clause, expression, value) {
      if (value.kind !== 'bool') return;
      const outcomes = seen.get(expression) ?? new Set();
      seen.set(expression, outcomes.add(value.value));
    },
  };
  const gapsOf = (ruleset: Ruleset): string[] => {
    const place = ({ at }: Pick<Allow, 'at'>) => `${ruleset.file}:${at.line}:${at.column}`;
    const open = conditionsIn(ruleset.syntax).flatMap((part) =>
      [true, false]
        .filter((outcome) => !seen.get(part)?.has(outcome))
        .map((outcome) => `${place(part)} never ${outcome}: ${sourceOf(part, ruleset.text)}`),
    );
    const unasked = unconditional(ruleset.syntax).filter((allow) => !asked.has(allow));
    return [...open, ...unasked.map((allow) => `${place(allow)} never asked`)];
  };
  return {
    gate: (profile) => gateOf(rulesets, { profile, watch }),
    gaps: () => Object.values(rulesets).flatMap((ruleset) => (ruleset ? gapsOf(ruleset) : [])),
  };
}

function unconditional(rules: RulesFile): Allow[] {
  return allowsIn(rules).filter(({ condition }) => condition === undefined);
}

function conditionsIn(rules: RulesFile): Expression[] {
  const conditions = allowsIn(rules).flatMap(({ condition }) => (condition ? [condition] : []));
  const bodies = allFunctions(rules.root).flatMap(({ lets, result }) => [
    ...lets.map(({ value }) => value),
    result,
  ]);
  const parts = [...conditions, ...[...conditions, ...bodies].flatMap(sidesIn)];
  return parts.sort((one, other) => one.at.offset - other.at.offset);
}

/** The sides of every `&&` and `||`, and the condition of every `?`, at any depth. */
function sidesIn(expression: Expression): Expression[] {
  const inner = childrenOf(expression).flatMap(sidesIn);
  if (expression.node === 'and' || expression.node === 'or') return [...expression.terms, ...inner];
  return expression.node === 'choice' ? [expression.condition, ...inner] : inner;
}

function sourceOf({ at, end }: Expression, text: string): string {
  return text.slice(at.offset, end).replaceAll(/\s+/g, ' ');
}
