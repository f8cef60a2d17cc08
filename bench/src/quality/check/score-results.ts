import { severities, type Severity } from '../defects/defect.ts';
import { isCaught, isFalseAlarm, type ClipResult } from './clip-result.ts';

export type Share = { count: number; of: number };

export const percentOf = ({ count, of }: Share): number => (of === 0 ? 100 : (100 * count) / of);

/** Wilson's interval: where the true share lies in 19 of 20 corpora like this one, in per cent. */
export function wilson({ count, of }: Share): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 100 };
  const z = 1.96;
  const share = count / of;
  const below = 1 + z ** 2 / of;
  const centre = share + z ** 2 / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return {
    low: Math.max(0, (100 * (centre - spread)) / below),
    high: Math.min(100, (100 * (centre + spread)) / below),
  };
}

export type CorpusScore = {
  /** Found by the right check. */
  recall: Record<Severity, Share>;
  falseAlarms: Share;
  /** Right about obvious, visible and clean clips together. */
  accuracy: Share;
  /** Clips that would not be shown. */
  refused: Record<Severity | 'clean', Share>;
};

export function scoreResults(results: readonly ClipResult[]): CorpusScore {
  const clean = results.filter(({ label }) => label === null);
  const of = (severity: Severity) => results.filter(({ label }) => label?.severity === severity);
  const share = (all: ClipResult[], isCounted: (result: ClipResult) => boolean): Share => ({
    count: all.filter(isCounted).length,
    of: all.length,
  });
  const eachSeverity = (shareOf: (severity: Severity) => Share) =>
    Object.fromEntries(severities.map((severity) => [severity, shareOf(severity)])) as Record<
      Severity,
      Share
    >;
  const recall = eachSeverity((severity) => share(of(severity), isCaught));
  const falseAlarms = share(clean, isFalseAlarm);
  const isRefused = ({ verdict }: ClipResult) => verdict === 'fail';
  return {
    recall,
    falseAlarms,
    accuracy: {
      count: recall.obvious.count + recall.visible.count + clean.length - falseAlarms.count,
      of: recall.obvious.of + recall.visible.of + clean.length,
    },
    refused: {
      ...eachSeverity((severity) => share(of(severity), isRefused)),
      clean: share(clean, isRefused),
    },
  };
}

export type ConfusionRow = { defect: string } & Record<Severity, Share & { score: number | null }>;

/** One row for each kind of defect. */
export function confusionTable(results: readonly ClipResult[]): ConfusionRow[] {
  const groups = Map.groupBy(
    results.filter(({ label }) => label !== null),
    ({ label }) => label?.defect ?? '',
  );
  return [...groups].map(([defect, all]) => {
    const cell = (severity: Severity) => {
      const some = all.filter(({ label }) => label?.severity === severity);
      return { count: some.filter(isCaught).length, of: some.length, score: meanScore(some) };
    };
    return {
      defect,
      obvious: cell('obvious'),
      visible: cell('visible'),
      borderline: cell('borderline'),
    };
  });
}

function meanScore(results: readonly ClipResult[]): number | null {
  const scores = results.map(({ overall }) => overall).filter((overall) => overall !== null);
  if (scores.length === 0) return null;
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
