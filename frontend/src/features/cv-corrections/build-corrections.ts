import type { CvCorrections } from '@cvplus/contracts/cv-corrections';
import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import {
  type CvForm,
  type DatedDraft,
  formOf,
  type LineDraft,
  listNames,
  type PositionDraft,
  type StudyDraft,
} from './cv-form.ts';

export type BuiltCorrections = {
  corrections: CvCorrections;
  /** Where each edited entry and line went in the request, by its key: what the server names its fields by. */
  places: ReadonlyMap<string, string>;
};

type PositionChange = NonNullable<CvCorrections['positions']>[number];
type StudyChange = NonNullable<CvCorrections['education']>[number];
/** What became of one entry of the form; none when there is nothing to say of it. */
type Edited<Draft, Change> = { draft: Draft; change: Change }[];

/** Only what differs from the CV the editing began with: what is not sent, stays. */
export function buildCorrections(cv: ParsedCV, form: CvForm): BuiltCorrections {
  const before = formOf(cv);
  const places = new Map<string, string>();
  const corrections: CvCorrections = {
    ...(differ(before.name, form.name) && { name: form.name.trim() }),
    ...(differ(before.headline, form.headline) && { headline: wordsOrNull(form.headline) }),
    ...(differ(before.summary, form.summary) && { summary: wordsOrNull(form.summary) }),
  };
  const positions = form.positions.flatMap((draft) => changeOfPosition(draft, before.positions));
  const education = form.education.flatMap((draft) => changeOfStudy(draft, before.education));
  if (positions.length > 0) corrections.positions = positions.map(({ change }) => change);
  if (education.length > 0) corrections.education = education.map(({ change }) => change);
  positions.forEach(({ draft, change }, at) => {
    places.set(draft.key, `positions.${at}`);
    if (change.achievements) place(places, draft.achievements, `positions.${at}.achievements`);
  });
  education.forEach(({ draft }, at) => places.set(draft.key, `education.${at}`));
  for (const name of listNames) {
    const texts = changedList(before.lists[name], form.lists[name]);
    if (!texts) continue;
    corrections[name] = texts;
    place(places, form.lists[name], name);
  }
  return { corrections, places };
}

function changeOfPosition(
  draft: PositionDraft,
  all: readonly PositionDraft[],
): Edited<PositionDraft, PositionChange> {
  const before = all.find(({ factId }) => factId === draft.factId && factId !== null);
  if (draft.removed) return removalOf(draft);
  if (
    !before &&
    isBlank([draft.title, draft.company, draft.start, draft.end], draft.achievements)
  ) {
    return [];
  }
  const achievements = changedList(before?.achievements ?? [], draft.achievements);
  const change: PositionChange = {
    ...(differ(before?.title, draft.title) && { title: draft.title.trim() }),
    ...(differ(before?.company ?? '', draft.company) && { company: wordsOrNull(draft.company) }),
    ...changedDates(before, draft),
    ...(achievements && { achievements }),
  };
  return named(draft, change);
}

function changeOfStudy(
  draft: StudyDraft,
  all: readonly StudyDraft[],
): Edited<StudyDraft, StudyChange> {
  const before = all.find(({ factId }) => factId === draft.factId && factId !== null);
  if (draft.removed) return removalOf(draft);
  if (!before && isBlank([draft.degree, draft.institution, draft.start, draft.end], [])) return [];
  const change: StudyChange = {
    ...(differ(before?.degree ?? '', draft.degree) && { degree: wordsOrNull(draft.degree) }),
    ...(differ(before?.institution ?? '', draft.institution) && {
      institution: wordsOrNull(draft.institution),
    }),
    ...changedDates(before, draft),
  };
  return named(draft, change);
}

/** What the CV never held needs no removing. */
function removalOf<Draft extends DatedDraft>(draft: Draft) {
  const { factId } = draft;
  return factId === null ? [] : [{ draft, change: { factId, remove: true as const } }];
}

function named<Draft extends DatedDraft, Change extends object>(
  draft: Draft,
  change: Change,
): Edited<Draft, Change & { factId?: string }> {
  if (draft.factId !== null && Object.keys(change).length === 0) return [];
  return [{ draft, change: { ...(draft.factId !== null && { factId: draft.factId }), ...change } }];
}

function changedDates(before: DatedDraft | undefined, draft: DatedDraft) {
  return {
    ...(differ(before?.start ?? '', draft.start) && { start: wordsOrNull(draft.start) }),
    ...(differ(before?.end ?? '', draft.end) && { end: wordsOrNull(draft.end) }),
    ...((before?.current ?? false) !== draft.current && { current: draft.current }),
  };
}

function changedList(before: readonly LineDraft[], lines: readonly LineDraft[]): string[] | null {
  const texts = saidIn(lines).map(({ text }) => text.trim());
  const same =
    texts.length === before.length && texts.every((text, at) => text === before[at]?.text.trim());
  return same ? null : texts;
}

function place(places: Map<string, string>, lines: readonly LineDraft[], path: string) {
  saidIn(lines).forEach(({ key }, at) => places.set(key, `${path}.${at}`));
}

const saidIn = (lines: readonly LineDraft[]) => lines.filter(({ text }) => text.trim() !== '');

const isBlank = (words: readonly string[], lines: readonly LineDraft[]) =>
  words.every((text) => text.trim() === '') && saidIn(lines).length === 0;

/** `before` is undefined for an entry the CV does not have: then everything counts as said anew. */
const differ = (before: string | undefined, now: string) => before?.trim() !== now.trim();

const wordsOrNull = (text: string) => (text.trim() === '' ? null : text.trim());
