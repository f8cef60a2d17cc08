import type { ExplainedClause, ExplainedStep, Explanation } from './explain.ts';
import { showValue } from './values/show-value.ts';

type Showing = {
  /** Shows what expressions came to, not only their kinds: documents hold personal data. */
  values?: boolean;
};

/**
 * An explanation for people: each `allow` that was asked, then line by line what its parts came
 * to, innermost first, as they were evaluated.
 */
export function explanationLines(explanation: Explanation, showing: Showing = {}): string[] {
  const source = explanation.text.split('\n');
  const width = String(source.length).length;
  const asked = explanation.clauses.flatMap((clause) => [
    headOf(clause),
    ...stepLines(tellingSteps(clause.steps, showing), { source, width, showing }),
  ]);
  return [...asked, verdictLine(explanation)];
}

function headOf({ line, named, wildcards, allows }: ExplainedClause): string {
  const bound = wildcards.map(({ name, value }) => `${name} = ${showValue(value)}`);
  const where = bound.length > 0 ? `, where ${bound.join(', ')}` : '';
  return `L${line} allow ${named.join(', ')}${where}: ${allows ? 'allows' : 'does not allow'}`;
}

function verdictLine({ verdict }: Explanation): string {
  if (!verdict.allowed) return `denied: ${verdict.reason}`;
  return verdict.line === undefined ? 'allowed' : `allowed @ L${verdict.line}`;
}

/** Truths and what stood in the way of them; an error only where it arose. */
function tellingSteps(steps: ExplainedStep[], { values }: Showing): ExplainedStep[] {
  return steps.filter((step, index) => {
    const { kind } = step.content;
    if (kind === 'bool') return true;
    if (kind !== 'error' && kind !== 'unknown') return values === true;
    // Of a document that only its query describes, the part that is asked for matters.
    if (kind === 'unknown' && isPartOfMember(step, steps[index + 1])) return false;
    const inner = steps.slice(0, index).findLast((each) => each.value === step.value);
    return !inner || !contains(step, inner);
  });
}

function isPartOfMember(step: ExplainedStep, next: ExplainedStep | undefined): boolean {
  return next?.node === 'member' && next.from === step.from && contains(next, step);
}

function contains(outer: ExplainedStep, inner: ExplainedStep): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

type Page = { source: string[]; width: number; showing: Showing };

/** Steps on one line of the file stand together below it. */
function stepLines(steps: ExplainedStep[], page: Page): string[] {
  let shown: number | undefined;
  return steps.flatMap((step) => {
    const text = page.source[step.line - 1]?.replace(/\r$/, '') ?? '';
    const heading = shown === step.line ? [] : [`${numbered(String(step.line), page)}${text}`];
    shown = step.line;
    return [...heading, underlineOf(step, text, page)];
  });
}

function numbered(number: string, { width }: Page): string {
  return `  ${number.padStart(width)} | `;
}

function underlineOf(step: ExplainedStep, text: string, page: Page): string {
  const start = step.column - 1;
  // A part may go on below; its first line stands for it.
  const length = Math.max(1, Math.min(step.to - step.from, text.trimEnd().length - start));
  const indent = text.slice(0, start).replaceAll(/[^\t]/g, ' ');
  const { content, value } = step;
  const isFailure = content.kind === 'error' || content.kind === 'unknown';
  const word = page.showing.values && !isFailure ? showValue(content) : value;
  return `${numbered('', page)}${indent}${'^'.repeat(length)} ${word}`;
}
