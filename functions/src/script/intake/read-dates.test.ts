import { describe, expect, it } from 'vitest';
import { readDateRange } from './read-dates.ts';

describe('readDateRange', () => {
  const ranges: [string, string | undefined, string | undefined, boolean][] = [
    ['Jan 2019 – Present', '2019-01', undefined, true],
    ['2015-2018', '2015', '2018', false],
    ['2015–18', '2015', '2018', false],
    ['03/2015 - 04/2017', '2015-03', '2017-04', false],
    ['2019-03 to 2020-11', '2019-03', '2020-11', false],
    ['15.03.2019 – 01.04.2020', '2019-03', '2020-04', false],
    ['Sept. 2018 – Aug. 2020', '2018-09', '2020-08', false],
    ['May – August 2021', '2021-05', '2021-08', false],
    ['since 2020', '2020', undefined, true],
    ['2020 –', '2020', undefined, true],
    ['März 2019 – heute', '2019-03', undefined, true],
    ['seit 04/2021', '2021-04', undefined, true],
    ['janvier 2016 à aujourd’hui', '2016-01', undefined, true],
    ['depuis septembre 2020', '2020-09', undefined, true],
    ['enero de 2015 - actualidad', '2015-01', undefined, true],
    ['março 2017 – atual', '2017-03', undefined, true],
    ['settembre 2017 – oggi', '2017-09', undefined, true],
    ['09/2018 – heute', '2018-09', undefined, true],
    ['03/2017 bis heute', '2017-03', undefined, true],
    ['dal 2019 ad oggi', '2019', undefined, true],
    ['de mars 2018 à juin 2021', '2018-03', '2021-06', false],
    ['mars 2021 – à ce jour', '2021-03', undefined, true],
    ['depuis le 2 mai 2019', '2019-05', undefined, true],
    ['desde marzo de 2020', '2020-03', undefined, true],
    ['outubro de 2016 – atualmente', '2016-10', undefined, true],
    ['Sommer 2019 – Herbst 2020', '2019', '2020', false],
    ['Q3 2019 – Q1 2021', '2019', '2021', false],
    ['Mar ’19 – Aug ’21', '2019-03', '2021-08', false],
    ["Sep '98 - Jun '02", '1998-09', '2002-06', false],
    ['von 2018 bis 2021', '2018', '2021', false],
    ['maart 2018 – heden', '2018-03', undefined, true],
    ['2018年4月 – 現在', '2018-04', undefined, true],
    ['Expected June 2026', undefined, '2026-06', true],
    ['seit Schuljahr 2018/19', '2018', undefined, true],
    ['seit dem Schuljahr 2020/2021', '2020', undefined, true],
    ['depuis la rentrée 2019', '2019', undefined, true],
    ["Apr'19 – Till Date", '2019-04', undefined, true],
    ['from 2015–18', '2015', '2018', false],
    ['2012', undefined, '2012', false],
  ];
  it.each(ranges)('reads %j', (text, start, end, current) => {
    const dates = readDateRange(text);
    expect([dates?.start, dates?.end, dates?.current]).toEqual([start, end, current]);
  });

  it('leaves what else the line says', () => {
    expect(readDateRange('Nurse, Acme (2010 – 2014)')?.rest).toBe('Nurse, Acme');
    expect(readDateRange('Jan 2019 - Present (3 years 2 months)')?.rest).toBe('');
    expect(readDateRange('2018 – 2020 | London')?.rest).toBe('London');
  });

  it('finds no date where there is none', () => {
    for (const text of ['Cut costs by 3% to 5%', '+44 7700 900123', 'Room 12-14', '', 'A-level']) {
      expect(readDateRange(text)).toBeNull();
    }
  });
});
