import type { LabelledCv } from '../labelled-cv.ts';
import { languageLevel } from './language-level.ts';
import { variant } from './variant.ts';

/** https://jsonresume.org/schema (1.0.0); protected attributes stand where people put what has no field. */
export function writeJsonResume(cv: LabelledCv): Buffer {
  const resume = {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: {
      name: cv.name,
      label: cv.headline,
      email: cv.email,
      phone: cv.phone,
      summary: cv.summary,
      location: { city: cv.location },
      profiles: [],
    },
    work: cv.positions.map(({ title, company, location, start, end, achievements }) => ({
      name: company,
      position: title,
      location,
      startDate: start,
      endDate: end ?? undefined,
      highlights: achievements,
    })),
    education: cv.education.map(({ degree, institution, start, end }) => ({
      institution,
      studyType: degree,
      startDate: start,
      endDate: end,
    })),
    skills: variant(cv.id, 'skill groups', [false, true])
      ? [{ name: cv.headline ?? '', keywords: cv.skills }]
      : cv.skills.map((name) => ({ name, keywords: [] })),
    certificates: cv.certifications.map((name) => ({ name })),
    languages: cv.languages.map((text) => {
      const { language, level } = languageLevel(text);
      return { language, fluency: level };
    }),
    awards: cv.awards.map((title) => ({ title })),
    references: cv.personal.map((reference) => ({ reference })),
  };
  return Buffer.from(`${JSON.stringify(resume, null, 2)}\n`);
}
