import type { CheckResult, QualityAssessment, QualityRepair } from '@cvplus/contracts/quality';

const rank: Record<CheckResult, number> = { fail: 0, 'not-checked': 1, warn: 2, pass: 3 };

type Checked = Pick<QualityAssessment, 'technical' | 'content'>;

/** A repair is kept only when nothing is worse for it, by the same checks. */
export function isWorse(after: Checked, before: Checked): boolean {
  return checksOf(before).some(({ id, result }) => {
    const now = checksOf(after).find((check) => check.id === id);
    return rank[now?.result ?? 'not-checked'] < rank[result];
  });
}

/** What a repaired file is better in, in words with what was measured before and after. */
export function describeRepairs(after: Checked, before: Checked): QualityRepair[] {
  const repairs: QualityRepair[] = [];
  if (isBetter('loudness', after, before)) {
    const [was, is] = [before, after].map((each) => checkOf('loudness', each)?.measured ?? null);
    repairs.push({ id: 'loudness', message: loudnessMessage(was ?? null, is ?? null) });
  }
  if (isBetter('fast-start', after, before)) {
    repairs.push({
      id: 'fast-start',
      message:
        'The file was put in an order in which it plays while it loads; before, all of it had to load first.',
    });
  }
  if (isBetter('captions-timing', after, before)) {
    const [was, is] = [before, after].map((each) => checkOf('captions-timing', each)?.measured);
    repairs.push({ id: 'captions', message: captionsMessage(was ?? 0, is ?? 0) });
  }
  return repairs;
}

function captionsMessage(beforeMs: number, afterMs: number): string {
  const seconds = (Math.abs(beforeMs) / 1000).toFixed(1);
  const side = beforeMs > 0 ? 'late' : 'early';
  return `The captions came ${seconds} s ${side}; they were moved and are now ${Math.abs(Math.round(afterMs))} ms beside their words.`;
}

function loudnessMessage(before: number | null, after: number | null): string {
  if (before === null || after === null) return 'The loudness was put right.';
  const change = `from ${lufs(before)} to ${lufs(after)} LUFS`;
  if (Math.abs(after - before) < 1) {
    return `The peaks of the sound were held back, so that they do not distort; loudness ${change}.`;
  }
  return `The loudness was ${after > before ? 'raised' : 'lowered'} ${change}.`;
}

function lufs(value: number): string {
  return value.toFixed(1).replace('-', '−');
}

function isBetter(id: string, after: Checked, before: Checked): boolean {
  const [was, is] = [before, after].map((each) => checkOf(id, each)?.result);
  return was !== undefined && is !== undefined && rank[is] > rank[was];
}

function checkOf(id: string, checked: Checked) {
  return checksOf(checked).find((check) => check.id === id);
}

function checksOf({ technical, content }: Checked) {
  return [...technical.checks, ...(content?.checks ?? [])];
}
