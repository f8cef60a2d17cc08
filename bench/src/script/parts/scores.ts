import type { OptimizedScript } from '@cvplus/contracts/script';
import { metric, percentile } from '../../lib/report.ts';
import type { Part } from '../part.ts';
import { readableCorpus } from '../read-corpus.ts';
import { handWritten } from '../texts/hand-written.ts';
import { isWrittenLanguage, optionsOf, ownEngine, scriptOf } from '../writing.ts';

type Written = { id: string; language: string; length: number; script: OptimizedScript };

/** The product's criterion: nine of ten, on CVs as people have them. */
const criterion = 9;

/** The quality scores of scripts by our own writer, and what kept the lowest down. */
export const scores: Part = {
  describe: ({ isQuick }) =>
    `quality of the own writer's scripts, ${lengths(isQuick).join(', ')} s, professional`,
  async measure({ isQuick }) {
    const all: Written[] = [];
    for (const { label, cv } of await readableCorpus()) {
      for (const length of lengths(isQuick)) {
        const options = optionsOf({ durationSeconds: length });
        const script = await scriptOf({ label, cv }, options);
        all.push({ id: label.id, language: label.language, length, script });
      }
    }
    showGroups('language', all, ({ language }) => language);
    showGroups('length', all, ({ length }) => `${length} s`);
    showLowest(all);
    const told = all.filter(({ language }) => isWrittenLanguage(language)).map(scoreOf);
    const named = all.filter(({ language }) => !isWrittenLanguage(language)).map(scoreOf);
    const claiming = all.flatMap(({ script }) => script.sentences.filter(isAboutTheCv));
    const uncited = claiming.filter(({ factIds }) => factIds.length === 0);
    for (const { text } of uncited.slice(0, 5)) console.log(`  cites nothing: ${text}`);
    const atLeast = criterion;
    const byHand = await scoreHandWritten();
    return [
      metric('score_p50', percentile(told, 50), '', { atLeast }),
      metric('score_p10', percentile(told, 10), '', { atLeast }),
      metric('score_min', percentile(told, 0), '', { atLeast: 7 }),
      metric('score_at_least_9', shareGood(told), '%', { atLeast: 90 }),
      // In another language only names, titles, years and skills can be told.
      metric('score_untranslated_p50', percentile(named, 50), '', { atLeast: 8 }),
      metric('sentences_without_facts', uncited.length, '', { atMost: 0 }),
      // What stops bad scripts must not stop a person who writes well.
      metric('score_by_hand_p50', percentile(byHand, 50), '', { atLeast: 8 }),
      metric('score_by_hand_min', percentile(byHand, 0), '', { atLeast: 7 }),
    ];
  },
};

async function scoreHandWritten(): Promise<number[]> {
  const found: number[] = [];
  for (const { label, cv } of await readableCorpus()) {
    const lines = handWritten[label.id];
    if (!lines) continue;
    const reading = ownEngine.readOwnWords(lines.join('\n'), cv, optionsOf());
    if (!reading.ok) continue;
    const { qualityScore, metadata } = reading.script;
    found.push(qualityScore ?? 0);
    const ceilings = metadata.scores?.ceilings ?? [];
    const held = ceilings.map(({ most, reason }) => ` (${most}: ${reason})`).join('');
    console.log(`  by hand, ${label.id}: ${qualityScore}${held}`);
  }
  return found;
}

const lengths = (isQuick: boolean) => (isQuick ? [60] : [30, 60, 90]);
const scoreOf = ({ script }: Written) => script.qualityScore ?? 0;

/** Greetings and calls to action claim nothing; the scenes between them do. */
const isAboutTheCv = ({ scene }: OptimizedScript['sentences'][number]) =>
  scene !== 'opening' && scene !== 'closing';

const shareGood = (values: number[]) =>
  (100 * values.filter((value) => value >= criterion).length) / values.length;

function showGroups(kind: string, all: Written[], keyOf: (written: Written) => string): void {
  const groups = Map.groupBy(all, keyOf);
  console.log(`  by ${kind}`);
  console.table(
    Object.fromEntries(
      [...groups].map(([key, group]) => {
        const values = group.map(scoreOf);
        return [
          key,
          {
            scripts: values.length,
            min: percentile(values, 0),
            p10: percentile(values, 10),
            p50: percentile(values, 50),
            'at least 9, %': Math.round(shareGood(values)),
          },
        ];
      }),
    ),
  );
}

function showLowest(all: Written[]): void {
  for (const { id, length, script } of all
    .toSorted((a, b) => scoreOf(a) - scoreOf(b))
    .slice(0, 8)) {
    const { scores: report } = script.metadata;
    const weak = (report?.parts ?? [])
      .filter(({ value }) => value !== null && value < 0.8)
      .map(({ name, value }) => `${name} ${value}`);
    const reasons = [...(report?.ceilings ?? []).map(({ reason }) => reason), ...weak];
    console.log(`  ${script.qualityScore} ${id}, ${length} s: ${reasons.join('; ')}`);
  }
}
