import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeCommit, describeMachine } from './machine.ts';
import { type Metric, resultLine, tableRows, unsupportedReasons } from './report.ts';

const folder = join(import.meta.dirname, '..', '..', 'results');

type SavedReport = {
  bench: string;
  /** Tells a run of less than everything apart: `quick`, `rules`. */
  kinds: string[];
  title: string;
  metrics: readonly Metric[];
  peerName?: string;
  /** Conditions worth knowing, such as the load of the machine. */
  notes: string[];
};

/** Keeps a result worth quoting, with everything needed to judge it; answers with its path. */
export function saveReport(report: SavedReport): string {
  const { bench, kinds, title, metrics, peerName, notes } = report;
  const date = new Date().toISOString();
  const rows = tableRows(metrics, peerName);
  const columns = Object.keys(rows[0] ?? {});
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const text = [
    `# ${bench}, ${date.slice(0, 10)}`,
    '',
    `- ${title}`,
    `- machine: ${describeMachine()}`,
    `- commit: ${describeCommit()}`,
    `- finished: ${date}`,
    ...notes.map((note) => `- ${note}`),
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ''))),
    '',
    ...unsupportedReasons(metrics).map((reason) => `- ${peerName}: ${reason}`),
    '',
    '```',
    resultLine(bench, metrics),
    '```',
    '',
  ].join('\n');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${[bench, date.slice(0, 10), ...kinds].join('-')}.md`);
  writeFileSync(path, text);
  return path;
}
