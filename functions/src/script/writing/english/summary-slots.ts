import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { VideoStyle } from '@cvplus/contracts/video-options';
import { hasTitleWord } from '../../intake/job-words.ts';
import { splitSentences } from '../../intake/join-lines.ts';
import { asSentence } from '../sentence.ts';
import type { Slot } from '../slot.ts';
import { unshortened } from './grammar.ts';
import { ownClauses } from './own-clause.ts';
import { isSpeakable } from './plain-words.ts';
import { speakable } from './spoken-text.ts';

const yearsPattern =
  /\b(?:over |more than |nearly |almost |about )?(?:\d{1,2}\+?|\p{L}+(?:-\p{L}+)?) years?['’]?(?: of)?(?: [\p{L}-]+){0,3} experience(?: (?:in|of|as|across|with|leading|managing|building|designing) [^.;,]{3,70}(?:(?:, (?!and\b)[^.;,]{2,40})+,? and (?!I\b)[^.;,]{2,40}(?=[.;]|$))?)?/iu;
/** What CVs put before “experience” and people leave out when they speak. */
const praise =
  /\b(?:rich|extensive|solid|vast|broad|wide|proven|progressive|diverse|strong) (?=experience\b)/gi;

/** What the summary says about years and focus, in the first person. */
export function summarySlots(cv: ParsedCV, style: VideoStyle): Slot[] {
  const { summary } = cv;
  if (!summary || cv.language !== 'en') return [];
  const sentences = splitSentences(summary.text);
  // The years are worth keeping out of a sentence that is otherwise empty praise.
  const years = sentences
    .map((sentence) => yearsPattern.exec(speakable(sentence).replace(praise, ''))?.[0])
    .find((words) => words !== undefined && isSpeakable(words));
  const slots: Slot[] = [];
  if (years) {
    const text = asSentence(
      `I have ${years.replace(/^(?:Over|More|Nearly|Almost|About)/, (word) => word.toLowerCase())}`,
    );
    slots.push({
      key: 'years',
      scene: 'opening',
      variants: [{ value: 26, say: () => ({ text, factIds: [summary.factId] }) }],
    });
  }
  sentences.forEach((sentence, index) => {
    if (yearsPattern.test(speakable(sentence).replace(praise, '')) || !isSpeakable(sentence))
      return;
    // What the person is stands in the opening already.
    if (/^I(?: am|'m) an?\b/.test(sentence)) return;
    const told = focusSentence(sentence);
    if (!told) return;
    const text = style === 'formal' || style === 'professional' ? unshortened(told) : told;
    slots.push({
      key: `focus-${index}`,
      scene: 'opening',
      variants: [
        {
          value: (style === 'friendly' ? 40 : 30) - index * 3,
          say: () => ({ text, factIds: [summary.factId] }),
        },
      ],
    });
  });
  return slots.slice(0, 3);
}

function focusSentence(sentence: string): string | null {
  const plain = speakable(sentence).replace(/\.$/, '');
  const [, verb, rest] =
    /^(Specialising|Specializing|Focusing|Experienced|Skilled|Known|Comfortable|Interested|Trained|Qualified|Certified)\s((?:in|on|with|for|at)\s.+)$/.exec(
      plain,
    ) ?? [];
  if (verb && rest) {
    const own: Record<string, string> = {
      Specialising: 'I specialise',
      Specializing: 'I specialize',
      Focusing: 'I focus',
    };
    return asSentence(`${own[verb] ?? `I am ${verb.toLowerCase()}`} ${rest}`);
  }
  if (plain.split(' ').length > 26 || describesPerson(plain)) return null;
  if (/^I\s/.test(plain)) return asSentence(plain);
  const [clause] = ownClauses(sentence, true);
  return clause ? asSentence(clause.text) : null;
}

/** “Certified nurse returning to work …” is what somebody is; no verb hides in its first word. */
function describesPerson(text: string): boolean {
  const [noun = ''] =
    /^.*?(?= (?:with|who|returning|specialis|specializ|based|from|in|at|and)\b)/.exec(text) ?? [];
  const words = noun.split(' ');
  return (
    words.length > 1 &&
    words.length <= 5 &&
    hasTitleWord(words.at(-1) ?? '') &&
    !/^I\b/.test(noun) &&
    !/ (?:an?|the|\d+) /.test(noun) &&
    !/[^s]s$/.test(noun)
  );
}
