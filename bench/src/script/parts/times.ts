import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { analyzeCvContext } from '../../../../functions/src/script/context/analyze-cv-context.ts';
import { readCv } from '../../../../functions/src/script/intake/read-cv.ts';
import { scoreScript } from '../../../../functions/src/script/scoring/score-script.ts';
import { TemplateWriter } from '../../../../functions/src/script/template-writer.ts';
import { metric, type Metric, percentile } from '../../lib/report.ts';
import { textPdf } from '../corpus/text-pdf.ts';
import type { Part } from '../part.ts';
import { readableCorpus, thinned } from '../read-corpus.ts';
import { corpusMonth, optionsOf, ownEngine, requestFor, scoredFor } from '../writing.ts';

const writerMs = 50;
const parseMs = 500;

/** Wall time as a person waits it, and processor time, which others at work on the machine do not change much. */
type Spent = { wallMs: number; cpuMs: number };

export const times: Part = {
  describe: () => 'own writer, whole engine, a PDF of three pages, understanding, scoring',
  async measure({ isQuick }) {
    const pdf = textPdf(3);
    const parses: Spent[] = [];
    for (let at = 0; at < (isQuick ? 5 : 30); at += 1) {
      parses.push(await timed(async () => void (await readCv(pdf))));
    }
    const corpus = await readableCorpus();
    const cvs = (isQuick ? thinned(corpus, 22) : corpus).map(({ cv }) => cv);
    const lengths = isQuick ? [60] : [30, 60, 90];
    const wholes: Spent[] = [];
    const writes: Spent[] = [];
    const contexts: Spent[] = [];
    const scorings: Spent[] = [];
    for (const cv of cvs) {
      for (const durationSeconds of lengths) {
        const spent = await timeOne(cv, durationSeconds);
        wholes.push(spent.whole);
        writes.push(spent.write);
        contexts.push(spent.context);
        scorings.push(spent.scoring);
      }
    }
    return [
      ...metricsOf('writer', writes, writerMs),
      ...metricsOf('engine', wholes, writerMs),
      // Steady: the first parse of a process loads the library as well.
      ...metricsOf('parse_3_pages', parses.slice(1), parseMs),
      ...metricsOf('understand', contexts, 10),
      ...metricsOf('score', scorings, 10),
    ];
  },
};

async function timeOne(cv: ParsedCV, durationSeconds: number) {
  const options = optionsOf({ durationSeconds });
  // As in a function: a CV it has not seen, with the code warm. What it remembers of sentences is kept.
  const whole = await timed(
    async () => void (await ownEngine.generateOptimizedScript(cv, options)),
  );
  const request = requestFor(cv, options);
  const writer = new TemplateWriter();
  const write = await timed(() => writer.write({ ...request, wording: 3 }));
  const { sentences } = writer.compose(request);
  const context = await timed(() => analyzeCvContext(cv, {}, corpusMonth));
  const scoring = await timed(() => scoreScript(scoredFor(request, sentences)));
  return { whole, write, context, scoring };
}

async function timed(work: () => unknown): Promise<Spent> {
  const cpu = process.cpuUsage();
  const from = performance.now();
  await work();
  const wallMs = performance.now() - from;
  const { user, system } = process.cpuUsage(cpu);
  return { wallMs, cpuMs: (user + system) / 1000 };
}

function metricsOf(name: string, all: Spent[], atMost: number): Metric[] {
  const wall = all.map(({ wallMs }) => wallMs);
  const cpu = all.map(({ cpuMs }) => cpuMs);
  return [
    metric(`${name}_p50`, percentile(wall, 50), 'ms', { atMost }),
    metric(`${name}_p95`, percentile(wall, 95), 'ms', { atMost }),
    metric(`${name}_cpu_p95`, percentile(cpu, 95), 'ms', { atMost }),
  ];
}
