import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { metric, type Metric } from '../../lib/report.ts';
import {
  compareReading,
  nothingRead,
  readFields,
  sum,
  type CvComparison,
  type ReadField,
} from '../compare-reading.ts';
import type { LabelledCv } from '../corpus/labelled-cv.ts';
import { labelledCvs } from '../corpus/labelled-cvs.ts';
import { printedCv } from '../corpus/printed-cv.ts';
import { relaidCv } from '../corpus/relaid-cv.ts';
import type { Part } from '../part.ts';
import { readCorpus, readLabelled } from '../read-corpus.ts';

type Reading = { cv: LabelledCv; comparison: CvComparison; isLanguageRight: boolean };

/** Our own promise for each field; what is personal must not slip at all. */
const atLeastPercent = 95;
const mostMisreadsShown = 25;

/** How much of each field of the corpus is read as a careful reader does. */
export const parsing: Part = {
  describe: ({ isQuick }) =>
    `${labelledCvs().length} CVs in six languages and ten layouts, each read from its document${isQuick ? '' : ', and again in another layout'}`,
  async measure({ isQuick }) {
    const readings = (await readCorpus()).map(({ label, cv }) => judge(label, cv));
    showShares('language', readings, ({ language }) => language);
    showShares('layout', readings, ({ layout }) => layout);
    showMisreads(readings);
    if (isQuick) return metricsOf('read', readings);
    // The parser was mended with the corpus in view; these documents it has not seen.
    const relaid = await readAll(labelledCvs().map(relaidCv));
    showShares('layout, each CV in another one', relaid, ({ layout }) => layout);
    showMisreads(relaid);
    return [...metricsOf('read', readings), ...metricsOf('read_relaid', relaid)];
  },
};

async function readAll(cvs: LabelledCv[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const cv of cvs) readings.push(judge(cv, await readLabelled(cv)));
  return readings;
}

function judge(cv: LabelledCv, read: ParsedCV | null): Reading {
  const printed = printedCv(cv);
  if (!read) return { cv, comparison: nothingRead(printed), isLanguageRight: false };
  const isLanguageRight = read.language === cv.language;
  return { cv, comparison: compareReading(printed, read), isLanguageRight };
}

function metricsOf(prefix: string, readings: Reading[]): Metric[] {
  const fields = readFields.map((field) => {
    const atLeast = field === 'personal_kept_apart' ? 100 : atLeastPercent;
    return metric(`${prefix}_${field}`, percentOf(readings, field), '%', { atLeast });
  });
  const rightLanguages = readings.filter(({ isLanguageRight }) => isLanguageRight).length;
  return [
    ...fields,
    metric(`${prefix}_language`, (100 * rightLanguages) / readings.length, '%', {
      atLeast: atLeastPercent,
    }),
    metric(`${prefix}_all_fields`, meanPercent(readings), '%', { atLeast: atLeastPercent }),
  ];
}

function percentOf(readings: Reading[], field: ReadField): number {
  const { right, of } = sum(readings.map(({ comparison }) => comparison[field]));
  return of === 0 ? 100 : (100 * right) / of;
}

function meanPercent(readings: Reading[]): number {
  return (
    readFields.reduce((total, field) => total + percentOf(readings, field), 0) / readFields.length
  );
}

/** A table of every field beside every language or layout. */
function showShares(kind: string, readings: Reading[], keyOf: (cv: LabelledCv) => string): void {
  const groups = Map.groupBy(readings, ({ cv }) => keyOf(cv));
  const row = (valueOf: (group: Reading[]) => number) =>
    Object.fromEntries([...groups].map(([key, group]) => [key, Math.round(valueOf(group))]));
  console.log(`  % right by ${kind}`);
  console.table({
    ...Object.fromEntries(
      readFields.map((field) => [field, row((group) => percentOf(group, field))]),
    ),
    'mean of fields': row(meanPercent),
  });
}

function showMisreads(readings: Reading[]): void {
  const lines = readings.flatMap(({ cv, comparison }) =>
    readFields.flatMap((field) =>
      comparison[field].wrong.map(
        (text) => `  ${cv.id} (${cv.layout}) ${field}: ${text.slice(0, 160)}`,
      ),
    ),
  );
  console.log(`  ${lines.length} misreads, of which the first of each document:`);
  const firsts = [...Map.groupBy(lines, (line) => line.split(' ')[2]).values()].flatMap(([line]) =>
    line === undefined ? [] : [line],
  );
  for (const line of firsts.slice(0, mostMisreadsShown)) console.log(`  ${line}`);
}
