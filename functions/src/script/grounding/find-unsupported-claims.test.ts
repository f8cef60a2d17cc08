import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { ScriptSentence } from '@cvplus/contracts/script';
import { beforeAll, describe, expect, it } from 'vitest';
import { findUnsupportedClaims } from './find-unsupported-claims.ts';
import { readGoodCv, sampleBytes } from '../testing/sample-files.ts';

let cv: ParsedCV;
beforeAll(async () => {
  cv = await readGoodCv(sampleBytes('nurse.pdf'));
});

const everything = () => cv.facts.map(({ id }) => id);
function claims(text: string, factIds = everything()): string[] {
  const sentence: ScriptSentence = { text, scene: 'experience', factIds };
  return findUnsupportedClaims({ sentences: [sentence] }, cv).map(
    ({ kind, text: words }) => `${kind}: ${words}`,
  );
}

describe('findUnsupportedClaims', () => {
  const honest = [
    "Hello, I'm Grace Adeyemi, a senior staff nurse at St. Anne's Hospital.",
    'I have nine years of experience in intensive care and acute medicine.',
    'Since 2019, I have led a shift team of 12 nurses on a 20-bed unit.',
    'I cut medication errors by 32 percent.',
    'I speak English and Yoruba, and I hold a BSc in Adult Nursing from the University of Leeds.',
    'If you are looking for someone like me, let us talk.',
  ];
  it.each(honest)('lets through: %s', (text) => {
    expect(claims(text)).toEqual([]);
  });

  const planted: [string, string][] = [
    ['I lead a team of 15 nurses.', 'number: 15'],
    ['I cut errors by 38 percent.', 'number: 38'],
    ['I have worked there since 2011.', 'year: 2011'],
    ['I have fourteen years of experience.', 'number: fourteen'],
    ['Before that, I was a nurse at Mercy General.', 'employer: Mercy General'],
    ['I was trained by Florence Nightingale.', 'employer: Florence Nightingale'],
    ['At Northgate Hospital, I cared for patients.', 'employer: Northgate Hospital'],
    ['I speak French.', 'name: French'],
    ['I work as a chief surgeon.', 'title: surgeon'],
    ['I hold a PhD in nursing.', 'degree: PhD'],
    ['I won a medal for my work.', 'award: medal'],
    ['Google hired me last year.', 'name: Google'],
    ['I saved the trust 2 million pounds.', 'number: 2 million'],
  ];
  it.each(planted)('catches: %s', (text, claim) => {
    expect(claims(text)).toContain(claim);
  });

  it('wants the claim in the facts that the sentence cites, not just anywhere', () => {
    const skill = cv.skills[0]?.factId ?? '';
    expect(claims('I cut medication errors by 32 percent.', [skill])).toEqual(['number: 32']);
    expect(claims('I know 32 things.', [])).toEqual(['number: 32']);
    expect(claims('I am glad to be here.', ['fact-that-is-not'])).toEqual([
      'fact: fact-that-is-not',
    ]);
  });

  it('lets the owner’s own words stand', () => {
    const sentences: ScriptSentence[] = [
      { text: 'I would like to bring this to Mercy General.', scene: 'closing', factIds: [] },
    ];
    expect(findUnsupportedClaims({ sentences }, cv)).toHaveLength(1);
    expect(findUnsupportedClaims({ sentences }, cv, ['Mercy General'])).toEqual([]);
  });
});
