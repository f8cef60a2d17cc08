import type { LanguagePack } from '../language-pack.ts';
import { asSentence } from '../sentence.ts';
import { achievementSlots } from './achievement-slots.ts';
import { backgroundSlots } from './background-slots.ts';
import { bridge, closings } from './closings.ts';
import { experienceSlots } from './experience-slots.ts';
import { contract } from './grammar.ts';
import { openings } from './opening-slots.ts';
import { summarySlots } from './summary-slots.ts';

export const englishPack: LanguagePack = {
  language: 'en',
  openings: ({ cv, options, pick }) => openings(cv, options.style, pick),
  slots: ({ cv, options: { style }, pick }) => [
    {
      key: 'bridge',
      scene: 'opening',
      variants: [{ value: 2, say: () => ({ text: bridge(style, pick), factIds: [] }) }],
    },
    ...summarySlots(cv, style),
    ...experienceSlots(cv, pick),
    ...achievementSlots(cv, style, pick),
    ...backgroundSlots(cv, style, pick),
  ],
  closings: ({ options, business, pick }) => closings(options, business, pick),
  relax: contract,
  // “Nice to meet you. I’m …” is two sentences over one card.
  splitOpening: (opening) => opening.split(/(?<=\p{Ll}\.)\s(?=I\b)/u),
  greeting: (name) => asSentence(`Hello, I'm ${name}`),
};
