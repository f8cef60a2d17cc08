import type { Industry } from '@cvplus/contracts/industry';
import type { BusinessContext } from '@cvplus/contracts/script';
import { describe, expect, it } from 'vitest';
import { findAudience } from './find-audience.ts';
import { findLevel } from './find-level.ts';
import { aCv, type CvWords } from './testing/a-cv.ts';

function audienceOf(words: CvWords, business: BusinessContext = {}, industry: Industry = 'sales') {
  const cv = aCv(words);
  return findAudience(cv, business, industry, findLevel(cv, { year: 2026, month: 11 }));
}
const holding = (title: string, company?: string): CvWords => ({
  posts: [{ title, start: '2021-01', ...(company ? { company } : {}) }],
});

describe('findAudience', () => {
  it('listens to what the person wants first', () => {
    const freelancer = holding('Freelance Designer');
    expect(audienceOf(freelancer, { objective: 'networking' }).audience).toBe('peers');
    expect(audienceOf(freelancer, { objective: 'conversion' })).toEqual({
      audience: 'client',
      because: 'objective',
      factIds: ['position-1'],
    });
    const wish = audienceOf(holding('CEO'), { targetRole: 'Head of Sales' });
    expect(wish).toEqual({ audience: 'hiring-manager', because: 'target-role', factIds: [] });
    for (const targetRole of ['Board member', 'Aufsichtsrätin', 'Consiglio di amministrazione']) {
      expect(audienceOf(holding('CEO'), { targetRole }).audience).toBe('board');
    }
  });

  it.each([
    ['Freelance Designer', undefined],
    ['Grafikerin', 'freiberuflich'],
    ['Graphiste', 'Auto-entrepreneur'],
    ['Traductora autónoma', undefined],
    ['Designer', 'Trabalhador independente'],
    ['Consulente', 'libera professionista'],
  ])('lets a client watch a %s (%s)', (title, company) => {
    expect(audienceOf(holding(title, company))).toMatchObject({
      audience: 'client',
      because: 'self-employed',
    });
  });

  it('goes by the work otherwise', () => {
    expect(audienceOf(holding('Founder', 'Marlow Ltd')).audience).toBe('investor');
    expect(audienceOf(holding('Analyst', 'Fondation Elver')).audience).toBe('hiring-manager');
    expect(audienceOf(holding('Chemist'), {}, 'science').audience).toBe('academic-committee');
    expect(audienceOf(holding('Teacher'), {}, 'education').audience).toBe('school-leadership');
    expect(audienceOf(holding('Chief Revenue Officer'))).toMatchObject({
      audience: 'board',
      because: 'level',
    });
    expect(audienceOf(holding('Account Manager'))).toMatchObject({
      audience: 'hiring-manager',
      because: 'usual',
    });
    expect(audienceOf({})).toEqual({ audience: 'recruiter', because: 'usual', factIds: [] });
  });
});
