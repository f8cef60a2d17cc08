import { canBePlural, type Gender, genderOf, isMass, isPlural } from './nouns.ts';
import { entryOfSingular } from './noun-table.ts';

const determiner =
  /^(?:ein|eine|einen|den|die|das|alle|mehrere|viele|zahlreiche|beide|jede|jeden|jedes|diverse|verschiedene|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)$/i;
const quantity = /^(?:über|mehr als|rund|bis zu|fast|knapp|etwa|mindestens|weniger als|unter)\s\d/i;
const adverb =
  /^(?:selbstständig|selbständig|eigenverantwortlich|gemeinsam|jährlich|monatlich|wöchentlich|täglich|regelmäßig|fachlich|federführend|maßgeblich|parallel|zusätzlich|dadurch|damit|somit)$/i;
/** How well it went is for others to say. */
const praise = /^(?:erfolgreich|effizient|effektiv|erfolgreiche[rsn]?|effiziente[rsn]?)$/i;

const accusative: Record<Gender, { one: string; the: string }> = {
  m: { one: 'einen', the: 'den' },
  f: { one: 'eine', the: 'die' },
  n: { one: 'ein', the: 'das' },
};

/** What goes up or down is this one and no other: “den Umsatz”, not “einen Umsatz”. */
const measure =
  /(?:umsatz|gewinn|quote|rate|zeit|dauer|anteil|aufwand|reichweite|bestand|verbrauch|zufriedenheit|fluktuation|produktivität|qualität|effizienz|auslastung|sicherheit|leistung|wachstum|krankenstand|zahl|ausschuss|bindung|absatz|ergebnis)$/i;

/** In a house there is one of these. */
const singleInHouse =
  /(?:kasse|küche|lager|haushalt|buchhaltung|station|abschluss|inventur|website|homepage|abteilung|fachschaft)$/i;

/**
 * The object of “… eingeführt” as CVs write it, given the article they leave out; null when it
 * cannot be told which.
 */
export function bareObject(text: string): string | null {
  const [first = '', ...rest] = text.split(' ');
  if (first === '') return null;
  const lower = first[0]?.toLowerCase() + first.slice(1);
  if (praise.test(first)) return bareObject(rest.join(' '));
  if (determiner.test(first)) return [lower, ...rest].join(' ');
  if (quantity.test(text)) return [lower, ...rest].join(' ');
  if (/^\d/.test(first)) return text;
  if (adverb.test(first)) {
    const object = bareObject(rest.join(' '));
    return object && `${lower} ${object}`;
  }
  if (/^\p{Ll}|^\p{Lu}[\p{Ll}-]+(?:e|es|en|er)$/u.test(first) && /^\p{L}/u.test(rest[0] ?? '')) {
    const described = withAdjectives([lower, ...rest]);
    if (described) return described;
  }
  return withNoun(first, rest);
}

function withAdjectives(tokens: string[]): string | null {
  const at = tokens.findIndex((token) => /^\p{Lu}/u.test(token));
  const adjectives = tokens.slice(0, at);
  if (at < 1 || !adjectives.every((word) => /^\p{Ll}[\p{Ll}-]+(?:e|es|en|er)$/u.test(word)))
    return null;
  const noun = (tokens[at] ?? '').replace(/,$/, '');
  const gender = genderOf(noun);
  const behind = tokens.slice(at).join(' ');
  const ends = (ending: string) => adjectives.every((word) => word.endsWith(ending));
  const said = adjectives.join(' ');
  if (ends('es')) return gender === 'n' ? `ein ${said} ${behind}` : null;
  if (ends('en')) return gender === 'm' ? `einen ${said} ${behind}` : null;
  if (ends('er')) {
    if (gender !== 'm' || canBePlural(noun)) return null;
    return `einen ${adjectives.map((word) => word.replace(/er$/, 'en')).join(' ')} ${behind}`;
  }
  if (!ends('e')) return null;
  if (canBePlural(noun) && gender !== 'f') return `${said} ${behind}`;
  if (isPlural(noun)) return `${said} ${behind}`;
  return gender === 'f' ? `eine ${said} ${behind}` : null;
}

function withNoun(first: string, rest: string[]): string | null {
  const noun = first.replace(/,$/, '');
  if (!/^\p{Lu}[\p{L}-]+,?$/u.test(first)) return null;
  const text = [first, ...rest].join(' ');
  const measured = rest[0] === 'um' || rest[0] === 'von';
  if (isPlural(noun)) return rest[0] === 'um' ? `die ${text}` : text;
  if (isMass(noun) && !measured) return text;
  const gender = genderOf(noun);
  // “Mitarbeiter” may be one or many.
  if (!gender || (canBePlural(noun) && entryOfSingular(noun))) return null;
  const { one, the } = accusative[gender];
  const definite =
    rest[0] === 'um' ||
    measure.test(noun) ||
    singleInHouse.test(noun) ||
    /(?:ung|heit|keit|ion|tät)$/.test(noun);
  return `${definite ? the : one} ${text}`;
}
