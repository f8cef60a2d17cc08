import type { Telling } from '../language-pack.ts';
import type { Closing } from '../opening.ts';
import { asSentence } from '../sentence.ts';
import type { RomanceLanguage } from './romance-language.ts';

const shortSeconds = 35;
const hurrySeconds = 22;

/** How the script may end, in several lengths; the owner’s own call to action goes before ours. */
export function closings({ options, business, pick }: Telling, words: RomanceLanguage): Closing[] {
  const { style, platform } = options;
  const { invitations, platforms, objectives } = words.closings;
  const { long, short, extra } = invitations[style];
  const tone = style === 'professional' || style === 'formal' ? 'stiff' : 'relaxed';
  const here = platforms[platform]?.[tone];
  const wanted = business.objective ? objectives[business.objective]?.[tone] : undefined;
  const asked = wanted ?? here;
  const special = business.callToAction ?? (asked ? pick('asked', asked) : null);
  const main = special ?? pick(`closing-${style}`, long);
  const brief = special ?? pick(`short-${style}`, short);
  const thanks = pick(`thanks-${style}`, extra);
  const target = targetSentence(business, words);
  const before = target ? [target] : [];
  // A long goodbye would be a third of a quarter of a minute.
  const hurry = options.durationSeconds > hurrySeconds ? 0 : 30;
  // Little time leaves little choice, so a short script may end in any of our words.
  const few: Closing[] =
    options.durationSeconds > shortSeconds || special
      ? []
      : [...long, ...short].map((text) => ({
          texts: [...before, text],
          value: short.includes(text) ? 12 : 12 - hurry,
        }));
  return [
    ...few,
    { texts: [...before, main], value: 40 - hurry },
    { texts: [...before, main, thanks], value: 36 - hurry },
    { texts: [...before, thanks, brief], value: 20 - hurry },
    { texts: [...before, brief], value: 18 },
  ].map(({ texts, value }) => ({ texts: texts.map(asSentence), value }));
}

function targetSentence(
  { targetRole, targetCompany }: Telling['business'],
  { closings: words }: RomanceLanguage,
): string | null {
  if (targetRole && targetCompany) return words.targetBoth(targetRole, targetCompany);
  if (targetCompany) return words.targetCompany(targetCompany);
  return targetRole ? words.targetRole(targetRole) : null;
}
