import type { AccessVerdict, FirestoreAccess, StorageAccess } from './access.ts';
import type { Watch } from './evaluation/judge.ts';
import type { Expression } from './language/syntax.ts';
import { compileTexts, gateOf, type RulesTexts } from './rules-gate.ts';
import type { Profile } from './requests/callers.ts';
import type { Value } from './values/values.ts';

/**
 * What one part of a condition came to. Its value is named by kind: documents hold personal data.
 * `from` and `to` are offsets in the file.
 */
export type ExplainedStep = {
  line: number;
  column: number;
  node: Expression['node'];
  from: number;
  to: number;
  value: string;
  /** For whoever may see the data. */
  content: Value;
};

export type ExplainedClause = {
  line: number;
  /** The methods as written, such as `get, list`. */
  named: string[];
  wildcards: { name: string; value: Value }[];
  /** Innermost parts first, as they were evaluated. */
  steps: ExplainedStep[];
  allows: boolean;
};

export type Explanation = {
  verdict: AccessVerdict;
  /** The rules that were asked; empty when there are none. */
  text: string;
  file: string;
  clauses: ExplainedClause[];
};

export function explainFirestore(rules: string, access: FirestoreAccess): Explanation {
  return openExplainer({ firestoreRules: rules, storageRules: null }).firestore(access);
}

export function explainStorage(rules: string, access: StorageAccess): Explanation {
  return openExplainer({ firestoreRules: null, storageRules: rules }).storage(access);
}

export type Explainer = {
  firestore(access: FirestoreAccess): Explanation;
  storage(access: StorageAccess): Explanation;
};

/** For more than one request to the same rules, which are compiled once. */
export function openExplainer(texts: RulesTexts, profile: Profile = 'live'): Explainer {
  let clauses: ExplainedClause[] = [];
  const watch: Watch = {
    asked({ allow: { at, condition, named } }, wildcards) {
      const allows = condition === undefined;
      clauses.push({
        line: at.line,
        named,
        wildcards: wildcards.map(({ name, value }) => ({ name, value })),
        steps: [],
        allows,
      });
    },
    came({ allow }, expression, content) {
      const clause = clauses.at(-1);
      if (!clause) return;
      if (expression === allow.condition) clause.allows = wordFor(content) === 'true';
      if (!isTelling(expression)) return;
      const { at, end, node } = expression;
      const { line, column, offset } = at;
      const value = wordFor(content);
      clause.steps.push({ line, column, node, from: offset, to: end, value, content });
    },
  };
  const rulesets = compileTexts(texts);
  const gate = gateOf(rulesets, { profile, watch });
  const explain = (ruleset: keyof typeof rulesets, ask: () => AccessVerdict): Explanation => {
    clauses = [];
    const verdict = ask();
    const { text = '', file = `${ruleset}.rules` } = rulesets[ruleset] ?? {};
    return { verdict, text, file, clauses };
  };
  return {
    firestore: (access) => explain('firestore', () => gate.judgeFirestore(access)),
    storage: (access) => explain('storage', () => gate.judgeStorage(access)),
  };
}

const silent: ReadonlySet<Expression['node']> = new Set([
  'null',
  'bool',
  'int',
  'float',
  'string',
  'bytes',
  'list',
  'map',
  'name',
]);

function isTelling({ node }: Expression): boolean {
  return !silent.has(node);
}

function wordFor(value: Value): string {
  if (value.kind === 'bool') return String(value.value);
  if (value.kind === 'error') return `error: ${value.message}`;
  return value.kind === 'unknown' ? `unknown: ${value.message}` : value.kind;
}
