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

  it('keeps nationality and family apart, and birth dates out', async () => {
    const told = {
      'mechanical-engineer.pdf': [['nationality', 'Nationality: Polish']],
      'sales-manager-german.txt': [['family', 'Familienstand: verheiratet, zwei Kinder']],
    };
    for (const [name, details] of Object.entries(told)) {
      const cv = await readGoodCv(sampleBytes(name));
      const isPersonal = ({ kind }: (typeof cv.facts)[number]) => kind === 'personal';
      expect(cv.facts.filter(isPersonal).map(({ attribute, text }) => [attribute, text])).toEqual(
        details,
      );
      expect(JSON.stringify(cv.facts.filter((fact) => !isPersonal(fact)))).not.toMatch(
        /Nationality|Familienstand|verheiratet/,
      );
      expect(JSON.stringify(cv)).not.toMatch(/1988|1985/);
      expect(cv.findings.map(({ code }) => code)).toContain('personal-details-left-out');
    }
  });
});
