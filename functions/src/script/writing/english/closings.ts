import type { BusinessContext } from '@cvplus/contracts/script';
import type { Platform, VideoOptions, VideoStyle } from '@cvplus/contracts/video-options';
import { hasTitleWord } from '../../intake/job-words.ts';
import { roleNoun } from './career-phrases.ts';
import { asSentence } from '../sentence.ts';
import type { Closing } from '../opening.ts';
import type { Pick as PickWords } from '../pick.ts';

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
  confident: {
    long: [
      "If that is the work you need done, let's talk about what comes next",
      'Tell me what you need to change, and I will tell you how I would start',
      'Give me half an hour, and I will show you what I would do first',
    ],
    short: ["Let's talk", "Let's set a time to talk"],
    extra: ['Thank you for your time', 'Thanks for listening'],
  },
  formal: {
    long: [
      'I would be honoured to discuss how I might contribute to your organisation',
      'I should be pleased to answer your questions in a conversation',
      'Should my background correspond to your requirements, I would welcome a conversation',
    ],
    short: ['I would welcome a conversation', 'I look forward to your reply'],
    extra: ['Thank you for your attention', 'Thank you for your consideration'],
  },
};

/** Where the video is watched decides what an answer looks like; null: nothing but the usual words. */
const byPlatform: Record<Platform, { formal: string; relaxed: string } | null> = {
  linkedin: {
    formal: 'I would be glad to hear from you here on LinkedIn',
    relaxed: "Send me a message here on LinkedIn, and let's talk",
  },
  website: {
    formal: 'You will find the way to reach me on this page',
    relaxed: "You'll find how to reach me right on this page",
  },
  email: {
    formal: 'A reply to this e-mail reaches me directly',
    relaxed: "Just reply to this e-mail, and let's find a time to talk",
  },
  universal: null,
};

const byObjective: Record<NonNullable<BusinessContext['objective']>, string | null> = {
  engagement: null,
  conversion: "Get in touch, and let's find a time to talk",
  branding: 'I am always glad to talk about this work',
  networking: 'If you work in the same field, I would be glad to connect',
};

/** How the script may end, in several lengths; the owner’s own call to action goes before ours. */
export function closings(
  { style, platform }: Pick<VideoOptions, 'style' | 'platform'>,
  business: BusinessContext,
  pick: PickWords,
): Closing[] {
  const { long, short, extra } = invitations[style];
  const own = business.callToAction;
  const stiff = style === 'professional' || style === 'formal';
  const here = byPlatform[platform]?.[stiff ? 'formal' : 'relaxed'] ?? null;
  const objective = (business.objective ? byObjective[business.objective] : null) ?? here;
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
  const role = targetRole && asRole(targetRole);
  if (targetRole && targetCompany)
    return `I would like to bring this to ${targetCompany} as ${targetRole}`;
  if (targetCompany) return `I would like to bring this to ${targetCompany}`;
  if (role) return `I am looking for a role as ${role}`;
  return targetRole ? `The role I am looking for is ${targetRole}` : null;
}

/** “a team lead”, “head of operations”; null where the owner's words name no single post. */
function asRole(words: string): string | null {
  const last = words.split(/\s+/).at(-1) ?? '';
  const plain = /^[\p{L}\d /&-]+$/u.test(words) && !/^(?:an?|the|any)\b/i.test(words);
  const single = hasTitleWord(words) && !/(?:[^s]s|\b(?:role|job|position|post|work))$/i.test(last);
  return plain && (single || /^(?:head|director|vice president) of\b/i.test(words))
    ? roleNoun(words)
    : null;
}

/** A sentence that claims nothing, for a CV that leaves a few seconds over. */
export function bridge(style: VideoStyle, pick: PickWords): string {
  const choices: Record<VideoStyle, Choices> = {
    professional: ['Here is a short look at my work', 'Let me introduce my work briefly'],
    friendly: ['Let me tell you a little about what I do', 'Here is a bit about what I do'],
    energetic: ['Here is what I do', 'Let me show you what I do'],
    confident: ['Here is what I do', 'This is what I do'],
    formal: ['Allow me to introduce my work', 'Allow me a short introduction of my work'],
  };
  return asSentence(pick(`bridge-${style}`, choices[style]));
}
