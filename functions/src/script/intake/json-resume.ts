import type { ProtectedAttribute } from '@cvplus/contracts/video-options';
import * as z from 'zod';

/** Reads JSON Resume and its many relatives: unknown fields ignored, missing ones allowed, aliases accepted. */
const textSchema = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).replace(/\s+/g, ' ').trim())
  .transform((value) => (value === '' ? undefined : value.slice(0, 2000)))
  .optional()
  .catch(undefined);

type Loose = Record<string, unknown>;
const looseSchema = z.record(z.string(), z.unknown()).catch({});

function first(value: Loose, ...keys: string[]): string | undefined {
  for (const key of keys) {
    const text = textSchema.parse(value[key]);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A list, however it came: array, one object, lines of a string. */
function list(value: Loose, ...keys: string[]): unknown[] {
  const found = keys.map((key) => value[key]).find((item) => item !== undefined && item !== null);
  if (Array.isArray(found)) return (found as unknown[]).slice(0, 300);
  if (typeof found === 'string')
    return found.split(/\n|;\s/).map((item) => item.replace(/^[\s•*-]+/, ''));
  return found === undefined ? [] : [found];
}

const texts = (values: unknown[]): string[] =>
  values.map((item) => textSchema.parse(item)).filter((item) => item !== undefined);

type ResumeWork = {
  title: string;
  company?: string | undefined;
  location?: string | undefined;
  start?: string | undefined;
  end?: string | undefined;
  current: boolean;
  summary?: string | undefined;
  highlights: string[];
};

export type Resume = {
  name?: string | undefined;
  headline?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  location?: string | undefined;
  links: string[];
  summary?: string | undefined;
  work: ResumeWork[];
  education: {
    institution?: string | undefined;
    degree?: string | undefined;
    start?: string | undefined;
    end?: string | undefined;
    current: boolean;
  }[];
  skills: string[];
  languages: string[];
  certifications: string[];
  awards: string[];
  projects: string[];
  personal?: { attribute: ProtectedAttribute; text: string }[];
};

/** Null when the JSON tells of no person at all. */
export function readResume(value: unknown): Resume | null {
  const root = looseSchema.parse(unwrap(value));
  const basics = looseSchema.parse(
    root['basics'] ??
      root['personalInfo'] ??
      root['personal'] ??
      root['contact'] ??
      root['profile'] ??
      root,
  );
  const resume: Resume = {
    name: first(basics, 'name', 'fullName', 'full_name') ?? joined(basics),
    headline: first(basics, 'label', 'headline', 'title', 'jobTitle'),
    email: first(basics, 'email', 'mail'),
    phone: first(basics, 'phone', 'phoneNumber', 'mobile'),
    location: readPlace(basics['location'] ?? basics['address']),
    links: readLinks(basics),
    summary:
      first(basics, 'summary', 'about', 'profile') ?? first(root, 'summary', 'about', 'objective'),
    work: list(
      root,
      'work',
      'experience',
      'workExperience',
      'work_experience',
      'employment',
      'jobs',
      'positions',
    )
      .map(readWork)
      .filter(({ title }) => title !== ''),
    education: list(root, 'education', 'studies', 'academic').map(readStudy),
    skills: readNested(list(root, 'skills', 'technologies', 'competencies')),
    languages: list(root, 'languages')
      .map(readLanguage)
      .filter((text) => text !== ''),
    certifications: readTitled(list(root, 'certificates', 'certifications', 'licenses'), 'issuer'),
    awards: readTitled(list(root, 'awards', 'honors', 'honours'), 'awarder'),
    projects: readTitled(list(root, 'projects', 'publications', 'volunteer'), 'description'),
  };
  const tells = resume.work.length + resume.education.length + resume.skills.length;
  return resume.name === undefined && tells === 0 ? null : resume;
}

/** Some exports wrap the resume once more. */
function unwrap(value: unknown): unknown {
  const root = looseSchema.parse(Array.isArray(value) ? (value as unknown[])[0] : value);
  return root['resume'] ?? root['cv'] ?? root['data'] ?? root;
}

function joined(basics: Loose): string | undefined {
  const parts = [
    first(basics, 'firstName', 'first_name', 'givenName'),
    first(basics, 'lastName', 'last_name', 'familyName', 'surname'),
  ];
  const name = parts.filter((part) => part !== undefined).join(' ');
  return name === '' ? undefined : name;
}

function readPlace(value: unknown): string | undefined {
  if (typeof value === 'string') return textSchema.parse(value);
  const place = looseSchema.parse(value);
  const parts = [first(place, 'city'), first(place, 'region', 'country', 'countryCode')];
  const text = parts.filter((part) => part !== undefined).join(', ');
  return text === '' ? undefined : text;
}

function readLinks(basics: Loose): string[] {
  const profiles = list(basics, 'profiles', 'links').map((item) =>
    typeof item === 'string' ? item : first(looseSchema.parse(item), 'url', 'href', 'link'),
  );
  const links = [first(basics, 'url', 'website'), ...profiles].filter((link) => link !== undefined);
  return [...new Set(links)].slice(0, 10);
}

const isPresent = (text: string | undefined) =>
  text !== undefined && /^(?:present|current|now|ongoing|today)$/i.test(text);

function readWork(item: unknown): ResumeWork {
  const work = looseSchema.parse(item);
  const start = first(work, 'startDate', 'start', 'from', 'start_date');
  const end = first(work, 'endDate', 'end', 'to', 'end_date');
  const current =
    work['current'] === true || isPresent(end) || (start !== undefined && end === undefined);
  return {
    title: first(work, 'position', 'title', 'role', 'jobTitle') ?? '',
    company: first(work, 'name', 'company', 'employer', 'organization', 'organisation'),
    location: readPlace(work['location']),
    start,
    end: current ? undefined : end,
    current,
    summary: first(work, 'summary', 'description'),
    highlights: texts(
      list(work, 'highlights', 'achievements', 'responsibilities', 'bullets', 'accomplishments'),
    ),
  };
}

function readStudy(item: unknown): Resume['education'][number] {
  if (typeof item === 'string') return { degree: item, current: false };
  const study = looseSchema.parse(item);
  const type = first(study, 'studyType', 'degree', 'qualification');
  const area = first(study, 'area', 'field', 'fieldOfStudy', 'major', 'subject');
  const linked =
    type !== undefined && /\bof \w+$/i.test(type) ? `${type} in ${area}` : `${type} ${area}`;
  const end = first(study, 'endDate', 'end', 'graduationDate', 'year', 'to');
  return {
    institution: first(study, 'institution', 'school', 'university', 'name'),
    degree: type !== undefined && area !== undefined ? linked : (type ?? area),
    start: first(study, 'startDate', 'start', 'from'),
    end: isPresent(end) ? undefined : end,
    current: isPresent(end),
  };
}

/** Skills: strings, objects with keywords, or an object of groups. */
function readNested(values: unknown[]): string[] {
  return values.flatMap((item) => {
    if (typeof item === 'string') return item.split(/,\s*/);
    const group = looseSchema.parse(item);
    const keywords = texts(list(group, 'keywords', 'items', 'skills'));
    if (keywords.length > 0) return keywords;
    const name = first(group, 'name', 'skill', 'title');
    return name !== undefined
      ? [name]
      : Object.values(group).flatMap((inner) => (Array.isArray(inner) ? texts(inner) : []));
  });
}

function readLanguage(item: unknown): string {
  if (typeof item === 'string') return item.trim();
  const language = looseSchema.parse(item);
  const name = first(language, 'language', 'name') ?? '';
  const fluency = first(language, 'fluency', 'level', 'proficiency');
  return name !== '' && fluency !== undefined ? `${name} (${fluency})` : name;
}

function readTitled(values: unknown[], detail: string): string[] {
  return values.flatMap((item) => {
    if (typeof item === 'string') return item.trim() === '' ? [] : [item.trim()];
    const entry = looseSchema.parse(item);
    const name = first(entry, 'name', 'title', 'organization');
    const parts = [
      name,
      first(entry, detail, 'publisher', 'position'),
      first(entry, 'date', 'releaseDate'),
    ];
    return name === undefined ? [] : [parts.filter((part) => part !== undefined).join(', ')];
  });
}
