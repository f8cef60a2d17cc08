import { severities } from '../defects/defect.ts';
import { isCaught, isFalseAlarm, type ClipResult } from './clip-result.ts';
import { confusionTable, percentOf, scoreResults, wilson, type Share } from './score-results.ts';

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
  const { recall, falseAlarms, accuracy, refused } = scoreResults(results);
  for (const severity of severities)
    console.log(`  recall, ${severity}: ${inWords(recall[severity])}`);
  console.log(`  false alarms: ${inWords(falseAlarms)}`);
  console.log(`  accuracy: ${inWords(accuracy)}`);
  for (const kind of [...severities, 'clean'] as const) {
    console.log(`  would not be shown, ${kind}: ${inWords(refused[kind])}`);
  }
}

export function inWords(share: Share): string {
  const { low, high } = wilson(share);
  const percent = percentOf(share).toFixed(1);
  return `${share.count} of ${share.of}, ${percent} % (95 %: ${low.toFixed(1)}–${high.toFixed(1)} %)`;
}

function showMisses(results: readonly ClipResult[]): void {
  const missed = results.filter((each) => each.label !== null && !isCaught(each));
  if (missed.length > 0) console.log('  missed:');
  for (const { id, label, raised, notChecked } of missed) {
    const wanted = label?.checks ?? [];
    const unchecked = wanted.filter((check) => notChecked.includes(check));
    const why = unchecked.length > 0 ? `; not checked: ${unchecked.join(', ')}` : '';
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
