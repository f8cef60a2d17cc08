import { describe, expect, it } from 'vitest';
import { monthsWorked } from './months-worked.ts';

const now = { year: 2026, month: 11 };
const post = (start?: string, end?: string) => ({
  ...(start ? { start } : {}),
  ...(end ? { end } : {}),
  current: start !== undefined && end === undefined,
});

describe('monthsWorked', () => {
  it('counts the first and the last month', () => {
    expect(monthsWorked([post('2020-01', '2020-12')], now)).toBe(12);
    expect(monthsWorked([post('2020-01', '2020-01')], now)).toBe(1);
  });

  it('counts a held post until today', () => {
    expect(monthsWorked([post('2025-12')], now)).toBe(12);
  });

  it('counts overlapping months once, in whatever order the posts stand', () => {
    const posts = [post('2020-01', '2021-12'), post('2021-01', '2022-12')];
    expect(monthsWorked(posts, now)).toBe(36);
    expect(monthsWorked(posts.toReversed(), now)).toBe(36);
  });

  it('counts a post inside another for nothing', () => {
    expect(monthsWorked([post('2018-01', '2022-12'), post('2019-03', '2019-08')], now)).toBe(60);
  });

  it('counts no gap', () => {
    expect(monthsWorked([post('2016-01', '2016-12'), post('2020-01', '2020-06')], now)).toBe(18);
  });

  it('takes years alone from middle to middle', () => {
    expect(monthsWorked([post('2015', '2018')], now)).toBe(36);
    expect(monthsWorked([post('2015', '2018'), post('2018', '2020')], now)).toBe(60);
    expect(monthsWorked([post('2019', '2019')], now)).toBe(6);
  });

  it('counts nothing that lies ahead', () => {
    expect(monthsWorked([post('2025-12', '2030-12')], now)).toBe(12);
    expect(monthsWorked([post('2027-02')], now)).toBe(0);
    expect(monthsWorked([post('2027-02'), post('2026-01', '2026-06')], now)).toBe(6);
  });

  it('takes a past post without an end for a year', () => {
    expect(monthsWorked([{ start: '2019-05', current: false }], now)).toBe(12);
  });

  it('takes a post that ends before it begins for a month', () => {
    expect(monthsWorked([post('2020-05', '2019-02')], now)).toBe(1);
  });

  it('says when there is nothing to count', () => {
    expect(monthsWorked([], now)).toBeNull();
    expect(monthsWorked([post()], now)).toBeNull();
  });
});
