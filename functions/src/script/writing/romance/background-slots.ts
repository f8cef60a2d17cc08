import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { languageName } from '../../intake/read-languages.ts';
import type { Telling } from '../language-pack.ts';
import type { Pick } from '../pick.ts';
import { sayingSlot } from '../saying-slot.ts';
import { asSentence } from '../sentence.ts';
import type { Slot } from '../slot.ts';
import type { RomanceLanguage } from './romance-language.ts';
import { degreeSlots } from './study-slots.ts';

type Listed = { factId: string; text: string };

/** Skills, studies, qualifications and languages: the ground the work stands on. */
export function backgroundSlots({ cv, options, pick }: Telling, words: RomanceLanguage): Slot[] {
  return [
    ...skillSlots(cv, options.style, words, pick),
    ...degreeSlots(cv, options.style, words, pick),
    ...qualificationSlots(cv, words, pick),
    ...tongueSlots(cv, words, pick),
  ];
}

function skillSlots(
  cv: ParsedCV,
  style: keyof RomanceLanguage['background']['skills'],
  words: RomanceLanguage,
  pick: Pick,
): Slot[] {
  const { skills, moreSkills, tools } = words.background;
  const own = cv.language === words.language;
  const all = cv.skills.flatMap(({ factId, text }) => {
    const plain = listable(text, words);
    return plain ? [{ factId, text: own ? words.skill(plain) : plain }] : [];
  });
  const first = all.slice(0, 6);
  const second = all.slice(6, 11);
  const areTools = (items: Listed[]) => items.every(({ text }) => /^\p{Lu}|[\d#+]/u.test(text));
  const lead =
    areTools(first) && own ? pick('tools', tools) : pick(`skills-${style}`, skills[style]);
  return [
    ...(first.length >= 2 ? [listSlot('skills', lead, first, 34, words)] : []),
    ...(second.length >= 2
      ? [listSlot('more-skills', pick('more-skills', moreSkills), second, 14, words)]
      : []),
  ];
}

/** A skill as it stands, fit for a list inside a sentence. */
function listable(text: string, words: RomanceLanguage): string | null {
  const short = /^[\w+#.-]{1,12}$/.test(text);
  if (!short && !words.isSpeakable(text)) return null;
  const plain = words.speakable(text.replace(/\s*[–—:]\s.*$/, '')).replace(/\.$/, '');
  const fits = plain.split(' ').length <= 5 && plain.length > 1 && !/[.;:!?@"]\s/.test(plain);
  return fits ? plain : null;
}

function listSlot(
  key: string,
  lead: string,
  items: Listed[],
  value: number,
  words: RomanceLanguage,
): Slot {
  const counts = [6, 5, 4, 3, 2].filter((count) => count <= items.length);
  return {
    key,
    scene: 'skills',
    variants: counts.map((count) => {
      const some = items.slice(0, count);
      const list = words.joinList(some.map((item) => item.text));
      const text = asSentence(words.inList(lead, list));
      return {
        // Two items are hardly a list; from three on each adds a little.
        value: count >= 3 ? value + 10 + count * 2 : value,
        say: () => ({ text, factIds: some.map((item) => item.factId) }),
      };
    }),
  };
}

function qualificationSlots(cv: ParsedCV, words: RomanceLanguage, pick: Pick): Slot[] {
  if (cv.language !== words.language) return [];
  const items = cv.certifications.flatMap(({ factId, text }) => {
    const [name = ''] = text.split(/\s[–—|-]\s|[,:;(]/);
    const plain = words
      .speakable(name)
      .replace(/\s+(?:19|20)\d\d$/, '')
      .trim();
    const sayable =
      words.isSpeakable(plain) && plain.split(' ').length <= 9 && !/\d{4,}/.test(plain);
    return sayable ? [{ factId, text: words.skill(plain) }] : [];
  });
  const some = items.slice(0, 3);
  if (some.length === 0) return [];
  const say = (count: number) =>
    sayingSlot(
      '',
      pick(
        'qualifications',
        words.background.qualifications(some.slice(0, count).map(({ text }) => text)),
      ),
      some.slice(0, count),
      count === 1 ? 20 : 24,
    );
  const variants = [3, 2, 1]
    .filter((count) => count <= some.length)
    .flatMap((count) => say(count).variants);
  return [{ key: 'certifications', scene: 'skills', variants }];
}

function tongueSlots(cv: ParsedCV, words: RomanceLanguage, pick: Pick): Slot[] {
  const spoken = cv.languages.flatMap(({ factId, text }) => {
    const english = languageName(text);
    const name = english ? words.tongue(english) : null;
    return name && !words.beginner.test(text) ? [{ factId, text: name }] : [];
  });
  if (spoken.length < 2) return [];
  const some = spoken.slice(0, 5);
  const list = words.joinList(some.map((item) => item.text));
  return [sayingSlot('languages', pick('languages', words.background.speaks(list)), some, 14)];
}
