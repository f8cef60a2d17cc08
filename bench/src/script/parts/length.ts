import { renderOrderSchema } from '@cvplus/contracts/render-order';
import type { OptimizedScript } from '@cvplus/contracts/script';
import { videoStyles, type VideoOptions } from '@cvplus/contracts/video-options';
import { FliteSynth } from '../../../../functions/src/providers/inhouse/sound/flite-synth.ts';
import { speakScript } from '../../../../functions/src/providers/inhouse/speak-script.ts';
import { AdvancedPromptEngine } from '../../../../functions/src/script/advanced-prompt-engine.ts';
import { scriptSeconds } from '../../../../functions/src/script/writing/spoken-time.ts';
import { metric, type Metric, percentile } from '../../lib/report.ts';
import { openModelSide } from '../model-side.ts';
import type { Part } from '../part.ts';
import { readableCorpus, type ReadCorpusCv, thinned } from '../read-corpus.ts';
import { corpusDay, isWrittenLanguage, optionsOf, requestFor, scriptOf } from '../writing.ts';

const lengths = [30, 60, 90];
const atMostPercent = 5;
type Finding = {
  id: string;
  language: string;
  length: number;
  offPercent: number;
  isRich: boolean;
};

/** How near the spoken time comes to the time asked for. */
export const length: Part = {
  describe: ({ isQuick }) =>
    `estimated against asked for, ${lengths.join(', ')} s, ${stylesOf(isQuick).length} styles; and really spoken`,
  async measure({ isQuick }) {
    const corpus = await readableCorpus();
    const own = await measureOwn(isQuick ? thinned(corpus, 22) : corpus, stylesOf(isQuick));
    const rich = own.filter(({ isRich }) => isRich);
    show(rich);
    const poor = own.filter(({ isRich }) => !isRich);
    const short = own.filter(({ offPercent }) => offPercent < -atMostPercent);
    return [
      ...offMetrics('length_off', rich),
      metric('too_little_to_tell', (100 * poor.length) / own.length, '%', { atMost: 100 }),
      metric('scripts_too_short', (100 * short.length) / own.length, '%', { atMost: 100 }),
      ...(await measureModel(corpus, isQuick ? 8 : 40)),
      ...(await measureSpoken(corpus, isQuick ? 3 : 10)),
    ];
  },
};

const stylesOf = (isQuick: boolean) => (isQuick ? videoStyles.slice(0, 1) : videoStyles);

async function measureOwn(corpus: ReadCorpusCv[], styles: readonly VideoOptions['style'][]) {
  const findings: Finding[] = [];
  for (const { label, cv } of corpus) {
    for (const durationSeconds of lengths) {
      for (const style of styles) {
        const options = optionsOf({ durationSeconds, style });
        const script = await scriptOf({ label, cv }, options);
        findings.push({
          id: `${label.id}, ${durationSeconds} s, ${style}`,
          language: label.language,
          length: durationSeconds,
          offPercent: offOf(script, durationSeconds),
          isRich: isRich({ label, cv }, options),
        });
      }
    }
  }
  return findings;
}

const offOf = ({ metadata }: OptimizedScript, asked: number) =>
  (100 * (metadata.estimatedSeconds - asked)) / asked;

/**
 * Whether the CV tells enough, judged apart from the writer: its lines alone, read out, fill the
 * time. What the script cannot translate is no material.
 */
function isRich({ cv }: ReadCorpusCv, options: VideoOptions): boolean {
  if (!isWrittenLanguage(cv.language)) return false;
  const { wordsPerMinute, language } = requestFor(cv, options);
  const lines = [
    ...cv.experience.flatMap(({ title, company = '', achievements }) => [
      `${title} ${company}`,
      ...achievements.map(({ text }) => text),
    ]),
    ...cv.education.map(({ text }) => text),
    cv.skills
      .slice(0, 10)
      .map(({ text }) => text)
      .join(', '),
  ];
  const scene = 'experience';
  const spoken = scriptSeconds(
    lines.filter((text) => text !== '').map((text) => ({ text, scene })),
    { wordsPerMinute, language },
  );
  return spoken >= options.durationSeconds;
}

