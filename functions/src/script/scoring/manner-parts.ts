import type { VideoStyle } from '@cvplus/contracts/video-options';
import type { Measured } from './content-parts.ts';
import { countOf, ramp, type Reading } from './reading.ts';

/** One empty phrase costs a third of the mark, three cost all of it. */
export function measureCliches({ text, manner }: Reading): Measured {
  const count = countOf(text, manner.cliches) + countOf(text, manner.praise) / 2;
  return {
    value: text === '' ? 0 : 1 - ramp(count, 0, 3),
    explanation: count === 0 ? 'No empty phrases.' : `${Math.ceil(count)} empty phrases.`,
  };
}

/** The last sentences turn to the one who watches, or say what the owner asked to have said. */
export function measureCallToAction({ sentences, manner, business }: Reading): Measured {
  const last = sentences
    .slice(-2)
    .map(({ text }) => text)
    .join(' ');
  const own = business.callToAction;
  const invites =
    manner.invitation.test(last) || (own !== undefined && last.includes(own.slice(0, 20)));
  const target = [business.targetRole, business.targetCompany].filter(
    (words) => words !== undefined,
  );
  const named = target.every((words) => sentences.some(({ text }) => text.includes(words)));
  const value = sentences.length < 2 ? 0 : (invites ? 0.8 : 0) + (named ? 0.2 : 0);
  return {
    value,
    explanation: invites
      ? 'It ends by asking for an answer.'
      : 'Nothing at the end asks for an answer.',
  };
}

type Cue = { met: boolean; words: string };

/** Each style is known by a few cues that can be counted; a style is matched as far as they are met. */
export function measureStyle(reading: Reading): Measured {
  if (reading.tokens.length === 0) return { value: 0, explanation: 'There is nothing to hear.' };
  const cues = cuesOf(reading)[reading.options.style];
  const met = cues.filter((cue) => cue.met);
  const missed = cues.filter((cue) => !cue.met).map(({ words }) => words);
  return {
    value: met.length / cues.length,
    explanation:
      missed.length === 0
        ? `It sounds ${reading.options.style}.`
        : `For ${reading.options.style}, it lacks: ${missed.join(', ')}.`,
  };
}

function cuesOf({ text, tokens, sentences, manner }: Reading): Record<VideoStyle, Cue[]> {
  const mean = tokens.length / Math.max(1, sentences.length);
  const relaxed = countOf(text, manner.relaxed);
  const courteous = countOf(text, manner.courteous);
  const shouts = countOf(text, /!/g);
  const hedges = countOf(text, manner.hedges);
  const figures = countOf(text, /\d/g) > 0;
  const plain: Cue = { met: shouts === 0, words: 'calm punctuation' };
  const sure: Cue = { met: hedges === 0, words: 'plain statements' };
  return {
    professional: [plain, sure, { met: relaxed <= 2, words: 'full forms' }, { met: mean >= 7, words: 'whole sentences' }],
    friendly: [{ met: relaxed >= 1, words: 'an easy tone' }, { met: mean <= 19, words: 'short sentences' }, { met: courteous <= 1, words: 'less ceremony' }],
    energetic: [{ met: mean <= 17, words: 'short sentences' }, sure, { met: courteous <= 1, words: 'less ceremony' }, { met: shouts <= 3, words: 'fewer exclamation marks' }],
    confident: [{ met: mean <= 17, words: 'short sentences' }, sure, plain, { met: figures, words: 'figures' }],
    formal: [plain, sure, { met: relaxed === 0, words: 'full forms' }, { met: courteous >= 1, words: 'words of courtesy' }],
  };
} // prettier-ignore
