import type { BusinessContext } from '@cvplus/contracts/script';
import type { VideoStyle } from '@cvplus/contracts/video-options';
import { asSentence } from './english.ts';
import type { Pick } from './pick.ts';

export type Closing = { texts: string[]; value: number };

type Choices = [string, ...string[]];

const invitations: Record<VideoStyle, { long: Choices; short: Choices; extra: Choices }> = {
  professional: {
    long: [
      'If this is the experience you are looking for, I would be glad to talk',
      'I would welcome the chance to talk about what I could do for your team',
      'If you see a place for me on your team, I would be pleased to hear from you',
    ],
    short: ['I would be glad to talk', 'I look forward to hearing from you'],
    extra: ['Thank you for your time', 'Thank you for watching'],
  },
  friendly: {
    long: [
      "If that sounds like a good match, I'd love to hear from you",
      "If you think we would work well together, I'd be happy to have a chat",
      "If you'd like to know more, just get in touch, and we can have a proper chat",
    ],
    short: ["I'd be happy to have a chat", "I'd love to hear from you"],
    extra: ['Thanks for watching', 'Thanks for listening'],
  },
  energetic: {
    long: [
      "If you have a challenge that needs someone like me, let's talk",
      "Tell me what you are working on, and let's see what I can add",
      "If you want this kind of work on your team, let's talk",
    ],
    short: ["So let's talk", "Let's talk"],
    extra: ['Thanks for watching', 'Thanks for your time'],
  },
};

const byObjective: Record<NonNullable<BusinessContext['objective']>, string | null> = {
  engagement: null,
  conversion: "Get in touch, and let's find a time to talk",
  branding: 'I am always glad to talk about this work',
  networking: 'If you work in the same field, I would be glad to connect',
};

/** How the script may end, in several lengths; the owner’s own call to action goes before ours. */
export function closings(style: VideoStyle, business: BusinessContext, pick: Pick): Closing[] {
  const { long, short, extra } = invitations[style];
  const own = business.callToAction;
  const objective = business.objective ? byObjective[business.objective] : null;
  const target = targetSentence(business);
  const before = target ? [target] : [];
  const main = own ?? objective ?? pick(`closing-${style}`, long);
  const brief = own ?? objective ?? pick(`short-${style}`, short);
  const thanks = pick(`thanks-${style}`, extra);
  return [
    { texts: [...before, main], value: 40 },
    { texts: [...before, main, thanks], value: 36 },
    { texts: [...before, thanks, brief], value: 20 },
    { texts: [...before, brief], value: 18 },
  ].map(({ texts, value }) => ({ texts: texts.map(asSentence), value }));
}

function targetSentence({ targetRole, targetCompany }: BusinessContext): string | null {
  if (targetRole && targetCompany)
    return `I would like to bring this to ${targetCompany} as ${targetRole}`;
  if (targetCompany) return `I would like to bring this to ${targetCompany}`;
  return targetRole ? `The role I am looking for is ${targetRole}` : null;
}

/** The last card’s words. */
export const cardInvitation: Record<VideoStyle, string> = {
  professional: 'Let’s talk',
  friendly: 'Say hello',
  energetic: 'Let’s get started',
};

/** A sentence that claims nothing, for a CV that leaves a few seconds over. */
export function bridge(style: VideoStyle, pick: Pick): string {
  const choices: Record<VideoStyle, Choices> = {
    professional: ['Here is a short look at my work', 'Let me introduce my work briefly'],
    friendly: ['Let me tell you a little about what I do', 'Here is a bit about what I do'],
    energetic: ['Here is what I do', 'Let me show you what I do'],
  };
  return asSentence(pick(`bridge-${style}`, choices[style]));
}
