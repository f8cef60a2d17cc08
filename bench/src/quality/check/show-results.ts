import { type Limit, metric, type Metric } from '../../lib/report.ts';
import { severities } from '../defects/defect.ts';
import { isCaught, isFalseAlarm, type ClipResult } from './clip-result.ts';
import {
  confusionTable,
  type CorpusScore,
  percentOf,
  scoreResults,
  type Share,
  wilson,
} from './score-results.ts';

/** The tables and lists that a person reads. */
export function showResults(results: readonly ClipResult[]): void {
  const rows = confusionTable(results).map(({ defect, ...cells }) => {
    const text = severities.map((severity) => {
      const { count, of, score } = cells[severity];
      return [severity, of === 0 ? '' : `${count}/${of}  ${score?.toFixed(1) ?? '–'}`] as const;
    });
    return [defect, Object.fromEntries(text)] as const;
  });
  console.log('  caught by the right check, and the mean score');
  console.table(Object.fromEntries(rows));
  showMisses(results);
  showFalseAlarms(results);
  for (const line of summaryOf(scoreResults(results))) console.log(`  ${line}`);
}

/** The figures with their intervals, and whether the gate would have let the clips through. */
export function summaryOf({ recall, falseAlarms, accuracy, refused }: CorpusScore): string[] {
  const all: [string, Share][] = [
    ...severities.map((severity): [string, Share] => [`recall, ${severity}`, recall[severity]]),
    ['false alarms', falseAlarms],
    ['accuracy', accuracy],
    ...([...severities, 'clean'] as const).map((kind): [string, Share] => [
      `would not be shown, ${kind}`,
      refused[kind],
    ]),
  ];
  return all.filter(([, { of }]) => of > 0).map(([name, share]) => `${name}: ${inWords(share)}`);
}

/** The promises; borderline clips are only reported. */
export function metricsOf({ recall, falseAlarms, accuracy }: CorpusScore): Metric[] {
  const all: [string, Share, Limit][] = [
    ['recall_obvious', recall.obvious, { atLeast: 98 }],
    ['recall_visible', recall.visible, { atLeast: 90 }],
    ['false_alarms', falseAlarms, { atMost: 2 }],
    ['accuracy', accuracy, { atLeast: 95 }],
  ];
  return all
    .filter(([, { of }]) => of > 0)
    .map(([name, share, limit]) => metric(name, percentOf(share), '%', limit));
}

function inWords(share: Share): string {
  const { low, high } = wilson(share);
  const percent = percentOf(share).toFixed(1);
  return `${share.count} of ${share.of}, ${percent} % (95 %: ${low.toFixed(1)}–${high.toFixed(1)} %)`;
}

function showMisses(results: readonly ClipResult[]): void {
  const missed = results.filter((each) => each.label !== null && !isCaught(each));
  if (missed.length > 0) console.log('  missed:');
  for (const { id, label, raised, notChecked } of missed) {
    const wanted = label?.checks ?? [];
    const unchecked = notChecked.filter(({ id: check }) => wanted.includes(check));
    const why = unchecked.map((each) => `; ${each.id} was not checked: ${each.finding}`).join('');
    const others = raised.map((each) => each.id).join(', ') || 'nothing';
    console.log(
      `    ${id}: ${label?.detail}; wanted ${wanted.join(' or ')}, raised ${others}${why}`,
    );
  }
}

function showFalseAlarms(results: readonly ClipResult[]): void {
  const alarms = results.filter(isFalseAlarm);
  if (alarms.length > 0) console.log('  false alarms:');
  for (const { id, raised } of alarms) {
    for (const { id: check, result, finding } of raised) {
      console.log(`    ${id}: ${check} ${result}: ${finding}`);
    }
  }
}
