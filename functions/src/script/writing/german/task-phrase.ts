import { type Heads, listed, verbBehind } from './deed-nouns.ts';
import { hangsWell, secondDeedIn } from './line-tail.ts';
import { type Gender, genderOf, isPlural } from './nouns.ts';
import type { Statement } from './statement.ts';
import { verbOfInfinitive, verbOfNoun } from './verb-table.ts';

const safeAfter =
  /^(?:$|,? ?(?:der|des|eines|einer|von|vom|für|mit|bei|beim|in|im|an|am|zu|zur|zum|auf|durch|nach|unter|über|gegenüber|zwischen|innerhalb|aus|aller|mehrerer|sowie|inklusive|einschließlich|entlang|ohne|bis) |\p{Ll}+er \p{Lu})/u;

const nominatives: Record<Gender, string> = { m: 'der', f: 'die', n: 'das' };
const accusatives: Record<Gender, string> = { m: 'den', f: 'die', n: 'das' };

/** What one has passed or been given is no duty. */
const noDuty =
  /^(?:abschluss|abschlussprüfung|promotion|ausbildung|beförderung|auszeichnung|ernennung)$/i;

/** “Zu meinen Aufgaben gehört die Kundenbetreuung.” */
export function taskOf(
  { adjectives, nouns, rest }: Heads,
  current: boolean,
  form: number,
): Statement | null {
  if (!safeAfter.test(rest) || /[:;]/.test(rest) || nouns.some((noun) => noDuty.test(noun)))
    return null;
  if (!hangsWell(rest)) return null;
  const said = nouns.map((noun) => named(noun, adjectives));
  if (said.some((phrase) => phrase === null)) return null;
  const phrases = said.filter((phrase) => phrase !== null);
  // One article serves all only where all are alike.
  const alike =
    phrases.every(({ article }) => article === phrases[0]?.article) && adjectives.length === 0;
  if (adjectives.length > 0 && nouns.length > 1) return null;
  const words = (which: 'nominative' | 'accusative') =>
    listed(phrases.map((phrase, at) => (alike && at > 0 ? phrase.noun : phrase[which])));
  const second = secondDeedIn(rest);
  const articled = second === '' ? rest : withArticle(rest, second);
  if (articled === null) return null;
  const hung = articled === '' ? '' : articled.startsWith(',') ? articled : ` ${articled}`;
  const many = nouns.length > 1 || second !== '' || phrases.some(({ plural }) => plural);
  const results = nouns.every((noun) => verbBehind(noun)?.kind === 'result');
  if (results) {
    const finite = many ? 'gelangen' : 'gelang';
    return { finite, subject: 'mir', rest: words('nominative') + hung, past: true };
  }
  const long = (words('accusative') + hung).split(' ').length > 9;
  const object = words('accusative') + hung;
  const subject = words('nominative') + hung;
  // Nobody “takes care of” lessons or of working along.
  const kinds =
    long || nouns.some((noun) => /(?:unterricht|arbeit|mitwirkung)$/i.test(noun)) ? 2 : 4;
  switch (form % kinds) {
    case 0: {
      const finite = `gehör${current ? (many ? 'en' : 't') : many ? 'ten' : 'te'}`;
      return { finite, subject, rest: '', past: !current, front: 'Zu meinen Aufgaben' };
    }
    case 1:
      return {
        finite: current ? 'umfasst' : 'umfasste',
        subject: 'meine Arbeit',
        rest: object,
        past: !current,
      };
    case 2:
      return current
        ? { finite: 'kümmere', subject: 'ich', rest: `mich um ${object}`, past: false }
        : { finite: 'habe', subject: 'ich', rest: `mich um ${object} gekümmert`, past: true };
    default:
      return {
        finite: current ? 'bin' : 'war',
        subject: 'ich',
        rest: `für ${object} zuständig`,
        past: !current,
      };
  }
}

/** “… und Freigabe von Chargen” → “… und die Freigabe von Chargen”. */
function withArticle(rest: string, second: string): string | null {
  const noun = /\p{Lu}[\p{L}-]*/u.exec(second)?.[0] ?? '';
  return genderOf(noun) === 'f' ? rest.replace(second, second.replace(noun, `die ${noun}`)) : null;
}

type Named = {
  noun: string;
  article: string;
  nominative: string;
  accusative: string;
  plural: boolean;
};

function named(noun: string, adjectives: string[]): Named | null {
  if (isPlural(noun)) {
    if (!adjectives.every((word) => word.endsWith('e'))) return null;
    const words = [...adjectives, noun].join(' ');
    return { noun, article: '', nominative: words, accusative: words, plural: true };
  }
  const last = noun.replace(/^.* /, '');
  const gender = verbOfInfinitive(last) && !verbOfNoun(last) ? 'n' : genderOf(last);
  if (!gender) return null;
  const strong = { m: 'er', f: 'e', n: 'es' }[gender];
  if (!adjectives.every((word) => word.endsWith(strong))) return null;
  const weak = adjectives.map((word) => word.slice(0, word.length - strong.length + 1));
  const declined = strong === 'e' ? adjectives : weak;
  const forAccusative = gender === 'm' ? declined.map((word) => `${word}n`) : declined;
  return {
    noun,
    article: nominatives[gender],
    nominative: [nominatives[gender], ...declined, noun].join(' '),
    accusative: [accusatives[gender], ...forAccusative, noun].join(' '),
    plural: false,
  };
}
