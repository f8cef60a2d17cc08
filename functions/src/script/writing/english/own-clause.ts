import { hasTitleWord } from '../../intake/job-words.ts';
import { clicheIn, isSpeakable } from './plain-words.ts';
import { speakable } from './spoken-text.ts';
import { baseOfThird, isBaseVerb, pastOf, verbForm, type VerbForm } from './verb-words.ts';
import { lowerFirst } from './grammar.ts';

/** A clause in the first person: “I cut waste by 8 percent”, ready for “At Acme, …”. */
export type OwnClause = {
  text: string;
  /** The same with “also”, for the second thing said of one post. */
  also: string;
  /** It tells of something done, not of something going on. */
  past: boolean;
};

/** A line of a CV, which leaves the “I” out, as clauses of falling length; empty when it cannot be said safely. */
export function ownClauses(line: string, current: boolean): OwnClause[] {
  // “63 of them”: of whom, another line told.
  if (!isSpeakable(line) || /^[^,]*\b(?:\d+|some|most|many|half|all) of them\b/i.test(line))
    return [];
  const sentence = withArticles(firstStatement(speakable(line)));
  const whole = inFirstPerson(sentence, current);
  if (!whole) return [];
  const clauses = [joined(whole.text), ...shorterForms(whole.text)]
    .filter((text) => !clicheIn(text))
    .map((text) => text.replace(/[.,;:\s]+$/, ''))
    .filter((text) => sizeFits(text));
  return [...new Set(clauses)].map((text) => ({
    text,
    also: withAlso(text, whole.form),
    past: whole.form === 'past' || (whole.form === 'passive' && /^I was/.test(text)),
  }));
}

/** “drove forklift” is how CVs write it. */
function withArticles(text: string): string {
  return text.replace(
    /\b(driv(?:e|es|ing)|drove|operat(?:e|es|ed|ing)) ((?:company )?(?:van|car|truck|bus|forklift|minibus))(?=[,.]| (?:and|on|for|to|in|at)\b|$)/i,
    '$1 a $2',
  );
}

/** “boilers, ducts, thermostats” lacks the “and” a voice needs. */
function joined(text: string): string {
  const [, head = '', last = ''] =
    /^([^,]+(?:, (?:[\p{L}'-]+ ?){1,3})+), ((?:[\p{L}'-]+ ?){1,3})$/u.exec(text) ?? [];
  const tail = text.slice(text.indexOf(','));
  const isList =
    last !== '' &&
    !/\b(?:and|or|nor)\b|, (?:\p{Ll}+ing|which|with|who|where|then|by|including|plus|from|at|in|under|over)\b/u.test(
      tail,
    );
  if (isList) return `${head} and ${last}`;
  // “mixed inks, cut plates, ran a press”: three deeds.
  const deeds = text.replace(/^I /, '').split(', ');
  const allDone = deeds.length > 2 && deeds.every((deed) => verbForm(deed.split(' ')) === 'past');
  return allDone ? text.replace(/, ([^,]+)$/, ' and $1') : text;
}

function sizeFits(text: string): boolean {
  const words = text.split(' ').length;
  return words >= 4 && words <= 34;
}

function firstStatement(text: string): string {
  const [first = ''] = text.split(
    /;\s|(?<=[\p{L}\d)])(?<!\b(?:Std|St|Dr|Mr|Mrs|Ms|Prof|No|Rs|Mt))[.!?]\s+(?=\p{Lu})/u,
  );
  return first.trim().replace(/[.;]+$/, '');
}

type Personal = { text: string; form: VerbForm | 'subject' };

function inFirstPerson(text: string, current: boolean): Personal | null {
  if (/^(?:I|We|My|Our)\b(?!\/)/.test(text)) {
    return { text: text.startsWith('I') ? text : lowerFirst(text), form: 'subject' };
  }
  const words = text.split(' ').map((word) => word.replace(/,$/, ''));
  const adverb = /^(?:Successfully|Consistently|Effectively|Efficiently)$/i.test(words[0] ?? '');
  const body = adverb
    ? upper(words.length > 1 ? text.slice((words[0]?.length ?? 0) + 1) : '')
    : text;
  const bodyWords = body.split(' ').map((word) => word.replace(/,$/, ''));
  if (/^responsible for\b/i.test(body)) {
    return { text: `I ${current ? 'am' : 'was'} ${lowerFirst(body)}`, form: 'passive' };
  }
  const form = verbForm(bodyWords);
  if (!form) return null;
  // “Teaching fellow in a school” is what somebody is, not what they do.
  if (form === 'gerund' && hasTitleWord(bodyWords[1] ?? '')) return null;
  const rest = body.slice(bodyWords[0]?.length ?? 0);
  const verb = (bodyWords[0] ?? '').toLowerCase();
  switch (form) {
    case 'past':
      return { text: `I ${verb}${rest}`, form };
    case 'passive':
      return { text: `I was ${verb}${rest}`, form };
    case 'gerund':
      return { text: `my work ${current ? 'involves' : 'involved'} ${verb}${rest}`, form };
    case 'base':
      return sameTense(rest)
        ? { text: `I ${current ? verb : pastOf(verb)}${rest}`, form }
        : baseAsItStands(verb, rest, current);
    case 'third': {
      const base = baseOfThird(verb) ?? verb;
      return sameTense(rest) ? { text: `I ${current ? base : pastOf(base)}${rest}`, form } : null;
    }
  }
}

/** “Plan and deliver …” in the present needs no change; in the past every verb would. */
function baseAsItStands(verb: string, rest: string, current: boolean): Personal | null {
  return current ? { text: `I ${verb}${rest}`, form: 'base' } : null;
}

/** No second verb hangs on the first: “manage budgets and lead teams” has one. */
function sameTense(rest: string): boolean {
  const coordinated = [...rest.matchAll(/(?:,| and| or)\s+(?:and\s+)?(\p{L}+)/gu)].map(
    ([, word = '']) => word.toLowerCase(),
  );
  return !coordinated.some((word) => isBaseVerb(word) || baseOfThird(word) !== null);
}

function upper(text: string): string {
  return (text[0]?.toUpperCase() ?? '') + text.slice(1);
}

const boundaries = [
  /,? (?=(?:by|through|while|thereby|thus) \p{Ll}+ing\b)/u,
  /, (?=(?:which|resulting|leading|using|saving|reducing|cutting|raising|increasing|improving|lifting|bringing|freeing|helping|winning|giving|enabling|allowing|including|with)\b)/u,
  / (?=(?:resulting in|leading to)\b)/u,
  /, (?=and (?:\p{Ll}+ed|cut|won|led|ran|built|kept|grew|wrote|set|brought)\b)/u,
  / (?=and (?:\p{Ll}{3,}ed|cut|won|led|ran|built|kept|grew|wrote|brought) )/u,
];

/** Leaves out what hangs on behind: the main clause stays whole. */
function shorterForms(text: string): string[] {
  const cuts = boundaries
    .flatMap((boundary) => {
      const at = boundary.exec(text)?.index;
      return at === undefined ? [] : [text.slice(0, at)];
    })
    .filter((cut) => cut.split(' ').length >= 6);
  return cuts.toSorted((a, b) => b.length - a.length);
}

function withAlso(text: string, form: Personal['form']): string {
  if (form === 'gerund')
    return text
      .replace(/^(my work involve[sd]) /, '$1 also ')
      .replace('involves also', 'also involves')
      .replace('involved also', 'also involved');
  return text.replace(
    /^I (was|am|have)? ?/,
    (_, auxiliary?: string) => `I ${auxiliary ? `${auxiliary} ` : ''}also `,
  );
}
