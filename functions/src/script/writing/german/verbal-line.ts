import { bareObject } from './bare-object.ts';
import { listed } from './deed-nouns.ts';
import type { Statement } from './statement.ts';
import {
  finiteForm,
  type Verb,
  verbOfInfinitive,
  verbOfNoun,
  verbOfParticiple,
} from './verb-table.ts';

/** Verbs that lead a line and take no object, or no simple one. */
const otherPasts = new Set(
  'arbeitete wirkte half gab schuf nahm vertrat kümmerte sorgte stellte legte setzte machte wurde unterwies beteiligte trieb zog holte brachte handelte verband stieg begann entwarf schrieb sprach'.split(' '), // prettier-ignore
);

/** “Leitete ein Team …”: the third person of the past is the first as well. */
export function statementOfFinite(text: string, current: boolean): Statement | null {
  const [first = '', ...tokens] = text.split(' ');
  if (!/^\p{Lu}\p{Ll}+$/u.test(first) || tokens.length < 2) return null;
  const word = first.toLowerCase();
  const own = (tokens_: string[]) => tokens_.join(' ').replace(/(?<!\p{L})sich(?!\p{L})/u, 'mich');
  // “sich” twice, or a change of subject, is beyond us.
  if ((text.match(/ sich /g)?.length ?? 0) > 1) return null;
  if (otherPasts.has(word)) {
    const rest = own(tokens);
    return endsNominally(word, rest) ? { finite: word, subject: 'ich', rest, past: true } : null;
  }
  const found = finiteForm(word);
  // “Pflege der Website” opens with the noun, “Pflege die Website” hardly ever is written.
  if (!found || verbOfNoun(first) !== null) return null;
  if (found.tense === 'past') {
    // “Konstruierte und baute Vorrichtungen”: both verbs go before the one who speaks.
    const other = tokens[0] === 'und' ? finiteForm(tokens[1] ?? '') : null;
    if (other?.tense === 'past' && tokens.length > 2) {
      const finite = `${word} und ${tokens[1]}`;
      return { finite, subject: 'ich', rest: own(tokens.slice(2)), past: true };
    }
    // “Reduzierte Ausschuss um 15 Prozent” leaves the article out as well.
    const rest = own(tokens);
    const whole = /^\p{Lu}/u.test(rest) ? (bareObject(rest) ?? rest) : rest;
    return { finite: word, subject: 'ich', rest: whole, past: true };
  }
  const turn = (verb: Verb) => (current ? verb.present : verb.preterite);
  const turned = tokens.map((token, at) => {
    const joined = /^(?:und|sowie|oder)$|,$/.test(tokens[at - 1] ?? '');
    const other = joined && /^\p{Ll}+$/u.test(token) ? finiteForm(token) : null;
    return other?.tense === 'present' ? turn(other.verb) : token;
  });
  return { finite: turn(found.verb), subject: 'ich', rest: own(turned), past: !current };
}

/** “Wurde zur Leiterin befördert” and “Stellte … ein” need their end; others may stop anywhere. */
function endsNominally(word: string, rest: string): boolean {
  if (word === 'wurde') return /(?:t|en)$/.test(rest) && !/^\d|,/.test(rest);
  return true;
}

type Part = { object: string; verb: Verb; participle: boolean; tail: string };

/** “Kosten um 20 Prozent gesenkt und Team aufgebaut”, “Kunden beraten”, “Dienstpläne erstellen”. */
export function statementOfVerbal(text: string, current: boolean): Statement | null {
  const [main = '', tail = ''] = splitTail(text);
  const parts = partsOf(main.split(' '));
  if (!parts) return null;
  const present = current && parts.every(({ participle }) => !participle);
  if (present) {
    const [first, ...others] = parts;
    if (!first) return null;
    const clause = ({ object, verb }: Part) => `${object} ${verb.particle}`.trim();
    const rest = [
      clause(first),
      ...others.map((part) => `und ${part.verb.present} ${clause(part)}`),
    ].join(' ');
    return { finite: first.verb.present, subject: 'ich', rest: rest + tail, past: false };
  }
  const rest = parts.map(({ object, verb }) => `${object} ${verb.participle}`.trim()).join(' und ');
  if (rest.split(' ').length > 24) return null;
  return { finite: 'habe', subject: 'ich', rest: rest + tail, past: true };
}

function splitTail(text: string): [string, string] {
  const at = /, (?=(?:wodurch|wobei|sodass|was|darunter|davon|inklusive|einschließlich)\b)/.exec(
    text,
  )?.index;
  return at === undefined ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

/** Objects with their verbs, in pairs up to the end; null when anything is left over. */
function partsOf(tokens: string[]): Part[] | null {
  const parts: Part[] = [];
  let object: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    const verbs = verbsAt(tokens, at);
    if (verbs && (object.length > 0 || parts.length > 0)) {
      const whole = bareObject(object.join(' '));
      if (!whole) return null;
      parts.push({ object: whole, verb: verbs.verb, participle: verbs.participle, tail: '' });
      object = [];
      at += verbs.used - 1;
      const next = tokens[at + 1];
      if (next === 'und' || next === 'sowie') at++;
      else if (next !== undefined) return null;
      continue;
    }
    object.push(token);
  }
  return parts.length > 0 && parts.length <= 2 && object.length === 0 ? parts : null;
}

/** One verb, or a pair: “geplant und durchgeführt”. */
function verbsAt(
  tokens: string[],
  at: number,
): { verb: Verb; participle: boolean; used: number } | null {
  const one = verbAt(tokens[at]);
  if (!one) return null;
  if (tokens[at + 1] !== 'und' && tokens[at + 1] !== 'sowie') return { ...one, used: 1 };
  const two = verbAt(tokens[at + 2]);
  if (!two) return { ...one, used: 1 };
  const isPair = one.participle === two.participle;
  if (!isPair) return null;
  const plain = one.verb.particle === '' && two.verb.particle === '';
  if (!one.participle && !plain) return null;
  const verb: Verb = {
    ...one.verb,
    participle: listed([one.verb.participle, two.verb.participle]),
    present: listed([one.verb.present, two.verb.present]),
    particle: '',
  };
  return { verb, participle: one.participle, used: 3 };
}

function verbAt(token: string | undefined): { verb: Verb; participle: boolean } | null {
  if (token === undefined || !/^\p{Ll}/u.test(token)) return null;
  const infinitive = verbOfInfinitive(token);
  if (infinitive) return { verb: infinitive, participle: false };
  const participle = verbOfParticiple(token);
  return participle ? { verb: participle, participle: true } : null;
}
