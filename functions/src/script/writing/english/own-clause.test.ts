import { describe, expect, it } from 'vitest';
import { ownClauses } from './own-clause.ts';

const said = (line: string, current = false) => ownClauses(line, current)[0]?.text;

describe('ownClauses', () => {
  const past: [string, string | undefined][] = [
    [
      'Cut medication errors by 32% by introducing a two-person check',
      'I cut medication errors by 32 percent by introducing a two-person check',
    ],
    [
      'Led the fish station and wrote the daily menu',
      'I led the fish station and wrote the daily menu',
    ],
    ['Successfully launched the brand in two countries', 'I launched the brand in two countries'],
    ['Manage a team of 12 people in two cities', 'I managed a team of 12 people in two cities'],
    ['Manages a team of 12 people in two cities', 'I managed a team of 12 people in two cities'],
    [
      'Managing a team of 12 people in two cities',
      'my work involved managing a team of 12 people in two cities',
    ],
    [
      'Responsible for the budget of four departments',
      'I was responsible for the budget of four departments',
    ],
    ['Promoted to team lead after two years', 'I was promoted to team lead after two years'],
    ['Promoted new products in 40 supermarkets', 'I promoted new products in 40 supermarkets'],
    ['I rebuilt the whole ordering system alone', 'I rebuilt the whole ordering system alone'],
    ['Plan budgets and deliver projects on time', undefined],
    ['CIPD-qualified HR professional returning to work', undefined],
    ['Co-founded a repair shop with two friends', 'I co-founded a repair shop with two friends'],
    [
      'Installed ductwork, line sets, thermostats',
      'I installed ductwork, line sets and thermostats',
    ],
    ['Mixed inks, cut plates, ran a 1962 press', 'I mixed inks, cut plates and ran a 1962 press'],
    [
      'Doubled coverage in 11 months, well under budget',
      'I doubled coverage in 11 months, well under budget',
    ],
    [
      'Taught batches of 25 for the Std. XII board',
      'I taught batches of 25 for the Std. XII board',
    ],
    ['Loaded orders and drove forklift', 'I loaded orders and drove a forklift'],
    ['Won shelf space in 63 of them', undefined],
    ['Support for 30 users in three offices', undefined],
    ['Experienced in all kinds of surgery', undefined],
    ['Team lead of a group of nine', undefined],
    ['Excellent communication with all stakeholders', undefined],
    ['She managed a team of 12 people', undefined],
  ];
  it.each(past)('turns %j into %j', (line, clause) => {
    expect(said(line)).toBe(clause);
  });

  it('keeps the present for the post that is still held', () => {
    expect(said('Lead a team of 6 engineers and two designers', true)).toBe(
      'I lead a team of 6 engineers and two designers',
    );
    expect(said('Managing a team of 12 people here', true)).toBe(
      'my work involves managing a team of 12 people here',
    );
  });

  it('offers shorter forms that are still whole clauses', () => {
    const texts = ownClauses(
      'Reduced cloud costs by £240k a year by rewriting the image pipeline in Go',
      false,
    ).map(({ text }) => text);
    expect(texts).toEqual([
      'I reduced cloud costs by 240,000 pounds a year by rewriting the image pipeline in Go',
      'I reduced cloud costs by 240,000 pounds a year',
    ]);
  });

  it('knows where “also” goes', () => {
    expect(ownClauses('Trained 14 newly qualified nurses', false)[0]?.also).toBe(
      'I also trained 14 newly qualified nurses',
    );
    expect(ownClauses('Responsible for two busy wards at night', false)[0]?.also).toBe(
      'I was also responsible for two busy wards at night',
    );
    expect(ownClauses('Managing a team of 12 people', true)[0]?.also).toBe(
      'my work also involves managing a team of 12 people',
    );
  });
});
