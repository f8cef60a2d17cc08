import { type Heads, isDeed, listed, verbBehind } from './deed-nouns.ts';
import { partTail } from './line-tail.ts';
import { genderOf } from './nouns.ts';
import { objectOf } from './object-phrase.ts';
import type { Statement } from './statement.ts';
import { taskOf } from './task-phrase.ts';
import type { Verb } from './verb-table.ts';

/** “Leitung eines Teams …” as a statement with a verb or, where the case is unsure, with the noun; null when neither is safe. */
export function statementOfNominal(text: string, current: boolean, form: number): Statement | null {
  const heads = readHeads(text);
  if (!heads) return null;
  return verbal(heads, current) ?? withPreposition(heads, current) ?? taskOf(heads, current, form);
}

function readHeads(text: string): Heads | null {
  const tokens = text.split(' ');
  const adjectives: string[] = [];
  while (
    /^\p{L}[\p{Ll}-]+(?:e|er|es)$/u.test(tokens[0] ?? '') &&
    /^\p{L}/u.test(tokens[1] ?? '') &&
    !genderOf(tokens[0] ?? '') &&
    !isDeed(tokens[0] ?? '')
  ) {
    adjectives.push((tokens.shift() ?? '').toLowerCase());
  }
  const nouns: string[] = [];
  for (;;) {
    const halved = /^\p{Lu}\p{L}+-$/u.test(tokens[0] ?? '') && tokens[1] === 'und';
    const token = (halved ? tokens.splice(0, 3) : tokens.splice(0, 1)).join(' ');
    const noun = token.replace(/,$/, '');
    if (!/^(?:\p{Lu}\p{L}+- und )?\p{Lu}[\p{L}-]+$/u.test(noun) || noun.endsWith('-')) return null;
    nouns.push(noun);
    const joint = tokens[0] ?? '';
    const another = (word: string | undefined) =>
      /^\p{Lu}/u.test(word ?? '') && isDeed((word ?? '').replace(/,$/, ''));
    if (token.endsWith(',') && another(tokens[0])) continue;
    if (/^(?:und|sowie)$/.test(joint) && another(tokens[1])) {
      tokens.shift();
      continue;
    }
    const rest = tokens.join(' ');
    return nouns.every(isDeed)
      ? { adjectives, nouns, rest: token.endsWith(',') ? `, ${rest}` : rest }
      : null;
  }
}

/** Little words that say how, not what. */
const manner: Record<string, string> = {
  selbstständige: 'selbstständig',
  selbständige: 'selbständig',
  eigenverantwortliche: 'eigenverantwortlich',
  fachliche: 'fachlich',
  disziplinarische: 'disziplinarisch',
  operative: 'operativ',
  strategische: 'strategisch',
  erfolgreiche: '',
  erfolgreicher: '',
  komplette: '',
};

function verbal({ adjectives, nouns, rest }: Heads, current: boolean): Statement | null {
  const verbs = nouns.map(verbBehind);
  if (!verbs.every((verb) => verb !== null)) return null;
  if (!adjectives.every((word) => word in manner)) return null;
  const how = adjectives.flatMap((word) => manner[word] || []).join(' ');
  const object = objectOf(rest);
  if (!object) return null;
  const hangs = object.words.endsWith(',');
  const said = object.words.replace(/,$/, '');
  const behind = partTail(hangs ? `, ${object.rest}` : object.rest);
  if (behind === null) return null;
  const { middle, tail } = behind;
  const isDuty = (verb: Verb) =>
    verb.kind === 'duty' ||
    (verb.kind === 'either' && object.many && !/\d/.test(object.words) && tail === '');
  const measured =
    /\bum (?:\p{L}+ )*[\d.,]+ (?:Prozent|Millionen|Tage|Euro|Stunden|Minuten|Wochen)/u.test(middle);
  const counted = /^(?:\d|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)/.test(said);
  const parts = counted ? [said, how, middle] : [how, said, middle];
  const what = parts.filter((part) => part !== '').join(' ');
  if (current && verbs.every(isDuty) && !measured) {
    const last = verbs.at(-1);
    if (!last || verbs.slice(0, -1).some(({ particle }) => particle !== '')) return null;
    if (verbs.length > 1 && last.particle !== '') return null;
    const finite = listed(verbs.map(({ present }) => present));
    return { finite, subject: 'ich', rest: `${what} ${last.particle}`.trim() + tail, past: false };
  }
  const done = listed(verbs.map(({ participle }) => participle));
  // The longer what stands between “habe” and the verb, the harder it is to follow.
  if (what.split(' ').length > 20) return null;
  return { finite: 'habe', subject: 'ich', rest: `${what} ${done}${tail}`, past: true };
}

/** Nouns made of verbs that take a preposition: present, particle, participle, and which one. */
const prepositional: Record<string, [string, string, string, RegExp]> = {
  zusammenarbeit: ['arbeite', 'zusammen', 'zusammengearbeitet', /^mit /],
  mitarbeit: ['arbeite', 'mit', 'mitgearbeitet', /^(?:an|am|bei|beim|in|im) /],
  mitwirkung: ['wirke', 'mit', 'mitgewirkt', /^(?:an|am|bei|beim|in|im) /],
  teilnahme: ['nehme', 'teil', 'teilgenommen', /^(?:an|am) /],
  kommunikation: ['kommuniziere', '', 'kommuniziert', /^mit /],
};

/** “Enge Zusammenarbeit mit dem Vertrieb” → “Ich arbeite eng mit dem Vertrieb zusammen”. */
function withPreposition(heads: Heads, current: boolean): Statement | null {
  const { adjectives, nouns, rest } = heads;
  const found = nouns.length === 1 ? prepositional[(nouns[0] ?? '').toLowerCase()] : undefined;
  if (!found || !adjectives.every((word) => word === 'enge' || word === 'aktive')) return null;
  const [present, particle, participle, preposition] = found;
  const behind = preposition.test(rest) ? partTail(rest) : null;
  if (!behind || behind.middle.split(' ').length > 18) return null;
  const what = [...adjectives.map((word) => word.slice(0, -1)), behind.middle].join(' ');
  return current
    ? {
        finite: present,
        subject: 'ich',
        rest: `${what} ${particle}`.trim() + behind.tail,
        past: false,
      }
    : { finite: 'habe', subject: 'ich', rest: `${what} ${participle}${behind.tail}`, past: true };
}
