import type { LanguagePack } from '../language-pack.ts';
import { asSentence } from '../sentence.ts';
import { backgroundSlots } from './background-slots.ts';
import { closings } from './closings.ts';
import { deedSlots } from './deed-slots.ts';
import { openings } from './opening-slots.ts';
import { postSlots } from './post-slots.ts';
import type { RomanceLanguage } from './romance-language.ts';
import { summarySlots } from './summary-slots.ts';

/** French and Spanish tell a CV in the same order; only the words and their grammar differ. */
export function romancePack(words: RomanceLanguage): LanguagePack {
  return {
    language: words.language,
    openings: (telling) => openings(telling, words),
    slots: (telling) => {
      const { options, pick } = telling;
      const bridge = asSentence(pick('bridge', words.closings.bridge[options.style]));
      return [
        {
          key: 'bridge',
          scene: 'opening',
          variants: [{ value: 2, say: () => ({ text: bridge, factIds: [] }) }],
        },
        ...summarySlots(telling, words),
        ...postSlots(telling, words),
        ...deedSlots(telling, words),
        ...backgroundSlots(telling, words),
      ];
    },
    closings: (telling) => closings(telling, words),
    relax: (sentence) => words.relax(sentence),
    splitOpening: (opening) => opening.split(words.openingBreak),
    greeting: (name) => asSentence(words.greeting(name)),
  };
}
