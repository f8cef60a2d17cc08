import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { VideoStyle } from '@cvplus/contracts/video-options';
import { hasTitleWord } from '../../intake/job-words.ts';
import { splitSentences } from '../../intake/join-lines.ts';
import { employerName, ownsHouse, placeOf, plainTitle, roleNoun } from './career-phrases.ts';
import { withArticle } from './grammar.ts';
import { asSentence } from '../sentence.ts';
import type { Opening } from '../opening.ts';
import { ownClauses } from './own-clause.ts';
import type { Pick } from '../pick.ts';
import { clicheIn, isSpeakable } from './plain-words.ts';
import { speakable } from './spoken-text.ts';
import { spokenWords } from '../spoken-time.ts';
import { lowerFirst } from './grammar.ts';

type Greeting = (name: string) => { alone: string; apposition: string; clause: string };

const greetings: Record<VideoStyle, [Greeting, ...Greeting[]]> = {
  professional: [
    (name) => ({
      alone: `Hello, I'm ${name}`,
      apposition: `Hello, I'm ${name}, `,
      clause: `Hello, I'm ${name}, and I work as `,
    }),
    (name) => ({
      alone: `My name is ${name}`,
      apposition: `My name is ${name}, and I am `,
      clause: `My name is ${name}, and I work as `,
    }),
    (name) => ({
      alone: `Hello, my name is ${name}`,
      apposition: `Hello, my name is ${name}, and I am `,
      clause: `Hello, my name is ${name}, and I work as `,
    }),
  ],
  friendly: [
    (name) => ({
      alone: `Hi, I'm ${name}`,
      apposition: `Hi, I'm ${name}, `,
      clause: `Hi, I'm ${name}, and I work as `,
    }),
    (name) => ({
      alone: `Hi there, I'm ${name}`,
      apposition: `Hi there, I'm ${name}, and I'm `,
      clause: `Hi there, I'm ${name}, and I work as `,
    }),
    (name) => ({
      alone: `Hello, and nice to meet you, I'm ${name}`,
      apposition: `Hello, and nice to meet you. I'm ${name}, `,
      clause: `Hello, and nice to meet you. I'm ${name}, and I work as `,
    }),
  ],
  energetic: [
    (name) => ({
      alone: `Hi, ${name} here`,
      apposition: `Hi, ${name} here, `,
      clause: `Hi, ${name} here. I work as `,
    }),
    (name) => ({
      alone: `I'm ${name}`,
      apposition: `I'm ${name}, `,
      clause: `I'm ${name}, and I work as `,
    }),
    (name) => ({
      alone: `Hi, I'm ${name}`,
      apposition: `Hi, I'm ${name}, and I'm `,
      clause: `Hi, I'm ${name}. I work as `,
    }),
  ],
  confident: [
    (name) => ({
      alone: `I'm ${name}`,
      apposition: `I'm ${name}, `,
      clause: `I'm ${name}. I work as `,
    }),
    (name) => ({
      alone: `My name is ${name}`,
      apposition: `My name is ${name}. I am `,
      clause: `My name is ${name}. I work as `,
    }),
  ],
  formal: [
    (name) => ({
      alone: `Good day, my name is ${name}`,
      apposition: `Good day, my name is ${name}, and I am `,
      clause: `Good day, my name is ${name}, and I work as `,
    }),
    (name) => ({
      alone: `Allow me to introduce myself, my name is ${name}`,
      apposition: `Allow me to introduce myself. I am ${name}, `,
      clause: `Allow me to introduce myself. I am ${name}, and I work as `,
    }),
  ],
};