function offMetrics(name: string, findings: Finding[]): Metric[] {
  const off = findings.map(({ offPercent }) => Math.abs(offPercent));
  return [
    metric(`${name}_p50`, percentile(off, 50), '%', { atMost: atMostPercent }),
    metric(`${name}_p95`, percentile(off, 95), '%', { atMost: atMostPercent }),
  ];
}

function show(findings: Finding[]): void {
  const groups = Map.groupBy(findings, ({ language, length }) => `${language}, ${length} s`);
  console.table(
    Object.fromEntries(
      [...groups].map(([key, group]) => {
        const off = group.map(({ offPercent }) => Math.abs(offPercent));
        const round = (value: number) => Math.round(value * 10) / 10;
        return [
          key,
          {
            scripts: off.length,
            'off p50 %': round(percentile(off, 50)),
            'off p95 %': round(percentile(off, 95)),
            'within 5 %, %': Math.round(
              (100 * off.filter((each) => each <= 5).length) / off.length,
            ),
          },
        ];
      }),
    ),
  );
  const worst = findings.toSorted((a, b) => Math.abs(b.offPercent) - Math.abs(a.offPercent));
  for (const { id, offPercent } of worst.slice(0, 6)) {
    console.log(`  ${id}: ${offPercent.toFixed(1)} %`);
  }
}

/** A stand-in counts words well; what is measured is that the room asks for the right number. */
async function measureModel(corpus: ReadCorpusCv[], most: number): Promise<Metric[]> {
  await using side = await openModelSide();
  const engine = new AdvancedPromptEngine({ model: side.writer, now: () => corpusDay });
  const off: number[] = [];
  let fallbacks = 0;
  for (const each of thinned(corpus, most)) {
    for (const durationSeconds of [30, 60]) {
      const options = optionsOf({ durationSeconds });
      if (!isRich(each, options)) continue;
      const script = await engine.generateOptimizedScript(each.cv, options);
      if (script.metadata.method === 'model') off.push(Math.abs(offOf(script, durationSeconds)));
      else fallbacks += 1;
    }
  }
  console.log(`  ${off.length} scripts by the model's stand-in, ${fallbacks} fell back`);
  return [
    metric('model_length_off_p50', percentile(off, 50), '%', { atMost: 10 }),
    metric('model_length_off_p95', percentile(off, 95), '%', { atMost: 10 }),
  ];
}

/** The in-house voice speaks English: estimate against the real time of the same script. */
async function measureSpoken(corpus: ReadCorpusCv[], most: number): Promise<Metric[]> {
  const english = thinned(
    corpus.filter(({ cv }) => cv.language === 'en'),
    most,
  );
  const off: number[] = [];
  for (const { label, cv } of english) {
    const options = optionsOf({ durationSeconds: 30 });
    const { sentences, metadata } = await scriptOf({ label, cv }, options);
    const order = renderOrderSchema.parse({
      sentences,
      cards: { name: '', headline: '', strengths: [], achievements: [], callToAction: '' },
      nameCard: false,
      presenter: options.presenter,
      pace: options.pace,
    });
    const { timeline, voice } = await speakScript(
      order,
      [new FliteSynth()],
      new AbortController().signal,
    );
    if (voice === null) throw new Error('The in-house voice did not speak.');
    const spoken = timeline.durationSeconds;
    const percent = (100 * (metadata.estimatedSeconds - spoken)) / spoken;
    console.log(
      `  ${label.id}: estimated ${metadata.estimatedSeconds} s, spoken ${spoken.toFixed(1)} s`,
    );
    off.push(Math.abs(percent));
  }
  return [
    metric('spoken_length_off_p50', percentile(off, 50), '%', { atMost: atMostPercent }),
    metric('spoken_length_off_max', percentile(off, 100), '%', { atMost: 10 }),
  ];
}
