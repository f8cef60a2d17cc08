import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { VideoStyle } from '@cvplus/contracts/video-options';
import { splitSentences } from '../../intake/join-lines.ts';
import type { Pick } from '../pick.ts';
import { asSentence } from '../sentence.ts';
import type { Slot } from '../slot.ts';
import { ownStatements } from './own-clause.ts';
import { isSpeakable } from './plain-words.ts';
import { speakable } from './spoken-text.ts';
import { plainly } from './statement.ts';

const yearsPattern =
  /(?<!\p{L})((?:[Üü]ber|[Mm]ehr als|[Ff]ast|[Rr]und|[Kk]napp|[Gg]ut|[Mm]indestens) )?(\d{1,2}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig) ?(?:Jahren?)(?: (?:an )?)((?:praktischer |beruflicher |einschlägiger )?(?:\p{Lu}[\p{L}-]*)?[Ee]rfahrung)((?: (?:in|im|mit|als|bei) [^.;,]{3,80})?)/u;

/** What the summary says about years and focus, in the first person. */
export function summarySlots(cv: ParsedCV, style: VideoStyle, pick: Pick): Slot[] {
  const { summary } = cv;
  if (!summary || cv.language !== 'de') return [];
  const sentences = splitSentences(summary.text);
  const say = (text: string) => () => ({ text, factIds: [summary.factId] });
  const slots: Slot[] = [];
  const years = sentences
    .map((sentence) => yearsOf(speakable(sentence)))
    .find((words) => words !== null);
  if (years) {
    const words = pick('years', [
      `Ich bringe ${years.lead} ${years.rest} mit`,
      `Ich habe ${years.lead} ${years.rest}`,
    ]);
    const said = years.rest.split(' ').length > 7 ? `Ich habe ${years.lead} ${years.rest}` : words;
    slots.push({
      key: 'years',
      scene: 'opening',
      variants: [{ value: 26, say: say(asSentence(said)) }],
    });
  }
  sentences.forEach((sentence, index) => {
    if (yearsPattern.test(speakable(sentence)) || !isSpeakable(sentence)) return;
    const text = focusSentence(sentence);
    if (!text) return;
    const value = (style === 'friendly' ? 40 : 30) - index * 3;
    slots.push({ key: `focus-${index}`, scene: 'opening', variants: [{ value, say: say(text) }] });
  });
  return slots.slice(0, 3);
}

/** “mit über acht Jahren Erfahrung in …” → “über acht Jahre Erfahrung in …”. */
function yearsOf(sentence: string): { lead: string; rest: string } | null {
  const [whole, about = '', count = '', experience = '', field = ''] =
    yearsPattern.exec(sentence) ?? [];
  if (whole === undefined || !isSpeakable(whole)) return null;
  const rest = experience.replace(/^(praktische|berufliche|einschlägige)r /, '$1 ');
  const plain = cutClause(field);
  return {
    lead: `${about}${count} Jahre`.toLowerCase().replace('jahre', 'Jahre'),
    rest: rest + plain,
  };
}

/** What follows “und” may belong to the sentence rather than to the experience. */
function cutClause(field: string): string {
  // “Ich bringe … mit”: the verb’s end is no part of what is told.
  return field
    .replace(/ mit$/, '')
    .replace(/ (?:und|sowie) (?:einer?|mit|dem|der|ein|ich|fundierte[nr]?|guten?|sehr) .*$/u, '');
}

/** “A, B, C” is a line of a CV; a sentence says “A, B und C”. */
const withAnd = (list: string) =>
  / (?:und|sowie|oder) /.test(list) ? list : list.replace(/, (?=[^,]+$)/, ' und ');

const leads: [RegExp, (rest: string) => string][] = [
  [
    /^(?:Meine )?(?:Schwerpunkte|Kernkompetenzen|Fachgebiete|Themen)(?: sind|:) (.+)$/u,
    (rest) => `Meine Schwerpunkte sind ${withAnd(rest)}`,
  ],
  [/^(?:Mein )?(?:Schwerpunkt)(?: ist|:) (.+)$/u, (rest) => `Mein Schwerpunkt ist ${rest}`],
  [
    /^(?:Mein |Mit )?Schwerpunkt (?:liegt )?((?:auf|in|im) .+)$/u,
    (rest) => `Mein Schwerpunkt liegt ${rest}`,
  ],
  [/^(Spezialisiert|Spezialisierung) auf (.+)$/u, (rest) => `Ich bin auf ${rest} spezialisiert`],
  [/^Erfahrung (?:in|mit) (.+)$/u, (rest) => `Erfahrung habe ich mit ${rest}`],
];

function focusSentence(sentence: string): string | null {
  const plain = speakable(sentence).replace(/\.$/, '');
  if (plain.split(' ').length > 26) return null;
  // What the person is stands in the opening already.
  if (
    /^Ich bin (?:eine?|als)?\s?\p{L}+/u.test(plain) &&
    !/^Ich bin (?:auf|für|in|es|seit) /.test(plain)
  )
    return null;
  if (
    /^(?:Ich|Mein|Meine|Seit \d{4}|Derzeit|Heute|Aktuell|Zuletzt|Besonders|Dabei|Mir|In meiner)\s/u.test(
      plain,
    )
  ) {
    return /(?<!\p{L})(?:ich|mein\p{L}*|mir|mich)(?!\p{L})/iu.test(plain)
      ? asSentence(plain)
      : null;
  }
  for (const [pattern, words] of leads) {
    const found = pattern.exec(plain);
    const rest = found?.at(-1);
    if (
      rest !== undefined &&
      pattern.source.startsWith('^Erfahrung') &&
      !/^Erfahrung mit /.test(plain)
    )
      return asSentence(`Erfahrung habe ich in ${rest}`);
    if (rest !== undefined) return asSentence(words(rest));
  }
  const [statement] = ownStatements(sentence, true, 1);
  return statement ? asSentence(plainly(statement)) : null;
}
