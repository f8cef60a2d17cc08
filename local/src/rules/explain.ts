import type { AccessVerdict, FirestoreAccess, RulesGate, StorageAccess } from './access.ts';
import type { Expression } from './language/syntax.ts';
import { loadRules } from './rules-gate.ts';
import type { Value } from './values/values.ts';

/** What one part of a condition came to. Values are named by kind: documents hold personal data. */
type ExplainedStep = { line: number; column: number; part: string; value: string };

type ExplainedClause = { line: number; named: string[]; steps: ExplainedStep[] };

export type Explanation = { verdict: AccessVerdict; clauses: ExplainedClause[] };

export function explainFirestore(rules: string, access: FirestoreAccess): Explanation {
  return explain({ firestoreRules: rules, storageRules: null }, (gate) =>
    gate.judgeFirestore(access),
  );
}

export function explainStorage(rules: string, access: StorageAccess): Explanation {
  return explain({ firestoreRules: null, storageRules: rules }, (gate) =>
    gate.judgeStorage(access),
  );
}

function explain(
  texts: { firestoreRules: string | null; storageRules: string | null },
  ask: (gate: RulesGate) => AccessVerdict,
): Explanation {
  const clauses = new Map<unknown, ExplainedClause>();
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
  const verdict = ask(gate);
  return { verdict, clauses: [...clauses.values()] };
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
