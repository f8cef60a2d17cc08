import type { CvEducation, ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { VideoStyle } from '@cvplus/contracts/video-options';
import { languageName } from '../intake/read-languages.ts';
import { educationPhrase, listable } from './career-phrases.ts';
import { asSentence, joinList } from './english.ts';
import { lowerSkill } from './lower-skill.ts';
import type { Pick } from './pick.ts';
import { isSpeakable } from './plain-words.ts';
import type { Slot } from './slot.ts';

const skillLeads: Record<VideoStyle, [string, ...string[]]> = {
  professional: ['My skills include', 'The skills I bring include', 'My expertise covers'],
  friendly: ['I know my way around', 'What I bring along is experience with', 'My skills include'],
  energetic: ['I bring', 'My toolkit includes', 'I work with'],
};
const moreLeads: [string, ...string[]] = [
  'My skills also cover',
  'I also bring',
  'Further skills of mine are',
];

type Listed = { factId: string; text: string };

/** Skills, studies, certificates and languages: the ground the work stands on. */
export function backgroundSlots(cv: ParsedCV, style: VideoStyle, pick: Pick): Slot[] {
  return [
    ...skillSlots(cv, style, pick),
    ...educationSlots(cv),
    ...certificationSlots(cv),
    ...languageSlots(cv),
    ...projectSlots(cv),
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
        value: value + count,
        say: () => ({ text, factIds: some.map((item) => item.factId) }),
      };
    }),
  };
}

function educationSlots(cv: ParsedCV): Slot[] {
  const studies = cv.education
    .filter((entry) => isSpeakable(entry.degree ?? '') || isSpeakable(entry.institution ?? ''))
    .slice(0, 3)
    .map((entry) => ({
      entry,
      ...educationPhrase(cv.language === 'en' ? entry : { ...entry, degree: undefined }),
    }))
    .filter(({ degree, school }) => degree !== null || school !== null);
  const [current] = studies.filter(({ entry }) => entry.current);
  const done = studies.filter(({ entry }) => !entry.current);
  const slots: Slot[] = [];
  if (current) {
    const words = current.degree
      ? `I am currently studying for ${current.degree}`
      : 'I am currently studying';
    slots.push(
      sayingSlot(
        'studying',
        `${words}${current.school ? ` at ${current.school}` : ''}`,
        [current.entry],
        36,
      ),
    );
  }
  const held = done.filter(({ degree }) => degree !== null);
  const [first, second] = held;
  const named = (study: (typeof held)[number]) =>
    `${study.degree}${study.school ? ` from ${study.school}` : ''}`;
  if (first) {
    const variants = sayingSlot('education', `I hold ${named(first)}`, [first.entry], 28).variants;
    const short = sayingSlot('education', `I hold ${first.degree}`, [first.entry], 22).variants;
    const both = second
      ? sayingSlot(
          'education',
          `I hold ${named(first)} and ${named(second)}`,
          [first.entry, second.entry],
          32,
        ).variants
      : [];
    slots.push({
      key: 'education',
      scene: 'skills',
      variants: [...both, ...variants, ...(first.school ? short : [])],
    });
  } else if (done[0]?.school) {
    slots.push(sayingSlot('education', `I studied at ${done[0].school}`, [done[0].entry], 22));
  }
  return slots;
}

function sayingSlot(
  key: string,
  words: string,
  entries: (CvEducation | Listed)[],
  value: number,
): Slot {
  const factIds = entries.map((entry) => entry.factId);
  return {
    key,
    scene: 'skills',
    variants: [{ value, say: () => ({ text: asSentence(words), factIds }) }],
  };
}

function certificationSlots(cv: ParsedCV): Slot[] {
  if (cv.language !== 'en') return [];
  const items = cv.certifications.flatMap(({ factId, text }) => {
    const [name = ''] = text.split(/\s[–—|-]\s|[,;:(]|\s(?:from|by)\s/);
    const plain = name.replace(/\s+(?:19|20)\d\d$/, '').trim();
    const sayable = isSpeakable(plain) && plain.split(' ').length <= 8 && !/\d{4,}/.test(plain);
    return sayable ? [{ factId, text: plain }] : [];
  });
  if (items.length === 0) return [];
  const lead = items.length === 1 ? 'I am certified, with' : 'My certifications include';
  if (items.length === 1)
    return [sayingSlot('certifications', `My qualifications include ${items[0]?.text}`, items, 20)];
  return [listSlot('certifications', lead, items.slice(0, 4), 18)];
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

function projectSlots(cv: ParsedCV): Slot[] {
  if (cv.language !== 'en') return [];
  const [project] = cv.projects.flatMap(({ factId, text }) => {
    const [name = ''] = text.split(/\s[–—|-]\s|[,;:(]/);
    const plain = name.trim();
    return isSpeakable(plain) &&
      plain.split(' ').length <= 6 &&
      plain.length > 3 &&
      !/\d/.test(plain)
      ? [{ factId, text: plain }]
      : [];
  });
  return project
    ? [sayingSlot('project', `One of my projects is ${project.text}`, [project], 10)]
    : [];
}
