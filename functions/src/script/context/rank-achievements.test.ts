import { describe, expect, it } from 'vitest';
import { rankAchievements } from './rank-achievements.ts';
import { aCv } from './testing/a-cv.ts';

/** The reasons of one deed of a past post, so that it is not recent as well. */
function reasonsOf(deed: string): readonly string[] {
  const posts = [
    { title: 'Colleague', start: '2024-01' },
    { title: 'Colleague', start: '2020-01', end: '2023-12', deeds: [deed] },
  ];
  return rankAchievements(aCv({ posts }))[0]?.reasons ?? [];
}

describe('rankAchievements', () => {
  it('puts figures with an outcome before tasks, and what is newer before what is older', () => {
    const posts = [
      { title: 'Analyst', start: '2023-01', deeds: ['Wrote reports.', 'Cut costs by 12 % (€40k).'] },
      { title: 'Analyst', start: '2019-01', end: '2022-12', deeds: ['Wrote letters.', 'Cut costs by 12 % (€40k).'] },
    ]; // prettier-ignore
    const ranked = rankAchievements(aCv({ posts }));
    const order = ['achievement-2', 'achievement-4', 'achievement-1', 'achievement-3'];
    expect(ranked.map(({ factId }) => factId)).toEqual(order);
    expect(ranked.every(({ score }) => score >= 0 && score <= 1)).toBe(true);
  });

  it('keeps the order of the CV among equals', () => {
    const posts = [{ title: 'Clerk', start: '2023-01', deeds: ['Wrote letters.', 'Wrote notes.'] }];
    const ids = rankAchievements(aCv({ posts })).map(({ factId }) => factId);
    expect(ids).toEqual(['achievement-1', 'achievement-2']);
  });

  it.each<[string, string[]]>([
    ['Reduced waiting times by 30 percent for 400 patients.', ['number', 'percentage', 'users', 'outcome-verb']],
    ['Umsatz um 15 Prozent gesteigert.', ['number', 'percentage', 'outcome-verb']],
    ['Encadrement de 12 collaborateurs.', ['number', 'team', 'role-scope']],
    ['Reduje los costes un 8 % con un presupuesto de 200.000 euros.', ['number', 'percentage', 'money', 'budget', 'outcome-verb']],
    ['Melhorou o atendimento a 90 clientes.', ['number', 'users', 'outcome-verb']],
    ['Premiato per il miglior servizio.', ['award']],
    ['Saved £3,000 a month.', ['number', 'money', 'outcome-verb']],
    ['Managed a team of nine nurses.', ['team', 'role-scope']],
  ])('finds in “%s” %j', (deed, reasons) => {
    expect(reasonsOf(deed)).toEqual(reasons);
  }); // prettier-ignore

  it.each([
    'Worked there until 2019.',
    'Audits to ISO 9001.',
    'Answered questions during COVID-19.',
    'Wrote B2B letters in Q3.',
  ])('takes no figure from “%s”', (deed) => {
    expect(reasonsOf(deed)).not.toContain('number');
  });

  it('takes a number of users for no money, and airline pilots for no leaders', () => {
    expect(reasonsOf('Built an app with 2 million users.')).not.toContain('money');
    expect(reasonsOf('Answered pilots by radio.')).toEqual([]);
  });

  it('ranks awards among the deeds', () => {
    const posts = [{ title: 'Cook', start: '2023-01', deeds: ['Prepared lunch.'] }];
    const [first] = rankAchievements(aCv({ posts, awards: ['Best Young Chef, 1st of 40'] }));
    expect(first).toMatchObject({ factId: 'award-1', reasons: ['number', 'award'] });
  });

  it('has nothing to rank in an empty CV', () => {
    expect(rankAchievements(aCv({}))).toEqual([]);
  });
});
