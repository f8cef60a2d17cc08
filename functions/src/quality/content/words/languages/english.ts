import type { SpokenLanguage } from '../spoken-language.ts';
import { countedFrom } from '../counted-from.ts';

const small = countedFrom(
  0,
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const tens = countedFrom(2, 'twenty thirty forty fifty sixty seventy eighty ninety', 10);
const ordinals = countedFrom(
  1,
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
);
const values = new Map([...small, ...tens, ...ordinals, ['thirtieth', 30] as [string, number]]);
values.delete('second');

export const english: SpokenLanguage = {
  valueOf: (word) => values.get(word),
  scales: { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9 },
  joints: new Set(['and']),
  points: new Set(['point']),
  ones: new Set(['a', 'one']),
  saysYearsInPairs: true,
  signs: { and: 'and', to: 'to', plus: 'plus', sharp: 'sharp', dot: 'dot', at: 'at' },
  expansions: {
    "i'm": 'i am', "he's": 'he is', "she's": 'she is', "it's": 'it is', "that's": 'that is',
    "what's": 'what is', "here's": 'here is', "there's": 'there is', "where's": 'where is',
    "who's": 'who is', "let's": 'let us', "you're": 'you are', "we're": 'we are',
    "they're": 'they are', "can't": 'can not', cannot: 'can not', "won't": 'will not',
    "shan't": 'shall not', gonna: 'going to', wanna: 'want to', okay: 'ok', mr: 'mister',
    mrs: 'missus', dr: 'doctor', vs: 'versus', etc: 'et cetera', ie: 'that is',
    eg: 'for example', yrs: 'years', resume: 'resume', programme: 'program',
    programmes: 'programs', organisation: 'organization', organisations: 'organizations',
    dollars: 'dollar', usd: 'dollar', euros: 'euro', eur: 'euro', pounds: 'pound', gbp: 'pound',
  }, // prettier-ignore
  phrases: [['per cent', 'percent'], ['percentage', 'percent'], ['us dollar', 'dollar']],
}; // prettier-ignore
