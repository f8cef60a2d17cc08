import type { VideoStyle } from '@cvplus/contracts/video-options';
import type { LanguagePack } from '../language-pack.ts';
import type { Pick } from '../pick.ts';
import { asSentence } from '../sentence.ts';
import type { Slot } from '../slot.ts';
import { achievementSlots } from './achievement-slots.ts';
import { backgroundSlots } from './background-slots.ts';
import { bridge, closings, isBrief } from './closings.ts';
import { experienceSlots } from './experience-slots.ts';
import { openings } from './openings.ts';
import { projectSlots } from './project-slots.ts';
import { withStraightPosts } from './straight-posts.ts';
import { summarySlots } from './summary-slots.ts';

const bridgeSlot = (style: VideoStyle, pick: Pick): Slot => ({
  key: 'bridge',
  scene: 'opening',
  variants: [{ value: 2, say: () => ({ text: bridge(style, pick), factIds: [] }) }],
});

export const germanPack: LanguagePack = {
  language: 'de',
  openings: ({ cv, options, pick }) => openings(withStraightPosts(cv), options, pick),
  slots: ({ cv: read, options: { style, durationSeconds }, pick }) => {
    const cv = withStraightPosts(read);
    return [
      ...(isBrief(durationSeconds) ? [] : [bridgeSlot(style, pick)]),
      ...summarySlots(cv, style, pick),
      ...experienceSlots(cv, pick),
      ...achievementSlots(cv, style, pick),
      ...projectSlots(cv),
      ...backgroundSlots(cv, style, pick),
    ];
  },
  closings: ({ options, business, pick }) => closings(options, business, pick),
  // People at ease say “außerdem” where they would write “darüber hinaus”.
  relax: (sentence) =>
    sentence
      .replace(/^(?:Darüber hinaus|Des Weiteren|Ferner)(?!\p{L})/u, 'Außerdem')
      .replace(/(?<!\p{L})selbständig/gu, 'selbstständig'),
  // “Schön, dass Sie da sind. Ich bin …” is two sentences over one card.
  splitOpening: (opening) =>
    opening.split(/(?<=[\p{Ll}\d]\.)\s(?=(?:Ich|Mein|Dort|Mir|Seit)(?!\p{L}))/u),
  greeting: (name) => asSentence(`Guten Tag, ich bin ${name}`),
};
