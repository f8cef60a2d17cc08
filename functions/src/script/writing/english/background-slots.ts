import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { VideoStyle } from '@cvplus/contracts/video-options';
import { languageName } from '../../intake/read-languages.ts';
import { listable } from './career-phrases.ts';
import { joinList, withArticle } from './grammar.ts';
import { asSentence } from '../sentence.ts';
import { lowerSkill } from './lower-skill.ts';
import type { Pick } from '../pick.ts';
import { isSpeakable } from './plain-words.ts';
import { sayingSlot } from '../saying-slot.ts';
import type { Slot } from '../slot.ts';
import { educationSlots } from './education-slots.ts';

const skillLeads: Record<VideoStyle, [string, ...string[]]> = {
  professional: ['My skills include', 'The skills I bring include', 'My expertise covers'],
  friendly: ['I know my way around', "I'm comfortable with", 'My skills include'],
  energetic: ['My toolkit includes', 'My key skills are'],
  confident: ['My core skills are', 'My key skills include'],
  formal: ['My areas of competence include', 'My skills comprise'],
};
const moreLeads: [string, ...string[]] = [
  'My skills also cover',
  'My other skills include',
  'My further skills include',
];

type Listed = { factId: string; text: string };

/** Skills, studies, certificates and languages: the ground the work stands on. */
export function backgroundSlots(cv: ParsedCV, style: VideoStyle, pick: Pick): Slot[] {
  return [
    ...skillSlots(cv, style, pick),
    ...educationSlots(cv, style),
    ...certificationSlots(cv),
    ...languageSlots(cv),
  ];
}

function skillSlots(cv: ParsedCV, style: VideoStyle, pick: Pick): Slot[] {
  const skills = cv.skills.flatMap(({ factId, text }) =>
    isSpeakable(text) || /^[\w+#.-]{1,12}$/.test(text)
      ? listable([text], 4).map((plain) => ({
          factId,
          text: cv.language === 'en' ? lowerSkill(plain) : plain,
        }))
      : [],
  );
  const first = skills.slice(0, 6);
  const second = skills.slice(6, 11);
  const lead = pick(`skills-${style}`, skillLeads[style]);
  const more = pick('more-skills', moreLeads);
  return [
    ...(first.length >= 2 ? [listSlot('skills', lead, first, 34)] : []),
    ...(second.length >= 2 ? [listSlot('more-skills', more, second, 14)] : []),
  ];
}

function listSlot(key: string, lead: string, items: Listed[], value: number): Slot {
  const counts = [6, 5, 4, 3, 2].filter((count) => count <= items.length);
  return {
    key,
    scene: 'skills',
    variants: counts.map((count) => {
      const some = items.slice(0, count);
      const text = asSentence(`${lead} ${joinList(some.map((item) => item.text))}`);
      return {
        // Two items are hardly a list; from three on each adds a little.
        value: count >= 3 ? value + 10 + count * 2 : value,
        say: () => ({ text, factIds: some.map((item) => item.factId) }),
      };
    }),
  };
}

const leaveToAct =
  /^(?:licensed|registered|accredited|authori[sz]ed)\s(?:in|with|by|as|to|at|for)\b/i;
const isBody = (name: string) =>
  /^(?:the )?(?:Royal|Chartered|Institute|Institution|Society|Association|Law Society|General \w+ Council)\b.*|(?:Society|Association|Institute|Council|Union|Guild)$/.test(
    name,
  ) &&
  !/\b(?:certif\w*|diploma|member|fellow|associate|level|award|licen[cs]e|registration)\b/i.test(
    name,
  );

function certificationSlots(cv: ParsedCV): Slot[] {
  if (cv.language !== 'en') return [];
  const items = cv.certifications.flatMap(({ factId, text }) => {
    const [name = ''] = text.split(/\s[–—|-]\s|[,;:(]|\s(?:from|by)\s/);
    const plain = name.replace(/\s+(?:19|20)\d\d$/, '').trim();
    const sayable = isSpeakable(plain) && plain.split(' ').length <= 8 && !/\d{4,}/.test(plain);
    // “HSE Level 1, 2 and 3” was cut in two, and a society is no certificate.
    const cut = /\d$/.test(plain) && /^,\s*\d/.test(text.slice(name.length));
    return sayable && !cut && !isBody(plain) && !leaveToAct.test(plain)
      ? [{ factId, text: plain }]
      : [];
  });
  if (items.length === 0) return [];
  // “Fellow of …” is what the person is, not something they have.
  const [first] = items;
  if (first && /^(?:Fellow|Member|Associate|Chartered Member) of\b/.test(first.text)) {
    return [sayingSlot('certifications', `I am ${withArticle(first.text)}`, [first], 22)];
  }
  if (items.length === 1) {
    return [sayingSlot('certifications', `My qualifications include ${first?.text}`, items, 20)];
  }
  return [listSlot('certifications', 'My certifications include', items.slice(0, 4), 14)];
}

const beginner =
  /\b(?:basic|beginner|elementary|[aA][12]|grundkenntnisse|notions|scolaire|b[aá]sico|scolastico|limited)\b/i;

function languageSlots(cv: ParsedCV): Slot[] {
  const spoken = cv.languages.flatMap(({ factId, text }) => {
    const name = languageName(text);
    return name && name !== 'Latin' && !beginner.test(text) ? [{ factId, text: name }] : [];
  });
  if (spoken.length < 2) return [];
  const some = spoken.slice(0, 5);
  return [sayingSlot('languages', `I speak ${joinList(some.map((item) => item.text))}`, some, 14)];
}
