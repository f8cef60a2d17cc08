import { parsedCvSchema } from '@cvplus/contracts/parsed-cv';
import { describe, expect, it } from 'vitest';
import { readGoodCv, sampleBytes, sampleNames } from '../testing/sample-files.ts';
import { golden } from '../testing/golden-samples.ts';

describe('sample CVs', () => {
  it.each(sampleNames)('understands %s completely', async (name) => {
    const cv = await readGoodCv(sampleBytes(name));
    expect(parsedCvSchema.parse(cv)).toEqual(cv);
    const posts = cv.experience.map(({ title, company, start, end, current, achievements }) => [
      title,
      company,
      start,
      end ?? (current ? 'now' : null),
      achievements.length,
    ]);
    const found = {
      language: cv.language,
      name: cv.personalInfo.name,
      headline: cv.personalInfo.headline ?? null,
      email: cv.personalInfo.email,
      phone: cv.personalInfo.phone ?? null,
      posts,
      education: cv.education.map(({ degree, institution, end }) => [
        degree,
        institution,
        end ?? null,
      ]),
      skills: cv.skills.map(({ text }) => text),
      certifications: cv.certifications.map(({ text }) => text),
      languages: cv.languages.map(({ text }) => text),
      awards: (cv.awards ?? []).map(({ text }) => text),
    };
    expect(found).toEqual(golden[name]);
  });

  it.each(sampleNames)('gives every fact of %s a place and every id a fact', async (name) => {
    const cv = await readGoodCv(sampleBytes(name));
    const ids = new Set(cv.facts.map(({ id }) => id));
    expect(ids.size).toBe(cv.facts.length);
    const used = [
      ...cv.experience.flatMap((post) => [post, ...post.achievements]),
      ...cv.education,
      ...cv.skills,
      ...cv.certifications,
      ...cv.languages,
      ...cv.projects,
    ];
    for (const { factId } of used) expect(ids).toContain(factId);
    for (const { source } of cv.facts) expect(source?.line).toBeGreaterThan(0);
  });

  it('keeps birth date, nationality and family out of the facts', async () => {
    for (const name of ['mechanical-engineer.pdf', 'sales-manager-german.txt']) {
      const cv = await readGoodCv(sampleBytes(name));
      expect(JSON.stringify(cv.facts)).not.toMatch(
        /1988|1985|Nationality|Familienstand|verheiratet/,
      );
      expect(cv.findings.map(({ code }) => code)).toContain('personal-details-left-out');
    }
  });
});