/** Every way this CV can open; the pick makes one the favourite. */
export function openings(cv: ParsedCV, style: VideoStyle, pick: Pick): Opening[] {
  const name = cv.personalInfo.name;
  const nameId = cv.facts.filter((fact) => fact.kind === 'name').map((fact) => fact.id);
  const greet = pick(`greeting-${style}`, greetings[style])(name);
  const plain = {
    nameIds: nameId,
    value: 10,
    employer: null,
    postId: null,
    usesSummary: false,
    achievementId: null,
  };
  const alone: Opening = { ...plain, text: asSentence(greet.alone), factIds: nameId, value: 0 };
  if (cv.language !== 'en') return [alone];

  const ways: Opening[] = [];
  const current = cv.experience.find((position) => position.current);
  const headline = headlineRole(cv);
  const employer = employerName(current?.company);
  const studies = /\b(?:student|candidate)\b/i.test(headline?.title ?? '');
  if (current && !studies) {
    const role = roleNoun(current.title);
    const ids = [...nameId, current.factId];
    const at = placeOf(current.title, employer);
    const leads = ownsHouse(current.title) ? [greet.apposition] : [greet.apposition, greet.clause];
    for (const lead of leads) {
      const text = asSentence(`${lead}${role}${at}`);
      ways.push({ ...plain, text, factIds: ids, employer, postId: current.factId });
    }
    const hook = employer ? bestHook(current.achievements) : null;
    if (hook) {
      const text = asSentence(`${greet.apposition}${role}${at}, where ${hook.text}`);
      ways.push({
        ...plain,
        text,
        factIds: [...ids, hook.factId],
        employer,
        postId: current.factId,
        achievementId: hook.factId,
        value: style === 'energetic' || style === 'confident' ? 50 : 34,
      });
    }
  } else if (headline) {
    const text = asSentence(`${greet.apposition}${roleNoun(headline.title)}`);
    ways.push({ ...plain, text, factIds: [...nameId, headline.factId] });
  } else if (cv.experience[0]) {
    ways.push(alone);
  }
  const self = selfDescription(cv);
  if (self) {
    const text = asSentence(`${greet.apposition}${self.phrase}`);
    ways.push({ ...plain, text, factIds: [...nameId, self.factId], usesSummary: true, value: 24 });
  }
  if (ways.length === 0) return [alone];
  const favourite = pick('opening', ways as [Opening, ...Opening[]]);
  return ways.map((way) => (way === favourite ? { ...way, value: way.value + 30 } : way));
}

/** The headline as a role: its first part that holds a job title. */
export function headlineRole(cv: ParsedCV): { title: string; factId: string } | null {
  const fact = cv.facts.find(({ kind }) => kind === 'headline');
  const part = fact?.text.split(/\s[|·•–—-]\s|,\s|\||·/).find((piece) => hasTitleWord(piece));
  if (!fact || !part || !isSpeakable(part) || part.split(' ').length > 9) return null;
  return { title: part.trim(), factId: fact.id };
}

/** The summary’s first sentence, where it says what the person is: “Registered nurse with …”. */
function selfDescription(cv: ParsedCV): { phrase: string; factId: string } | null {
  const [first = ''] = cv.summary ? splitSentences(cv.summary.text) : [];
  if (!cv.summary || !isSpeakable(first) || clicheIn(first)) return null;
  const plain = speakable(first)
    .replace(/\.$/, '')
    .replace(/^(?:I am|I'm)\s+/i, '')
    .replace(/^an?\s+/i, '');
  const [, noun = ''] =
    /^((?:[\p{L}-]+\s){0,4}?[\p{L}-]+)\s(?:with|who|specialis|specializ|focus|working|based|and|in|at|for)\b/u.exec(
      plain,
    ) ?? [];
  if (!noun || !hasTitleWord(noun.split(' ').at(-1) ?? '') || spokenWords(plain) > 24) return null;
  if (/^(?:I|My|We|The|As)\b/.test(plain)) return null;
  const phrase = plainTitle(noun) + plain.slice(noun.length);
  return { phrase: withArticle(lowerFirst(phrase)), factId: cv.summary.factId };
}

function bestHook(
  achievements: { factId: string; text: string }[],
): { text: string; factId: string } | null {
  const hooks = achievements.flatMap(({ factId, text }) =>
    ownClauses(text, true)
      .filter(
        (clause) =>
          clause.text.startsWith('I ') && /\d/.test(clause.text) && spokenWords(clause.text) <= 17,
      )
      .map((clause) => ({ text: clause.text, factId })),
  );
  return (
    hooks.toSorted(
      (a, b) => Number(/percent|million/.test(b.text)) - Number(/percent|million/.test(a.text)),
    )[0] ?? null
  );
}
