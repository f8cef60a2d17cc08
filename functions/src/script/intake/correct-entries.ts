import type { CvCorrections } from '@cvplus/contracts/cv-corrections';
import type { CvEducation, CvPosition } from '@cvplus/contracts/parsed-cv';
import { correctDates } from './corrected-dates.ts';
import type { FactKeeper } from './fact-keeper.ts';
import { positionText } from './record-position.ts';

type PositionChange = NonNullable<CvCorrections['positions']>[number];
type StudyChange = NonNullable<CvCorrections['education']>[number];

export function correctPositions(
  keeper: FactKeeper,
  before: CvPosition[],
  changes: PositionChange[] = [],
): CvPosition[] {
  const changeOf = new Map(changes.map((change) => [change.factId, change]));
  const kept = before.flatMap((position) => {
    const change = changeOf.get(position.factId);
    if (!change) return [position];
    if (!change.remove) return [correctPosition(keeper, position, change)];
    [position, ...position.achievements].forEach(({ factId }) => keeper.remove(factId));
    return [];
  });
  for (const change of changes.filter(({ factId }) => factId === undefined)) {
    insertByStart(kept, correctPosition(keeper, null, change));
  }
  return kept;
}

function correctPosition(
  keeper: FactKeeper,
  before: CvPosition | null,
  change: PositionChange,
): CvPosition {
  const company = correctWords(before?.company, change.company);
  const words = {
    title: change.title ?? before?.title ?? '',
    ...(company ? { company } : {}),
    ...(before?.location ? { location: before.location } : {}),
    ...correctDates(before ?? {}, change, 'post'),
  };
  const text = positionText(words);
  const factId = before?.factId ?? keeper.add('position', text);
  keeper.reword(factId, text);
  const listed = before?.achievements ?? [];
  const achievements = change.achievements
    ? keeper.relist('achievement', listed, change.achievements)
    : listed;
  return { factId, ...words, achievements };
}

export function correctEducation(
  keeper: FactKeeper,
  before: CvEducation[],
  changes: StudyChange[] = [],
): CvEducation[] {
  const changeOf = new Map(changes.map((change) => [change.factId, change]));
  const kept = before.flatMap((study) => {
    const change = changeOf.get(study.factId);
    if (!change) return [study];
    if (!change.remove) return [correctStudy(keeper, study, change)];
    keeper.remove(study.factId);
    return [];
  });
  for (const change of changes.filter(({ factId }) => factId === undefined)) {
    insertByStart(kept, correctStudy(keeper, null, change));
  }
  return kept;
}

function correctStudy(
  keeper: FactKeeper,
  before: CvEducation | null,
  change: StudyChange,
): CvEducation {
  const degree = correctWords(before?.degree, change.degree);
  const institution = correctWords(before?.institution, change.institution);
  const dates = correctDates(before ?? {}, change, 'study');
  const text = [degree, institution, dates.start, dates.end].filter(Boolean).join(', ');
  // Nothing left to say of a study is no reason to lose that there was one.
  const said = text === '' ? (before?.text ?? '') : text;
  const factId = before?.factId ?? keeper.add('education', said);
  keeper.reword(factId, said);
  return {
    factId,
    text: said,
    ...(degree ? { degree } : {}),
    ...(institution ? { institution } : {}),
    ...dates,
  };
}

function correctWords(before: string | undefined, change: string | null | undefined) {
  return change === undefined ? before : (change ?? undefined);
}

/** CVs name the latest entry first. */
function insertByStart<Entry extends { start?: string | undefined }>(
  entries: Entry[],
  added: Entry,
): void {
  const at = entries.findIndex(({ start }) => start && added.start && start < added.start);
  entries.splice(at < 0 ? entries.length : at, 0, added);
}
