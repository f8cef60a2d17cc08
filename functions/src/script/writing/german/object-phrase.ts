import {
  canBePlural,
  genderOf,
  isMass,
  isPlural,
  nominativeOfDativePlural,
  nominativeOfGenitive,
} from './nouns.ts';

/** What a nominal line is about, as the object of a verb: “eines Teams” → “ein Team”. */
export type ObjectPhrase = {
  words: string;
  /** What follows it, unchanged. */
  rest: string;
  /** Several things, or things in general. */
  many: boolean;
};

type Read = { words: string; used: number; many: boolean };

const between = /^(?:und|oder|sowie)$/;

/** The object behind “Leitung …”, in the accusative; null when its case cannot be told for sure. */
export function objectOf(complement: string): ObjectPhrase | null {
  const tokens = complement.split(' ');
  const first = readPhrase(tokens);
  if (!first) return null;
  let { words, used } = first;
  const mode = tokens[0] ?? '';
  for (;;) {
    const comma = /,$/.test(tokens[used - 1] ?? '');
    const joint = tokens[used] ?? '';
    const joined = between.test(joint);
    if (!joined && !comma) break;
    const rest = tokens.slice(used + (joined ? 1 : 0));
    // What hangs on behind a comma is a list only if it ends in “und”.
    if (!joined && !/^[^.;]*?\s(?:und|sowie|oder)\s/.test(rest.join(' '))) break;
    const next = readPhrase(rest) ?? readBare(mode, rest);
    if (!next) return null;
    words += joined ? ` ${joint} ${next.words}` : ` ${next.words}`;
    used += next.used + (joined ? 1 : 0);
  }
  return { words, rest: tokens.slice(used).join(' '), many: first.many };
}

const compoundDeed =
  /^\p{Lu}\p{L}{3,}(?:abwicklung|sicherung|betreuung|führung|planung|erstellung|kontrolle|pflege|bearbeitung|verwaltung|beratung|prüfung|überwachung|organisation)$/u;

/** “der Kosten und Laufzeiten”, “von Kunden und Partnern”: the second noun leans on the first word. */
function readBare(mode: string, tokens: string[]): Read | null {
  if (mode === 'von') return readDativePlural(tokens, 0);
  if (mode !== 'der') return mode.endsWith('er') ? readGenitivePlural(tokens) : null;
  const [noun = ''] = tokens;
  // “Betreuung der Kunden und Auftragsabwicklung” names two deeds.
  return /^\p{Lu}/u.test(noun) && !compoundDeed.test(noun)
    ? { words: noun, used: 1, many: true }
    : null;
}

function readPhrase(tokens: string[]): Read | null {
  const mode = tokens[0] ?? '';
  switch (mode) {
    case 'der':
    case 'aller':
      return readFeminineOrPlural(tokens, mode);
    case 'des':
      return readGenitive(tokens, { m: 'den', n: 'das' }, { m: 'en', n: 'e' });
    case 'eines':
      return readGenitive(tokens, { m: 'einen', n: 'ein' }, { m: 'en', n: 'es' });
    case 'einer':
      return readFeminine(tokens);
    case 'von':
      return readDativePlural(tokens, 1);
    default:
      return readGenitivePlural(tokens);
  }
}

const bare = (token: string) => token.replace(/,$/, '');
const isAdjective = (token: string | undefined): token is string =>
  token !== undefined && /^(?:\d+-)?\p{Ll}[\p{L}-]+(?:en|er)$/u.test(token) && !between.test(token);

/** Adjectives, “und” between them, and the noun after `from`; null when there is no noun. */
function headAfter(
  tokens: string[],
  from: number,
): { adjectives: string[]; noun: string; used: number } | null {
  let at = from;
  const adjectives: string[] = [];
  while (isAdjective(tokens[at]) || leadsToAdjective(tokens, at))
    adjectives.push(tokens[at++] ?? '');
  const noun = tokens[at] ?? '';
  return /^\p{Lu}[\p{L}-]+,?$/u.test(noun) ? { adjectives, noun, used: at + 1 } : null;
}

