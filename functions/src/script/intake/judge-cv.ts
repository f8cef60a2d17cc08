import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { SectionKind } from './section-headings.ts';

export type CvEvidence = {
  cv: Pick<ParsedCV, 'personalInfo' | 'experience' | 'education' | 'skills'>;
  named: boolean;
  sections: Set<SectionKind | 'head'>;
  /** In a language the parser does not read, but with dates as a CV has them. */
  isForeign?: boolean;
};

const telling: SectionKind[] = [
  'experience',
  'education',
  'skills',
  'summary',
  'certifications',
  'languages',
  'contact',
];

/** A CV tells of posts, studies or skills, and of a person to reach; prose and lists do neither. */
export function judgeCv({
  cv,
  named,
  sections,
  isForeign = false,
}: CvEvidence): 'cv' | 'not-a-cv' | 'no-name' {
  const dated = cv.experience.filter(({ start }) => start !== undefined).length;
  const core =
    (dated > 0 || (cv.experience.length > 0 && sections.has('experience')) ? 2 : 0) +
    (cv.education.some(({ degree, institution }) => degree ?? institution) ? 2 : 0) +
    (cv.skills.length >= 3 ? 1 : 0);
  const { email, phone, links, location } = cv.personalInfo;
  const reach =
    Number(email !== undefined) +
    Number(phone !== undefined) +
    Number(links.length > 0 || location !== undefined);
  const headed = telling.filter((kind) => sections.has(kind)).length;
  const score = core * 1.5 + Math.min(2, reach) + headed + Number(named);
  // Its owner is told what was not understood, and can add it.
  if (isForeign && named && reach > 0) return 'cv';
  if (core === 0 || score < 5) return 'not-a-cv';
  return named ? 'cv' : 'no-name';
}
