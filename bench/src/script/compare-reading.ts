import type { CvPosition, ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { LabelledCv, LabelledPosition } from './corpus/labelled-cv.ts';
import { languageLevel } from './corpus/layouts/language-level.ts';

export const readFields = [
  'name',
  'headline',
  'email',
  'phone',
  'summary',
  'positions',
  'titles',
  'companies',
  'starts',
  'ends',
  'current',
  'achievements',
  'degrees',
  'institutions',
  'skills',
  'languages',
  'certifications',
  'awards',
  'personal_kept_apart',
] as const;
export type ReadField = (typeof readFields)[number];

/** How much of a field was there to be read, how much was read rightly, and the rest in words. */
export type FieldReading = { right: number; of: number; wrong: string[] };
export type CvComparison = Record<ReadField, FieldReading>;

/** Holds a parsed CV against what a careful reader takes from it. What the parser made up counts as wrong. */
export function compareReading(cv: LabelledCv, parsed: ParsedCV): CvComparison {
  const { personalInfo } = parsed;
  const pairs = pairPositions(cv.positions, parsed.experience);
  const each = (fieldOf: (label: LabelledPosition, read: CvPosition | undefined) => FieldReading) =>
    sum(pairs.map(({ label, read }) => fieldOf(label, read)));
  return {
    name: one(cv.name, personalInfo.name),
    headline: one(cv.headline, personalInfo.headline),
    email: one(cv.email, personalInfo.email),
    phone: one(cv.phone.replace(/\D/g, ''), personalInfo.phone?.replace(/\D/g, '')),
    summary: one(cv.summary, parsed.summary?.text),
    positions: one(String(cv.positions.length), String(parsed.experience.length)),
    titles: each((label, read) => one(label.title, read?.title)),
    companies: each((label, read) => one(label.company, read?.company)),
    starts: each((label, read) => one(label.start, read?.start)),
    ends: each((label, read) =>
      read ? one(label.end ?? undefined, read.end) : missed(label.end ?? 'now'),
    ),
    current: each((label, read) => one(String(label.end === null), String(read?.current))),
    achievements: each((label, read) =>
      list(
        label.achievements,
        (read?.achievements ?? []).map(({ text }) => text),
      ),
    ),
    degrees: list(
      cv.education.map(({ degree }) => inOneWay(degree)),
      parsed.education.map(({ degree, text }) => inOneWay(degree ?? text)),
    ),
    institutions: list(
      cv.education.map(({ institution }) => institution),
      parsed.education.map(({ institution, text }) => institution ?? text),
    ),
    skills: list(cv.skills, textsOf(parsed.skills)),
    // Formats word the level in their own way; the language is what must be right.
    languages: list(
      cv.languages.map((text) => languageLevel(text).language),
      textsOf(parsed.languages).map((text) => languageLevel(text).language),
    ),
    certifications: list(cv.certifications, textsOf(parsed.certifications)),
    awards: list(cv.awards, textsOf(parsed.awards ?? [])),
    personal_kept_apart: keptApart(cv, parsed),
  };
}

/** What a refused document comes to: all that is printed is missed, and nothing personal can slip. */
export function nothingRead(cv: LabelledCv): CvComparison {
  const compared = compareReading(cv, emptyCv);
  const entries = readFields.map((field) => {
    const { of, wrong } = compared[field];
    return [field, { right: field === 'personal_kept_apart' ? of : 0, of, wrong }] as const;
  });
  return Object.fromEntries(entries) as CvComparison;
}

const emptyCv: ParsedCV = {
  sourceFormat: 'text',
  language: '',
  personalInfo: { name: '(refused)', links: [] },
  experience: [],
  education: [],
  skills: [],
  certifications: [],
  languages: [],
  projects: [],
  facts: [],
  findings: [],
};

const textsOf = (facts: { text: string }[]) => facts.map(({ text }) => text);

/** “Bachelor of Science, Physics” is said “Bachelor of Science in Physics”: both are right. */
const inOneWay = (degree: string) => degree.replace(/^([\p{L} ]+ of [\p{L} ]+), /u, '$1 in ');

/** Letters and digits alone: spaces, dashes and quotation marks are the typesetter's. */
const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');

function one(label: string | undefined, read: string | undefined): FieldReading {
  const isRight = letters(label ?? '') === letters(read ?? '');
  const wrong = isRight ? [] : [`“${label ?? ''}” read as “${read ?? ''}”`];
  return { right: isRight ? 1 : 0, of: 1, wrong };
}

const missed = (text: string): FieldReading => ({ right: 0, of: 1, wrong: [`“${text}” missed`] });

function list(labels: string[], read: string[]): FieldReading {
  const left = read.map(letters);
  const unread = labels.filter((label) => {
    const index = left.indexOf(letters(label));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  const made = read.filter((text) => left.includes(letters(text)));
  return {
    right: labels.length - unread.length,
    of: Math.max(labels.length, read.length),
    wrong: [
      ...unread.map((text) => `“${text}” missed`),
      ...made.map((text) => `“${text}” not there`),
    ],
  };
}

/** Nothing personal may stand in a fact that a script could speak. */
function keptApart({ personal }: LabelledCv, parsed: ParsedCV): FieldReading {
  const spoken = parsed.facts
    .filter(({ kind }) => kind !== 'personal' && kind !== 'contact')
    .map(({ text }) => letters(text));
  const leaked = personal.filter((line) => spoken.some((text) => text.includes(letters(line))));
  return {
    right: personal.length - leaked.length,
    of: personal.length,
    wrong: leaked.map((line) => `“${line}” could be spoken`),
  };
}

type Pair = { label: LabelledPosition; read: CvPosition | undefined };

/** Which parsed position is meant by which labelled one: the most alike of those left, in order. */
function pairPositions(labels: LabelledPosition[], read: CvPosition[]): Pair[] {
  const left = [...read];
  return labels.map((label) => {
    const likeness = left.map((candidate) => likenessOf(label, candidate));
    const best = Math.max(0, ...likeness);
    const index = best === 0 ? -1 : likeness.indexOf(best);
    return { label, read: index < 0 ? undefined : left.splice(index, 1)[0] };
  });
}

function likenessOf(label: LabelledPosition, read: CvPosition): number {
  const same = (left: string | undefined, right: string | undefined) =>
    left !== undefined && right !== undefined && letters(left) === letters(right);
  const texts = new Set(read.achievements.map(({ text }) => letters(text)));
  return (
    (same(label.title, read.title) ? 3 : 0) +
    (same(label.company, read.company) ? 3 : 0) +
    (same(label.start, read.start) ? 2 : 0) +
    label.achievements.filter((text) => texts.has(letters(text))).length
  );
}

export function sum(readings: FieldReading[]): FieldReading {
  return {
    right: readings.reduce((total, { right }) => total + right, 0),
    of: readings.reduce((total, { of }) => total + of, 0),
    wrong: readings.flatMap(({ wrong }) => wrong),
  };
}
