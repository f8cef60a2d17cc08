import { objectOf } from './object-phrase.ts';
import { type Gender, genderOf, isPlural } from './nouns.ts';
import type { Statement } from './statement.ts';
import { type Verb, verbOfInfinitive, verbOfNoun } from './verb-table.ts';

/** What a line names as done: “Planung und Durchführung”, with adjectives, and what follows. */
type Heads = { adjectives: string[]; nouns: string[]; rest: string };

/** “Leitung eines Teams …” as a statement with a verb or, where the case is unsure, with the noun; null when neither is safe. */
export function statementOfNominal(text: string, current: boolean, form: number): Statement | null {
  const heads = readHeads(text);
  if (!heads) return null;
  return verbal(heads, current) ?? withPreposition(heads, current) ?? nominal(heads, current, form);
}

function verbBehind(noun: string): Verb | null {
  const [, half = '', whole = ''] = /^(\p{L}+-) und (\p{L}+)$/u.exec(noun) ?? [];
  const verb = verbOfNoun(whole || noun) ?? verbOfInfinitive(noun);
  if (!whole || !verb) return verb;
  // “Auf- und Ausbau”: only a verb that comes apart shares its second half.
  if (verb.particle === '') return null;
  return { ...verb, participle: `${half.toLowerCase()} und ${verb.participle}`, kind: 'result' };
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

/** Whether a noun names something done rather than a thing. */
const isDeed = (noun: string) =>
  verbBehind(noun) !== null ||
  /(?:[^t]ung|tung|tion|sion|analyse|pflege|kontrolle|management|marketing|controlling|recruiting|reporting|support|aufbau|ausbau|abbau|umbau|einkauf|verkauf|vertrieb|service|unterricht|arbeit|mitarbeit|hilfe|akquise|entwurf|montage|reparatur|aufsicht|nahme|ausgabe|freigabe|übergabe|auswahl|empfang|korrespondenz|buchhaltung|organisation|recherche|assistenz|dienst|onboarding|training|coaching|monitoring|pflege)$/i.test(noun); // prettier-ignore

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

export function listed(words: string[]): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} und ${words.at(-1)}`;
}

const subordinate =
  /, (?=(?:wodurch|wobei|sodass|so dass|was|darunter|davon|inklusive|einschließlich|unter anderem|um \p{L}+ zu|die|der|das|deren|dessen|mit dem Ergebnis|(?:mit|für|in|von|auf|über|durch|an) (?:der|dem|denen|die|das|den))(?!\p{L}))/u;

/** “…, Einkauf und Technik” goes on with a list; any other comma hangs something on. */
const listGoesOn = /, (?=\p{Lu}[^.;:]*?(?:, | und | sowie | oder ))/u;

/** Something hangs on behind a comma, or the line ends in a verb we do not know. */
export function isLoose(text: string): boolean {
  const commas = text.split(', ').length - 1;
  const last = commas === 0 ? '' : text.slice(text.indexOf(', '));
  return (
    (commas > 0 && !listGoesOn.test(last)) ||
    /(?:^| )(?:ge\p{Ll}{3,}(?:t|en)|\p{Ll}+(?:standen|iert|zogen|nommen|reicht|teilt))$/u.test(text)
  );
}

const anotherDeed =
  /(?:^|\s)(?:und|sowie) \p{Lu}[\p{L}-]*(?:ung|tion|aufbau|pflege|analyse|kontrolle|freigabe|ausgabe|nahme) (?:für|von|der|des|eines|einer|über)(?!\p{L})/u;

/** “… von Sattelzügen und Ladungssicherung”. */
const lastDeed =
  / (?:und|sowie) \p{Lu}\p{L}{3,}(?:abwicklung|sicherung|betreuung|führung|planung|erstellung|kontrolle|pflege|bearbeitung|verwaltung|beratung|prüfung|überwachung)$/u;

/** What belongs before the verb at the end, and what comes behind it; null when it holds another deed. */
function partTail(rest: string): { middle: string; tail: string } | null {
  const at = subordinate.exec(rest)?.index ?? rest.length;
  const before = rest.slice(0, at);
  const middle = before.replace(/^,? ?/, '').trim();
  const tail = rest.slice(at);
  if (/[:;]/.test(rest) || before.startsWith(',')) return null;
  // A second deed without its own verb would hang in the air.
  if (anotherDeed.test(middle) || isLoose(middle)) return null;
  if (/^,? ?(?:und|sowie|oder)\b/.test(rest)) return null;
  const swapped =
    /^(um (?:[\p{L}]+ )*[\d.,]+ \p{L}+) ((?:durch|dank|mithilfe|mittels|mit|im|in|binnen|innerhalb) .+)$/u.exec(
      middle,
    );
  return { middle: swapped ? `${swapped[2]} ${swapped[1]}` : middle, tail };
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

const safeAfter =
  /^(?:$|,? ?(?:der|des|eines|einer|von|vom|für|mit|bei|beim|in|im|an|am|zu|zur|zum|auf|durch|nach|unter|über|gegenüber|zwischen|innerhalb|aus|aller|mehrerer|sowie|inklusive|einschließlich|entlang|ohne|bis) |\p{Ll}+er \p{Lu})/u;

const nominatives: Record<Gender, string> = { m: 'der', f: 'die', n: 'das' };
const accusatives: Record<Gender, string> = { m: 'den', f: 'die', n: 'das' };

/** What one has passed or been given is no duty. */
const noDuty =
  /^(?:abschluss|abschlussprüfung|promotion|ausbildung|beförderung|auszeichnung|ernennung)$/i;

/** “Zu meinen Aufgaben gehört die Kundenbetreuung.” */
function nominal(
  { adjectives, nouns, rest }: Heads,
  current: boolean,
  form: number,
): Statement | null {
  if (!safeAfter.test(rest) || /[:;]/.test(rest) || nouns.some((noun) => noDuty.test(noun)))
    return null;
  const at = subordinate.exec(rest)?.index ?? rest.length;
  if (isLoose(rest.slice(0, at))) return null;
  const said = nouns.map((noun) => named(noun, adjectives));
  if (said.some((phrase) => phrase === null)) return null;
  const phrases = said.filter((phrase) => phrase !== null);
  // One article serves all only where all are alike.
  const alike =
    phrases.every(({ article }) => article === phrases[0]?.article) && adjectives.length === 0;
  if (adjectives.length > 0 && nouns.length > 1) return null;
  const words = (which: 'nominative' | 'accusative') =>
    listed(phrases.map((phrase, at) => (alike && at > 0 ? phrase.noun : phrase[which])));
  const second = anotherDeed.exec(rest)?.[0] ?? lastDeed.exec(rest)?.[0] ?? '';
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
