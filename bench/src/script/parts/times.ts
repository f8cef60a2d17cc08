import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { VideoOptions } from '@cvplus/contracts/video-options';
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
    const chosen = (isQuick ? thinned(corpus, 40) : corpus).map(({ cv }) => cv);
    const warming = [...Map.groupBy(chosen, ({ language }) => language).values()].map(([cv]) => cv);
    const cvs = chosen.filter((cv) => !warming.includes(cv));
    const asked = (isQuick ? [60] : [30, 60, 90]).map((durationSeconds) =>
      optionsOf({ durationSeconds }),
    );
    // Once for the code of each language; a measured CV is met for the first time, because
    // sentences are remembered.
    for (const cv of warming) if (cv) await timeEngine(cv, asked);
    const wholes: Spent[] = [];
    const parts: Awaited<ReturnType<typeof timeParts>>[] = [];
    for (const [index, cv] of cvs.entries()) {
      if (index % 2 === 0) wholes.push(...(await timeEngine(cv, asked)));
      else parts.push(await timeParts(cv, asked));
    }
    return [
      ...metricsOf(
        'writer',
        parts.flatMap(({ writes }) => writes),
        writerMs,
      ),
      ...metricsOf('engine', wholes, writerMs),
      // Steady: the first parse of a process loads the library as well.
      ...metricsOf('parse_3_pages', parses.slice(1), parseMs),
      ...metricsOf(
        'understand',
        parts.map(({ context }) => context),
        10,
      ),
      ...metricsOf(
        'scoring',
        parts.flatMap(({ scorings }) => scorings),
        10,
      ),
    ];
  },
};

async function timeEngine(cv: ParsedCV, asked: VideoOptions[]): Promise<Spent[]> {
  const spent: Spent[] = [];
  for (const options of asked) {
    spent.push(await timed(() => ownEngine.generateOptimizedScript(cv, options)));
  }
  return spent;
}

async function timeParts(cv: ParsedCV, asked: VideoOptions[]) {
  const writer = new TemplateWriter();
  const context = await timed(() => analyzeCvContext(cv, {}, corpusMonth));
  const writes: Spent[] = [];
  const scorings: Spent[] = [];
  for (const options of asked) {
    const request = requestFor(cv, options);
    writes.push(await timed(() => writer.write(request)));
    const { sentences } = writer.compose(request);
    scorings.push(await timed(() => scoreScript(scoredFor(request, sentences))));
  }
  return { context, writes, scorings };
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
