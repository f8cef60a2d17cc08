import { describe, expect, it } from 'vitest';
import { findLevel } from './find-level.ts';
import { proposeValue } from './propose-value.ts';
import { rankAchievements } from './rank-achievements.ts';
import { aCv, type CvWords } from './testing/a-cv.ts';

function valueOf(words: CvWords) {
  const cv = aCv(words);
  return proposeValue(cv, findLevel(cv, { year: 2026, month: 11 }), rankAchievements(cv));
}
const strong = 'Cut costs by 12 % (€40k).';

describe('proposeValue', () => {
  it('joins long experience with the best result', () => {
    const posts = [{ title: 'Buyer', start: '2018-01', deeds: ['Wrote letters.', strong] }];
    expect(valueOf({ posts })).toEqual({
      kind: 'experience-and-result',
      factIds: ['position-1', 'achievement-2'],
    });
  });

  it('gives an executive the result of the widest scope', () => {
    const scope = 'Led 80 employees and raised margins by 3 points.';
    const posts = [{ title: 'Managing Director', start: '2025-01', deeds: [strong, scope] }];
    expect(valueOf({ posts })).toEqual({
      kind: 'experience-and-scope',
      factIds: ['position-1', 'achievement-2'],
    });
  });

  it('has experience alone where no deed is strong', () => {
    const posts = [{ title: 'Buyer', start: '2018-01', deeds: ['Wrote letters.'] }];
    expect(valueOf({ posts })).toEqual({ kind: 'experience', factIds: ['position-1'] });
  });

  it('offers a beginner’s result, studies and project, studies, or skills, in this order', () => {
    const posts = [{ title: 'Intern', start: '2026-06', deeds: [strong] }];
    const studies = [{ degree: 'BSc Physics' }];
    const [skills, projects] = [['Python', 'C', 'Go', 'SQL'], ['Built a weather station.']];
    const rest = { studies, skills, projects };
    expect(valueOf({ posts, ...rest })).toEqual({ kind: 'result', factIds: ['achievement-1'] });
    expect(valueOf(rest)).toEqual({
      kind: 'qualification-and-project',
      factIds: ['education-1', 'project-1'],
    });
    expect(valueOf({ studies, skills })).toEqual({
      kind: 'qualification',
      factIds: ['education-1'],
    });
    expect(valueOf({ skills })).toEqual({
      kind: 'skills',
      factIds: ['skill-1', 'skill-2', 'skill-3'],
    });
    expect(valueOf({})).toEqual({ kind: 'none', factIds: [] });
  });
});
