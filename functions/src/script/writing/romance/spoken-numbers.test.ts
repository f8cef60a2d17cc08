import { describe, expect, it } from 'vitest';
import { spokenNumbers as french } from '../french/spoken-numbers.ts';
import { spokenNumbers as spanish } from '../spanish/spoken-numbers.ts';

const values = (found: { value: number }[]) => found.map(({ value }) => value);

describe('numbers in French words', () => {
  const cases: [string, number[]][] = [
    ['quarante-deux', [42]],
    ['une équipe de douze personnes', [12]],
    ['vingt et un ans', [21]],
    ['soixante et onze', [71]],
    ['soixante-dix-sept', [77]],
    ['quatre-vingts lits', [80]],
    ['quatre-vingt-un', [81]],
    ['quatre-vingt-douze', [92]],
    ['quatre-vingt-dix-neuf', [99]],
    ['septante-cinq', [75]],
    ['cent vingt', [120]],
    ['deux cents', [200]],
    ['trois cent quatre-vingt-dix-huit', [398]],
    ['mille', [1000]],
    ['deux mille dix-huit', [2018]],
    ['quinze mille deux cents clients', [15200]],
    ['trois millions deux cent mille euros', [3200000]],
    ['un million', [1000000]],
    ['deux milliards', [2e9]],
    ['deux ou trois sites', [2, 3]],
    ['deux, trois sites', [2, 3]],
    ['neuf magasins', [9]],
    ['un équipement neuf', []],
    ['une équipe, un budget', []],
    ['15 pour cent', []],
    ['des millions de clients', []],
    ['15 mille visiteurs', []],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(values(french(text))).toEqual(expected);
  });
  it('gives back the words', () => {
    expect(french('Une équipe de Vingt et Un agents')[0]?.text).toBe('Vingt et Un');
  });
});

describe('numbers in Spanish words', () => {
  const cases: [string, number[]][] = [
    ['treinta y dos', [32]],
    ['un equipo de doce personas', [12]],
    ['veintiún años', [21]],
    ['veintidós', [22]],
    ['dieciséis', [16]],
    ['cien camas', [100]],
    ['ciento veinte', [120]],
    ['doscientas cuarenta y cinco', [245]],
    ['quinientos', [500]],
    ['mil', [1000]],
    ['mil doscientos', [1200]],
    ['dos mil dieciocho', [2018]],
    ['tres millones doscientos mil', [3200000]],
    ['un millón', [1000000]],
    ['dos mil millones', [2e9]],
    ['dos y tres turnos', [2, 3]],
    ['tres o cuatro sedes', [3, 4]],
    ['una empresa y un equipo', []],
    ['un 15 por ciento', []],
    ['millones de usuarios', []],
    ['240 mil euros', []],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(values(spanish(text))).toEqual(expected);
  });
});
