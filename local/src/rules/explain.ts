import type { AccessVerdict, FirestoreAccess, StorageAccess } from './access.ts';
import type { Expression } from './language/syntax.ts';
import { loadRules, type RulesSettings } from './rules-gate.ts';
import type { Value } from './values/values.ts';

/** What one part of a condition came to. Values are named by kind: documents hold personal data. */
type ExplainedStep = { line: number; column: number; part: string; value: string };

type ExplainedClause = { line: number; named: string[]; steps: ExplainedStep[] };

export type Explanation = { verdict: AccessVerdict; clauses: ExplainedClause[] };

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
export function openExplainer(
  texts: Pick<RulesSettings, 'firestoreRules' | 'storageRules'>,
): Explainer {
  let clauses = new Map<unknown, ExplainedClause>();
  const gate = loadRules({
    ...texts,
    watch: ({ allow }, expression, value) => {
      const { named, at } = allow;
      const clause = clauses.get(allow) ?? { line: at.line, named, steps: [] };
      clauses.set(allow, clause);
      const { line, column } = expression.at;
      if (isTelling(expression)) {
        clause.steps.push({ line, column, part: expression.node, value: wordFor(value) });
      }
    },
  });
  const explain = (ask: () => AccessVerdict): Explanation => {
    clauses = new Map();
    const verdict = ask();
    return { verdict, clauses: [...clauses.values()] };
  };
  return {
    firestore: (access) => explain(() => gate.judgeFirestore(access)),
    storage: (access) => explain(() => gate.judgeStorage(access)),
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

/** An explanation as lines for a terminal, innermost parts first, as they were evaluated. */
export function explanationLines({ verdict, clauses }: Explanation): string[] {
  const asked = clauses.flatMap(({ line, named, steps }) => [
    `L${line} allow ${named.join(', ')}`,
    ...steps.map((step) => `  L${step.line}:${step.column} ${step.part} → ${step.value}`),
  ]);
  return [...asked, verdict.allowed ? 'allowed' : `denied: ${verdict.reason}`];
}
