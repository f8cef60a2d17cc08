// How well the quality check tells good videos from bad ones, on clips whose defects are known.
import { describeLoad, describeMachine } from '../lib/machine.ts';
import { type Limit, metric, type Metric, printReport } from '../lib/report.ts';
import { saveReport } from '../lib/saved-report.ts';
import { type CorpusScore, percentOf, scoreResults, type Share } from './check/score-results.ts';
import { inWords, showResults } from './check/show-results.ts';
import { checkClips, chosenPlans, defectsIn, makeClips } from './parts/corpus.ts';
import { showPlans } from './parts/show-plans.ts';
import { readQualityOptions, type QualityOptions } from './quality-options.ts';

process.exitCode = await run();

async function run(): Promise<number> {
  const options = readQualityOptions();
  const { half } = options;
  const plans = chosenPlans(options);
  if (plans.length === 0) {
    const names = defectsIn(chosenPlans({ ...options, only: undefined }));
    console.error(`--only takes one of: ${names.join(', ')}.`);
    return 1;
  }
  if (options.isList) {
    showPlans(plans);
    return 0;
  }
  console.log(`${describeMachine()}\n\n${half} half: ${plans.length} clips (${describeLoad()})`);
  const clips = await makeClips(plans, options);
  if (options.isMaking) return 0;
  const results = await checkClips(clips);
  showResults(results);
  const score = scoreResults(results);
  const notes = [
    `${plans.length} clips; ${describeLoad()}`,
    `recall, obvious: ${inWords(score.recall.obvious)}`,
    `recall, visible: ${inWords(score.recall.visible)}`,
    `false alarms: ${inWords(score.falseAlarms)}`,
    `accuracy: ${inWords(score.accuracy)}`,
  ];
  report(options, metricsOf(score), notes);
  return 0;
}

/** The promises; borderline clips are only reported. */
function metricsOf({ recall, falseAlarms, accuracy }: CorpusScore): Metric[] {
  const all: [string, Share, Limit][] = [
    ['recall_obvious', recall.obvious, { atLeast: 98 }],
    ['recall_visible', recall.visible, { atLeast: 90 }],
    ['recall_borderline', recall.borderline, { atLeast: 0 }],
    ['false_alarms', falseAlarms, { atMost: 2 }],
    ['accuracy', accuracy, { atLeast: 95 }],
  ];
  return all
    .filter(([, { of }]) => of > 0)
    .map(([name, share, limit]) => metric(name, percentOf(share), '%', limit));
}

function report(options: QualityOptions, metrics: Metric[], notes: string[]): void {
  const { only, half, isQuick, isSaved, seed } = options;
  const title = `The quality check, ${half} half, ${isQuick ? 'quick' : 'full'} run, seed ${seed}`;
  if (isSaved) {
    const kinds = [half, only, isQuick ? 'quick' : undefined].filter((kind) => kind !== undefined);
    console.log(`\nKept as ${saveReport({ bench: 'quality', kinds, title, metrics, notes })}`);
  }
  console.log('');
  printReport('quality', title, metrics);
}
