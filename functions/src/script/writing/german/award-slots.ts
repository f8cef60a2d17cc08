import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { Pick } from '../pick.ts';
import { asSentence } from '../sentence.ts';
import type { Slot } from '../slot.ts';
import { isSpeakable } from './plain-words.ts';
import { speakable } from './spoken-text.ts';

/** What prizes are called, with their article in the accusative. */
const prizes: [RegExp, string][] = [
  [/(?:preis|award|pokal|titel|orden|kredit|grant|cup)$/i, 'den'],
  [/(?:auszeichnung|medaille|ehrung|urkunde|nadel|ehrennadel|förderung)$/i, 'die'],
  [/(?:stipendium|zertifikat|siegel|diplom|zeichen|verdienstkreuz)$/i, 'das'],
];

export function awardSlots(cv: ParsedCV, pick: Pick): Slot[] {
  const found = (cv.awards ?? []).flatMap(({ factId, text }) => {
    if (!isSpeakable(text)) return [];
    const [, year = ''] = /(?:^|[\s(,])((?:19|20)\d\d)\)?(?=$|[\s,:;)])/.exec(text) ?? [];
    const [name = ''] = speakable(text.replace(/^(?:19|20)\d\d\s*[:,–—-]?\s*/, '')).split(
      /\s[–—|-]\s|[,:;]/,
    );
    const plain = name.replace(/\s+(?:19|20)\d\d$/, '').trim();
    const first = firstPlace(text, year);
    if (first) return [{ factId, words: first }];
    const words = awardWords(plain, year, pick, text);
    return words && plain.split(' ').length <= 9 && !/\d/.test(plain) ? [{ factId, words }] : [];
  });
  const [first] = found;
  if (!first) return [];
  const say = () => ({ text: asSentence(first.words), factIds: [first.factId], employer: null });
  return [{ key: 'award', scene: 'achievements', variants: [{ value: 26, say }] }];
}

const adjectiveEnds: Record<string, [string, RegExp, string]> = {
  den: ['den', /er$/, 'en'],
  die: ['die', /e$/, 'e'],
  das: ['das', /es$/, 'e'],
};

/** “Deutscher Content-Preis” → “den Deutschen Content-Preis”; null when the article is unsure. */
function prizeWords(name: string): string | null {
  const words = name.split(' ');
  const at = words.findIndex((word) => prizes.some(([pattern]) => pattern.test(word)));
  const article = prizes.find(([pattern]) => pattern.test(words[at] ?? ''))?.[1] ?? '';
  const [the = '', ending = /$/, oblique = ''] = adjectiveEnds[article] ?? [];
  if (at < 0 || at > 1) return null;
  if (at === 0) return `${the} ${name}`;
  const [adjective = ''] = words;
  // “Tiroler” and “Berliner” stay as they are.
  const place =
    /er$/.test(adjective) && !/(?:isch|lich|ig|Deutsch|Groß|Erst|Best|Neu|Jung)er$/.test(adjective);
  if (place) return `${the} ${name}`;
  if (!/^\p{Lu}\p{Ll}+$/u.test(adjective) || !ending.test(adjective)) return null;
  return [the, adjective.replace(ending, oblique), ...words.slice(1)].join(' ');
}

/** A prize nearly won, or a place behind the first, is not the prize. */
const notWon =
  /nominier|nominee|shortlist|finalist|finale|longlist|erwähnung|teilnahme|(?:[2-9]|zweiter|dritter)\.? (?:platz|rang)/i;

/** Who shared it: “(mit der Schule)”, “(im Team)”. */
const sharing =
  /\(((?:mit|gemeinsam mit) (?:der|dem|meinem|meiner|unserem|unserer) [\p{L}-]+|im Team|als Team)\)/u;

function awardWords(name: string, year: string, pick: Pick, text: string): string | null {
  if (notWon.test(text)) return null;
  if (/(?<!\p{L})Anerkennung(?!\p{L})/u.test(text)) return mentionWords(name, year);
  const [, shared = ''] = sharing.exec(text) ?? [];
  const withWhom = shared ? `${shared} ` : '';
  const who =
    /^(?:Mitarbeiter|Mitarbeiterin|Kollegin|Kollege|Verkäufer|Verkäuferin|Azubi|Team) des (?:Jahres|Monats)/;
  const lead = (verb: string) => (year ? `${year} ${verb} ich` : `Ich ${verb}`);
  if (who.test(name)) return `${lead('wurde')} als ${name} ausgezeichnet`;
  const prize = prizeWords(name);
  if (prize)
    return `${lead('habe')} ${withWhom}${prize} ${pick('award', ['erhalten', 'bekommen'])}`;
  return /^\p{Lu}/u.test(name) && name.length > 3
    ? `Zu meinen Auszeichnungen zählt: ${name}`
    : null;
}

/** “Brandenburger Baukulturpreis 2022, Anerkennung”: honoured there, but not with the prize itself. */
function mentionWords(name: string, year: string): string | null {
  const prize = prizeWords(name);
  if (!prize?.startsWith('den ')) return null;
  const at = prize.replace(/^den /, 'beim ');
  return year
    ? `${year} habe ich ${at} eine Anerkennung erhalten`
    : `Ich habe ${at} eine Anerkennung erhalten`;
}

/** “1. Platz Swiss AI Hackathon”; what takes “beim” is known by its end. */
function firstPlace(text: string, year: string): string | null {
  const [, contest = ''] =
    /(?:1\.|Erster) (?:Platz|Rang|Preis)[,:]? (?:beim |im |am )?((?:\p{Lu}[\p{L}-]* ){0,3}?\p{L}*(?:[Ww]ettbewerb|[Hh]ackathon|[Cc]up|[Pp]reis|[Aa]ward|[Ss]lam|[Tt]urnier))(?=$|[\s,;(])/u.exec(
      text,
    ) ?? [];
  // “Deutscher Preis” would have to be declined.
  if (!contest || /^\p{L}+(?:scher|licher) /u.test(contest)) return null;
  const rest = `beim ${contest} den ersten Platz belegt`;
  return year ? `${year} habe ich ${rest}` : `Ich habe ${rest}`;
}
