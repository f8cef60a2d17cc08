import { type Verb, verbOfInfinitive, verbOfNoun } from './verb-table.ts';

/** What a line names as done: “Planung und Durchführung”, with adjectives, and what follows. */
export type Heads = { adjectives: string[]; nouns: string[]; rest: string };

/** The verb inside a noun: “Leitung”, “Erstellen”, “Auf- und Ausbau”. */
export function verbBehind(noun: string): Verb | null {
  const [, half = '', whole = ''] = /^(\p{L}+-) und (\p{L}+)$/u.exec(noun) ?? [];
  const verb = verbOfNoun(whole || noun) ?? verbOfInfinitive(noun);
  if (!whole || !verb) return verb;
  // “Auf- und Ausbau”: only a verb that comes apart shares its second half.
  if (verb.particle === '') return null;
  return { ...verb, participle: `${half.toLowerCase()} und ${verb.participle}`, kind: 'result' };
}

/** Whether a noun names something done rather than a thing. */
export const isDeed = (noun: string) =>
  verbBehind(noun) !== null ||
  /(?:[^t]ung|tung|tion|sion|analyse|pflege|kontrolle|management|marketing|controlling|recruiting|reporting|support|aufbau|ausbau|abbau|umbau|einkauf|verkauf|vertrieb|service|unterricht|arbeit|mitarbeit|hilfe|akquise|entwurf|montage|reparatur|aufsicht|nahme|ausgabe|freigabe|übergabe|auswahl|empfang|korrespondenz|buchhaltung|organisation|recherche|assistenz|dienst|onboarding|training|coaching|monitoring|pflege)$/i.test(noun); // prettier-ignore

/** “geplant, geprüft und umgesetzt”. */
export function listed(words: string[]): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} und ${words.at(-1)}`;
}
