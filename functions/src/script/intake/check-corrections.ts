import type { CvCorrections } from '@cvplus/contracts/cv-corrections';
import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { CorrectionProblem } from './clean-corrections.ts';
import { areOutOfOrder, correctDates, type Dated } from './corrected-dates.ts';

type Entry = Dated & { factId: string };
type PositionChange = NonNullable<CvCorrections['positions']>[number];
type StudyChange = NonNullable<CvCorrections['education']>[number];

/** The first correction that fits no entry of this CV or contradicts itself; null when all can be made. */
export function checkCorrections(
  cv: ParsedCV,
  { positions = [], education = [] }: CvCorrections,
): CorrectionProblem | null {
  return (
    firstProblem(positions, cv.experience, 'post', untitled) ??
    firstProblem(education, cv.education, 'study', unnamed)
  );
}

function firstProblem<Change extends PositionChange | StudyChange>(
  changes: Change[],
  entries: Entry[],
  kind: 'post' | 'study',
  findMissing: (change: Change, path: string) => CorrectionProblem | null,
): CorrectionProblem | null {
  const left = new Map(entries.map((entry) => [entry.factId, entry]));
  for (const [at, change] of changes.entries()) {
    const path = `${kind === 'post' ? 'positions' : 'education'}.${at}`;
    const before = change.factId === undefined ? undefined : left.get(change.factId);
    // Each entry is named once: a second change would correct what the first made of it.
    if (change.factId !== undefined) left.delete(change.factId);
    if (!before && (change.factId !== undefined || change.remove)) {
      return {
        code: 'unknown-entry',
        field: `${path}.factId`,
        message: 'This entry is not in the CV any more. Please load the CV again.',
      };
    }
    if (change.remove) continue;
    const problem =
      (before ? null : findMissing(change, path)) ?? findWrongDates(change, before, kind, path);
    if (problem) return problem;
  }
  return null;
}

const untitled = ({ title }: PositionChange, path: string): CorrectionProblem | null =>
  title === undefined
    ? {
        code: 'missing-title',
        field: `${path}.title`,
        message: 'Please name the job title of this position.',
      }
    : null;

const unnamed = ({ degree, institution }: StudyChange, path: string): CorrectionProblem | null =>
  (degree ?? institution)
    ? null
    : {
        code: 'empty-entry',
        field: `${path}.degree`,
        message: 'Please name the degree or the school.',
      };

function findWrongDates(
  change: PositionChange | StudyChange,
  before: Entry | undefined,
  kind: 'post' | 'study',
  path: string,
): CorrectionProblem | null {
  const dates = correctDates(before ?? {}, change, kind);
  if (kind === 'post' && dates.current && dates.end !== undefined) {
    return {
      code: 'ended-and-current',
      field: `${path}.end`,
      message: 'A position that is held today has no end.',
    };
  }
  if (areOutOfOrder(dates)) {
    return {
      code: 'dates-out-of-order',
      field: change.start ? `${path}.start` : `${path}.end`,
      message: `This would begin in ${dates.start} and end in ${dates.end}.`,
    };
  }
  return null;
}
