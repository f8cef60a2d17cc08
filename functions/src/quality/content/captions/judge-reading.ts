import type { QualityCheck } from '@cvplus/contracts/quality';
import type { CaptionCue } from '../../../platform/caption-cues.ts';
import { lineColumns } from '../../../platform/caption-lines.ts';
import { columnsOf } from '../../../platform/plain-text.ts';
import { checked, clock, notChecked } from '../../checks.ts';
import { contentThresholds } from '../content-thresholds.ts';

type Fault = { rule: string; cue: CaptionCue };

/** A frame more or less is nobody's fault. */
const slackSeconds = 0.05;

/** Whether captions can be read: their lines, how long they stay, and whether one covers another. */
export function judgeCaptionReading(
  cues: readonly CaptionCue[],
  durationSeconds: number,
): QualityCheck {
  if (cues.length === 0) return notChecked('captions-reading', 'There are no captions.');
  const faults = cues.flatMap((cue, index) => {
    const rules = faultsOf(cue, cues[index + 1], durationSeconds);
    return rules.map((rule): Fault => ({ rule, cue }));
  });
  const [first] = faults;
  if (!first) {
    return checked('captions-reading', 'pass', `All ${cues.length} captions can be read in comfort.`, 0); // prettier-ignore
  }
  const faulty = new Set(faults.map(({ cue }) => cue)).size;
  const share = faulty / cues.length;
  const { warnAbove, failAbove } = contentThresholds.captionFaults;
  const isBroken = faults.some(({ rule }) => !fleeting.has(rule));
  const isOften = faulty > 1 && share > warnAbove;
  const result = share > failAbove ? 'fail' : isOften || isBroken ? 'warn' : 'pass';
  const finding = `${faulty} of ${cues.length} captions break a rule: ${summary(faults)}, the first at ${clock(first.cue.startSeconds)}.`;
  return checked('captions-reading', result, finding, share * 100, {
    startSeconds: first.cue.startSeconds,
    endSeconds: Math.max(first.cue.startSeconds, first.cue.endSeconds),
  });
}

const tooFast = 'too fast to read';
const tooShort = 'up too briefly';
/** One caption of these among many is no reason to warn: fast talkers and short answers make them. */
const fleeting = new Set([tooFast, tooShort]);

function faultsOf(
  cue: CaptionCue,
  next: CaptionCue | undefined,
  durationSeconds: number,
): string[] {
  const { lines: mostLines, shortestSeconds, longestSeconds } = contentThresholds.captionShape;
  const lines = cue.text.split('\n').filter((line) => line.trim() !== '');
  const seconds = cue.endSeconds - cue.startSeconds;
  const columns = lines.reduce((sum, line) => sum + columnsOf(line), 0);
  const faults: [string, boolean][] = [
    ['empty', lines.length === 0],
    [`more than ${mostLines} lines`, lines.length > mostLines],
    ['a line too long', lines.some((line) => columnsOf(line) > lineColumns(cue.text))],
    ['ends before it begins', seconds <= 0],
    [tooShort, seconds > 0 && seconds < shortestSeconds],
    ['up too long', seconds > longestSeconds],
    [tooFast, seconds > 0 && columns / seconds > contentThresholds.captionSpeed.tooFast],
    [
      'covers the next one',
      next !== undefined && cue.endSeconds > next.startSeconds + slackSeconds,
    ],
    ['after the end of the video', cue.endSeconds > durationSeconds + 0.5],
  ];
  return faults.flatMap(([rule, isBroken]) => (isBroken ? [rule] : []));
}

function summary(faults: readonly Fault[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of faults) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.map(([rule, count]) => `${rule} (${count})`).join(', ');
}