/** “beatmeter und instabiler”, “frisch operierter”. */
function leadsToAdjective(tokens: string[], at: number): boolean {
  const token = tokens[at] ?? '';
  const joins = token === 'und' && isAdjective(tokens[at - 1]);
  const adverb =
    /^(?:frisch|neu|sehr|besonders|schwer|chronisch|komplex|vollständig|technisch)$/.test(token);
  return (joins || adverb) && isAdjective(tokens[at + 1]);
}

const ending = (words: string[], from: RegExp, to: string) =>
  words.map((word) => word.replace(from, to));
const comma = (token: string) => (token.endsWith(',') ? ',' : '');

/** “der Kosten”: whether one thing or many, the accusative is “die Kosten”; an adjective must know. */
function readFeminineOrPlural(tokens: string[], article: string): Read | null {
  const head = headAfter(tokens, 1);
  if (!head) return null;
  const noun = bare(head.noun);
  const many = article === 'aller' || isPlural(noun);
  const one = !many && genderOf(noun) === 'f';
  if (head.adjectives.length > 0 && !many && !one && !canBePlural(noun)) return null;
  const adjectives = one ? ending(head.adjectives, /en$/, 'e') : head.adjectives;
  const words = [article === 'aller' ? 'alle' : 'die', ...adjectives, head.noun].join(' ');
  return { words, used: head.used, many: many || (!one && canBePlural(noun)) };
}

function readGenitive(
  tokens: string[],
  articles: { m: string; n: string },
  endings: { m: string; n: string },
): Read | null {
  const head = headAfter(tokens, 1);
  const found = head && nominativeOfGenitive(bare(head.noun));
  if (!head || !found) return null;
  const { noun, gender } = found;
  const adjectives = ending(head.adjectives, /en$/, endings[gender]);
  const words = [articles[gender], ...adjectives, noun + comma(head.noun)].join(' ');
  return { words, used: head.used, many: false };
}

function readFeminine(tokens: string[]): Read | null {
  const head = headAfter(tokens, 1);
  if (!head) return null;
  const words = ['eine', ...ending(head.adjectives, /en$/, 'e'), head.noun].join(' ');
  return { words, used: head.used, many: false };
}

const quantity =
  /^(?:(?:bis zu|mehr als|über|rund|etwa|circa|fast|knapp|jährlich|täglich|monatlich|wöchentlich|mindestens) )*(?:[\d.,]+(?: (?:Millionen|Milliarden))?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf) /;

/** “von 12 Mitarbeitern”, “von neuen Projekten”. */
function readDativePlural(tokens: string[], from: number): Read | null {
  const [figure = ''] = quantity.exec(tokens.slice(from).join(' ')) ?? [];
  const skipped = figure === '' ? 0 : figure.trim().split(' ').length;
  const head = headAfter(tokens, from + skipped);
  if (!head) return null;
  const noun = bare(head.noun);
  if (noun === 'Euro' || (figure === '' && isMass(noun) && head.adjectives.length === 0)) {
    return { words: figure + head.noun, used: head.used, many: true };
  }
  const plural = nominativeOfDativePlural(noun);
  if (!plural) return null;
  const adjectives = ending(head.adjectives, /en$/, 'e');
  const words = [...adjectives, plural + comma(head.noun)].join(' ');
  return { words: figure + words, used: head.used, many: true };
}

/** “neuer Kolleginnen”, “mehrerer Standorte”; “hoher Qualität” goes the same way. */
function readGenitivePlural(tokens: string[]): Read | null {
  const head = headAfter(tokens, 0);
  if (!head || head.adjectives.length === 0) return null;
  if (!head.adjectives.every((word) => !isAdjective(word) || word.endsWith('er'))) return null;
  const noun = bare(head.noun);
  if (!canBePlural(noun) && genderOf(noun) !== 'f') return null;
  const counts: Record<string, string> = { zweier: 'zwei', dreier: 'drei' };
  const adjectives = head.adjectives.map((word) => counts[word] ?? word.replace(/er$/, 'e'));
  return { words: [...adjectives, head.noun].join(' '), used: head.used, many: true };
}
