import { industries } from '@cvplus/contracts/industry';
import { describe, expect, it } from 'vitest';
import { findIndustry } from './find-industry.ts';
import { aCv, type CvWords } from './testing/a-cv.ts';
import { titles } from './testing/titles.ts';

const fieldOf = (words: CvWords) => findIndustry(aCv(words)).industry;

describe.each(Object.keys(titles))('findIndustry by a title in %s', (language) => {
  it.each(industries)('knows the work of %s', (field) => {
    const list = titles[language]?.[field] ?? [];
    expect(list.length).toBeGreaterThanOrEqual(3);
    const found = list.map((title) => ({
      title,
      field: fieldOf({ language, posts: [{ title, start: '2022' }] }),
    }));
    expect(found.filter((each) => each.field !== field)).toEqual([]);
  });
});

describe('findIndustry in a whole CV', () => {
  it('lets the newest work decide against a longer past', () => {
    const posts = [
      { title: 'Software Developer', start: '2025-10' },
      { title: 'Ward Nurse', start: '2016', end: '2025' },
      { title: 'Nurse', start: '2010', end: '2016' },
    ];
    expect(fieldOf({ posts, skills: ['Wound care', 'Triage', 'Python'] })).toBe('technology');
  });

  it.each<[string, string, CvWords['skills'], string]>([
    ['Marketing Manager', 'St Brenda Hospital', ['Patient communication', 'SEO'], 'marketing'],
    ['Accountant', 'Kestrel Construction', ['Tenders', 'IFRS'], 'finance'],
    ['Software Developer', 'Marlow Bank', ['Java', 'Credit'], 'technology'],
    ['Cook', 'Elm Road Primary School', ['HACCP'], 'hospitality'],
    ['Legal Secretary', 'Northgate Clinic', ['Contracts'], 'legal'],
    ['Nurse', 'Ferrous Steel Works', ['First aid', 'Health and safety'], 'healthcare'],
  ])('takes a %s at %s for what they do', (title, company, skills = [], field) => {
    expect(fieldOf({ posts: [{ title, company, start: '2022' }], skills })).toBe(field);
  });

  it.each<[string, string, string[], string]>([
    ['Project Manager', 'Brook Construction', ['Building regulations', 'Tenders'], 'construction'],
    ['Team Leader', 'Carden Logistics', ['WMS', 'Picking'], 'logistics'],
    ['Consultant', 'Elver', ['SQL', 'Python', 'Azure', 'Kubernetes'], 'technology'],
    ['Operations Manager', 'Hotel Belrive', ['Housekeeping', 'Food cost'], 'hospitality'],
    ['CEO', 'Marlow Software', ['SaaS', 'Cloud'], 'technology'],
  ])(
    'takes a %s for the field of the employer %s and the skills',
    (title, company, skills, field) => {
      expect(fieldOf({ posts: [{ title, company, start: '2022' }], skills })).toBe(field);
    },
  );

  it('goes by the studies of who has not worked', () => {
    const studies = [{ degree: 'LLB Law' }];
    expect(fieldOf({ studies, skills: ['Legal research', 'Case law'] })).toBe('legal');
  });

  it('reads a word as the CV’s language means it', () => {
    const driver = { posts: [{ title: 'Conductor', start: '2022' }] };
    expect(fieldOf({ ...driver, language: 'es' })).toBe('logistics');
    expect(fieldOf({ ...driver, language: 'en' })).toBe('creative');
    const seller = { posts: [{ title: 'Commercial', start: '2022' }] };
    expect(fieldOf({ ...seller, language: 'fr' })).toBe('sales');
  });

  it('does not let a long list of skills drown a title', () => {
    const skills = Array.from({ length: 40 }, (_, index) => `Python ${index}, Docker, SQL`);
    expect(fieldOf({ posts: [{ title: 'Nurse', start: '2020' }], skills })).toBe('healthcare');
  });

  it('names the facts and words that told, all of them of the CV', () => {
    const words = { posts: [{ title: 'Tax Adviser', start: '2020' }], skills: ['VAT', 'Excel'] };
    const { evidence, confidence, because, runnerUp } = findIndustry(aCv(words));
    expect(because).toBe('evidence');
    expect(evidence).toEqual([
      { factId: 'position-1', words: ['tax adviser'] },
      { factId: 'skill-1', words: ['vat'] },
    ]);
    expect(confidence).toBeGreaterThan(0.8);
    expect(runnerUp).toBeNull();
  });

  it('is less sure where two fields speak', () => {
    const sure = findIndustry(aCv({ posts: [{ title: 'Nurse', start: '2020' }] }));
    const torn = findIndustry(
      aCv({
        posts: [
          { title: 'Nurse', start: '2025' },
          { title: 'Software Developer', start: '2020', end: '2025' },
        ],
        headline: 'Developer',
      }),
    );
    expect(torn.confidence).toBeLessThan(sure.confidence);
    expect(torn.runnerUp?.industry).toBe('technology');
  });
});

describe('findIndustry where nothing is clear', () => {
  it('says general, and that it knows no word', () => {
    const found = findIndustry(aCv({ posts: [{ title: 'Colleague', start: '2020' }] }));
    expect(found).toEqual({
      industry: 'general',
      confidence: 0,
      because: 'nothing-known',
      evidence: [],
      runnerUp: null,
    });
  });

  it('says general, and which field came nearest, when the words are too few', () => {
    const found = findIndustry(aCv({ skills: ['Excel', 'SQL'] }));
    expect(found).toMatchObject({ industry: 'general', because: 'unclear', confidence: 0 });
    expect(found.runnerUp?.industry).toBe('technology');
    expect(found.evidence).toEqual([{ factId: 'skill-2', words: ['sql'] }]);
  });

  it('tells work without a field of its own from not knowing', () => {
    const found = findIndustry(aCv({ posts: [{ title: 'HR Manager', start: '2020' }] }));
    expect(found).toMatchObject({ industry: 'general', because: 'evidence' });
    expect(found.confidence).toBeGreaterThan(0.5);
  });
});
