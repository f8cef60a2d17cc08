import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { readCv } from '../../../functions/src/script/intake/read-cv.ts';
import { corpusDocument } from './corpus/corpus-document.ts';
import type { LabelledCv } from './corpus/labelled-cv.ts';
import { labelledCvs } from './corpus/labelled-cvs.ts';

/** A CV of the corpus and what was read from its document; null when it was refused. */
export type CorpusReading = { label: LabelledCv; cv: ParsedCV | null };
export type ReadCorpusCv = { label: LabelledCv; cv: ParsedCV };

let readings: Promise<CorpusReading[]> | undefined;

/** Every document of the corpus, read once for all parts. */
export function readCorpus(): Promise<CorpusReading[]> {
  return (readings ??= readAll());
}

async function readAll(): Promise<CorpusReading[]> {
  const all: CorpusReading[] = [];
  for (const label of labelledCvs()) all.push({ label, cv: await readLabelled(label) });
  return all;
}

export async function readLabelled(label: LabelledCv): Promise<ParsedCV | null> {
  const reading = await readCv(corpusDocument(label).bytes);
  return reading.ok ? reading.cv : null;
}

/** Those that could be read: what was refused counts in `parsing` and `understanding`. */
export async function readableCorpus(): Promise<ReadCorpusCv[]> {
  const all = await readCorpus();
  return all.flatMap(({ label, cv }) => (cv ? [{ label, cv }] : []));
}

/** Every so-manieth, so that a short run sees every language. */
export function thinned<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
