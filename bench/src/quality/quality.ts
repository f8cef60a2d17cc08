// How well the quality check tells good videos from bad ones, on clips whose defects are known.
import { describeLoad, describeMachine } from '../lib/machine.ts';
import { type Metric, printReport } from '../lib/report.ts';
import { saveReport } from '../lib/saved-report.ts';
import { scoreResults } from './check/score-results.ts';
import { metricsOf, showResults, summaryOf } from './check/show-results.ts';
import { checkClips, chosenPlans, defectsIn, makeClips } from './parts/corpus.ts';
import { showPlans } from './parts/show-plans.ts';
import { measureTime, naiveName } from './parts/time.ts';
import { readQualityOptions, type QualityOptions, usualSeed } from './quality-options.ts';

type Findings = { metrics: Metric[]; notes: string[] };

process.exitCode = await run(readQualityOptions());

async function run(options: QualityOptions): Promise<number> {
  const { only, isQuick, isList, isMaking } = options;
  const plans = only === 'time' ? [] : chosenPlans(options);
  if (plans.length === 0 && only !== 'time') {
    const names = defectsIn(chosenPlans({ ...options, only: undefined }));
    console.error(`--only takes one of: time, ${names.join(', ')}.`);
    return 1;
  }
  if (isList) {
    showPlans(plans);
    return 0;
  }
  console.log(describeMachine());
  if (isMaking) {
    await makeClips(plans, options);
    return 0;
  }
  // Time first, while the machine is not yet warm from hundreds of clips.
  const isTimed = only === 'time' || (only === undefined && !isQuick);
  const timed = isTimed ? await timeCheck() : { metrics: [], notes: [] };
  const found = plans.length > 0 ? await checkCorpus(options) : { metrics: [], notes: [] };
  report(options, {
    metrics: [...timed.metrics, ...found.metrics],
    notes: [...timed.notes, ...found.notes],
  });
  return 0;
}

async function timeCheck(): Promise<Findings> {
  const note = `time: a minute in 1080 lines, and the naive pass over it; ${describeLoad()}`;
  console.log(`\n${note}`);
  return { metrics: await measureTime(), notes: [note] };
}

async function checkCorpus(options: QualityOptions): Promise<Findings> {
  const plans = chosenPlans(options);
  const note = `${options.half} half: ${plans.length} clips; ${describeLoad()}`;
  console.log(`\n${note}`);
  const results = await checkClips(await makeClips(plans, options));
  const score = scoreResults(results);
  showResults(results);
  return { metrics: metricsOf(score), notes: [note, ...summaryOf(score)] };
}

function report(options: QualityOptions, { metrics, notes }: Findings): void {
  const { only, half, isQuick, isSaved, seed } = options;
  const title = `The quality check, ${half} half, ${isQuick ? 'quick' : 'full'} run, seed ${seed}`;
  if (isSaved) {
    const draw = seed === usualSeed ? undefined : `seed-${seed}`;
    const kinds = [half, draw, only, isQuick ? 'quick' : undefined].filter(
      (kind) => kind !== undefined,
    );
    const saved = { bench: 'quality', kinds, title, metrics, peerName: naiveName, notes };
    console.log(`\nKept as ${saveReport(saved)}`);
  }
  console.log('');
  printReport('quality', title, metrics, naiveName);
}
