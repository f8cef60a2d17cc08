import type { QualityCheck } from '@cvplus/contracts/quality';
import { clock } from '../checks.ts';
import type { QualityReport } from './report-data.ts';
import { inWords, orderChecks, scoreInWords, verdictInWords } from './words.ts';

/** For a terminal: what is wrong first, then what to do, then what is right in one line. */
export function writeTextReport({
  assessment,
  fileName,
}: Pick<QualityReport, 'assessment' | 'fileName'>): string {
  const { overall, technical, content, satisfaction, recommendations, repairs, advice } =
    assessment;
  const checks = orderChecks([...technical.checks, ...(content?.checks ?? [])]);
  const passed = checks.filter(({ result }) => result === 'pass');
  const lines = [
    `${fileName}: ${verdictInWords(assessment)}`,
    '',
    `  overall       ${scoreInWords(overall)}`,
    `  technical     ${scoreInWords(technical.score)}`,
    `  content       ${scoreInWords(content?.score ?? null)}`,
    `  satisfaction  ${scoreInWords(satisfaction?.score ?? null)}`,
    '',
    ...checks.filter(({ result }) => result !== 'pass').map(lineOf),
    `  pass: ${passed.length === 0 ? 'none' : passed.map(({ id }) => id).join(', ')}`,
    ...section(
      'What to do',
      recommendations.map(({ message }) => message),
    ),
    ...section(
      'Repaired already',
      repairs.map(({ message }) => message),
    ),
    ...section(
      'What a model says of the picture',
      advice.map(({ message }) => message),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function lineOf({ id, result, finding, atSeconds }: QualityCheck): string {
  const place = atSeconds === null ? '' : ` [${clock(atSeconds)}]`;
  return `  ${inWords[result].padEnd(11)} ${id}${place}: ${finding}`;
}

function section(title: string, messages: readonly string[]): string[] {
  return messages.length === 0 ? [] : ['', title, ...messages.map((message) => `  - ${message}`)];
}
