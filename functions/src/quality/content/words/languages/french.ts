import { countedFrom } from '../counted-from.ts';
import type { SpokenLanguage } from '../spoken-language.ts';

const values = new Map<string, number>([
  ...countedFrom(
    0,
    'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  ),
  ...countedFrom(2, 'vingt trente quarante cinquante soixante septante huitante nonante', 10),
  ['octante', 80], ['vingts', 20], ['premier', 1], ['premiere', 1], ['deuxieme', 2],
  ['troisieme', 3], ['quatrieme', 4], ['cinquieme', 5], ['dixieme', 10],
]); // prettier-ignore
values.delete('un');

export const french: SpokenLanguage = {
  valueOf: (word) => values.get(word),
  scales: {
    cent: 1e2, cents: 1e2, mille: 1e3, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9,
  }, // prettier-ignore
  joints: new Set(['et']),
  points: new Set(['virgule']),
  ones: new Set(['un', 'une']),
  saysYearsInPairs: false,
  signs: { and: 'et', to: 'a', plus: 'plus', sharp: 'sharp', dot: 'point', at: 'arobase' },
  expansions: {
    mme: 'madame', dr: 'docteur', dollars: 'dollar', usd: 'dollar', euros: 'euro',
    eur: 'euro', livres: 'pound', gbp: 'pound', pourcent: 'percent', no: 'numero',
  }, // prettier-ignore
  phrases: [['pour cent', 'percent'], ['pour cents', 'percent'], ["aujourd hui", 'aujourdhui']],
}; // prettier-ignore
