import { countedFrom } from '../counted-from.ts';
import type { SpokenLanguage } from '../spoken-language.ts';

const hundreds =
  'cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos';
const values = new Map<string, number>([
  ...countedFrom(
    0,
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve',
  ),
  ...countedFrom(3, 'treinta cuarenta cincuenta sesenta setenta ochenta noventa', 10),
  ...countedFrom(1, hundreds, 100),
  ...countedFrom(1, hundreds.replaceAll('ientos', 'ientas'), 100),
  ['ciento', 100], ['veintiun', 21], ['primer', 1], ['primero', 1], ['primera', 1],
  ['tercer', 3], ['tercero', 3], ['tercera', 3], ['quinto', 5], ['quinta', 5],
]); // prettier-ignore
values.delete('uno');

export const spanish: SpokenLanguage = {
  valueOf: (word) => values.get(word),
  scales: { mil: 1e3, millon: 1e6, millones: 1e6 },
  joints: new Set(['y']),
  points: new Set(['coma', 'punto']),
  ones: new Set(['un', 'uno', 'una']),
  saysYearsInPairs: false,
  signs: { and: 'y', to: 'a', plus: 'mas', sharp: 'sharp', dot: 'punto', at: 'arroba' },
  expansions: {
    sr: 'senor', sra: 'senora', dr: 'doctor', dra: 'doctora', dolares: 'dollar', usd: 'dollar',
    euros: 'euro', eur: 'euro', libras: 'pound', gbp: 'pound', etc: 'etcetera',
  }, // prettier-ignore
  phrases: [['por ciento', 'percent'], ['por cien', 'percent']],
}; // prettier-ignore
