import { describe, expect, it } from 'vitest';
import { readGoodCv } from '../testing/sample-files.ts';
import { readResume } from './json-resume.ts';

const json = (value: unknown) => readGoodCv(JSON.stringify(value));

describe('JSON resumes', () => {
  it('accepts the names other exporters use', async () => {
    const cv = await json({
      data: {
        personalInfo: {
          firstName: 'Ada',
          lastName: 'Byron',
          jobTitle: 'Analyst',
          mail: 'ada@example.org',
        },
        experience: [
          {
            company: 'Engine Works',
            role: 'Analyst',
            from: '2019-05-01',
            to: 'Present',
            responsibilities: 'Wrote 12 programs for the engine\nChecked all tables twice',
          },
        ],
        skills: { languages: ['Python', 'R'], other: ['Statistics'] },
        education: [{ school: 'Open University', degree: 'BSc', major: 'Mathematics', year: 2018 }],
        languages: ['English', { name: 'French', level: 'B2' }],
      },
    });
    expect(cv.personalInfo).toMatchObject({
      name: 'Ada Byron',
      headline: 'Analyst',
      email: 'ada@example.org',
    });
    expect(cv.experience[0]).toMatchObject({
      title: 'Analyst',
      company: 'Engine Works',
      start: '2019-05',
      current: true,
    });
    expect(cv.experience[0]?.achievements).toHaveLength(2);
    expect(cv.skills.map(({ text }) => text)).toEqual(['Python', 'R', 'Statistics']);
    expect(cv.education[0]).toMatchObject({
      degree: 'BSc Mathematics',
      institution: 'Open University',
      end: '2018',
    });
    expect(cv.languages.map(({ text }) => text)).toEqual(['English', 'French (B2)']);
  });

  it('points each fact at its line in the file', async () => {
    const text = JSON.stringify(
      {
        basics: { name: 'Ada Byron', email: 'a@example.org' },
        work: [
          {
            position: 'Analyst',
            name: 'Engine Works',
            startDate: '2019',
            highlights: ['Wrote 12 programs well'],
          },
        ],
      },
      null,
      2,
    );
    const cv = await readGoodCv(text);
    const lines = text.split('\n');
    const deed = cv.facts.find(({ kind }) => kind === 'achievement');
    expect(lines[(deed?.source?.line ?? 0) - 1]).toContain('Wrote 12 programs well');
  });

  it('survives wrong types everywhere', () => {
    for (const value of [
      { basics: 5, work: 'x', skills: [1, null, {}], education: {} },
      { basics: { name: { a: 1 } }, work: [null, 3, 'x', {}] },
      [],
      [[]],
      { work: { position: 'Cook' } },
    ]) {
      expect(() => readResume(value)).not.toThrow();
    }
  });
});
