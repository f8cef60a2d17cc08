import type { CvEducation, CvPosition, ParsedCV } from '@cvplus/contracts/parsed-cv';

/** One line of a list while it is edited. `key` stays when the words change. */
export type LineDraft = { key: string; text: string; factId: string | null };

export type DatedDraft = {
  key: string;
  /** Null for what the parser did not find. */
  factId: string | null;
  start: string;
  end: string;
  current: boolean;
  /** Marked to be taken out, and still there to be kept after all. */
  removed: boolean;
};

export type PositionDraft = DatedDraft & {
  title: string;
  company: string;
  achievements: LineDraft[];
};

export type StudyDraft = DatedDraft & {
  degree: string;
  institution: string;
  /** The line as it stands in the CV: all there is where neither degree nor school was recognised. */
  asRead: string;
};

export const listNames = ['skills', 'certifications', 'languages', 'awards'] as const;
export type ListName = (typeof listNames)[number];

/** The CV as a form holds it: every field a string, every list complete. */
export type CvForm = {
  name: string;
  headline: string;
  summary: string;
  positions: PositionDraft[];
  education: StudyDraft[];
  lists: Record<ListName, LineDraft[]>;
};

type Listed = { factId: string; text: string };

export function formOf(cv: ParsedCV): CvForm {
  return {
    name: cv.personalInfo.name,
    headline: cv.personalInfo.headline ?? '',
    summary: cv.summary?.text ?? '',
    positions: cv.experience.map(positionOf),
    education: cv.education.map(studyOf),
    lists: {
      skills: linesOf(cv.skills),
      certifications: linesOf(cv.certifications),
      languages: linesOf(cv.languages),
      awards: linesOf(cv.awards ?? []),
    },
  };
}

function positionOf(position: CvPosition): PositionDraft {
  return {
    ...datesOf(position),
    title: position.title,
    company: position.company ?? '',
    achievements: linesOf(position.achievements),
  };
}

function studyOf(study: CvEducation): StudyDraft {
  return {
    ...datesOf(study),
    degree: study.degree ?? '',
    institution: study.institution ?? '',
    asRead: study.text,
  };
}

function datesOf({ factId, start, end, current }: CvPosition | CvEducation): DatedDraft {
  return {
    key: factId,
    factId,
    start: start ?? '',
    end: end ?? '',
    current: current ?? false,
    removed: false,
  };
}

function linesOf(listed: readonly Listed[]): LineDraft[] {
  return listed.map(({ factId, text }) => ({ key: factId, text, factId }));
}

const blankDates = { factId: null, start: '', end: '', current: false, removed: false };

export function blankPosition(key: string): PositionDraft {
  return { ...blankDates, key, title: '', company: '', achievements: [] };
}

export function blankStudy(key: string): StudyDraft {
  return { ...blankDates, key, degree: '', institution: '', asRead: '' };
}

export function blankLine(key: string): LineDraft {
  return { key, text: '', factId: null };
}
