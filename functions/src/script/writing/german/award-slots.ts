import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { Pick } from '../pick.ts';
import { asSentence } from '../sentence.ts';
import type { Slot } from '../slot.ts';
import { isSpeakable } from './plain-words.ts';
import { speakable } from './spoken-text.ts';

/** What prizes are called, with their article in the accusative. */
const prizes: [RegExp, string][] = [
  [/(?:preis|award|pokal|titel|orden)$/i, 'den'],
  [/(?:auszeichnung|medaille|ehrung|urkunde|nadel|ehrennadel|förderung)$/i, 'die'],
  [/(?:stipendium|zertifikat|siegel|diplom)$/i, 'das'],
];

export function awardSlots(cv: ParsedCV, pick: Pick): Slot[] {
  const found = (cv.awards ?? []).flatMap(({ factId, text }) => {
    if (!isSpeakable(text)) return [];
    const [, year = ''] = /(?:^|[\s(,])((?:19|20)\d\d)\)?(?=$|[\s,)])/.exec(text) ?? [];
    const [name = ''] = speakable(text.replace(/^(?:19|20)\d\d\s*[:,–—-]?\s*/, '')).split(
      /\s[–—|-]\s|[,:;]/,
    );
    const plain = name.replace(/\s+(?:19|20)\d\d$/, '').trim();
    const words = awardWords(plain, year, pick);
    return words && plain.split(' ').length <= 9 && !/\d/.test(plain) ? [{ factId, words }] : [];
  });
  const [first] = found;
  if (!first) return [];
  const say = () => ({ text: asSentence(first.words), factIds: [first.factId], employer: null });
  return [{ key: 'award', scene: 'achievements', variants: [{ value: 26, say }] }];
}

function awardWords(name: string, year: string, pick: Pick): string | null {
  const [head = ''] = name.split(' ');
  const known = prizes.find(([pattern]) => pattern.test(head));
  if (
    /^(?:Mitarbeiter|Mitarbeiterin|Kollegin|Kollege|Verkäufer|Verkäuferin|Azubi|Team) des (?:Jahres|Monats)/.test(
      name,
    )
  ) {
    return `${year ? `${year} wurde ich` : 'Ich wurde'} als ${name} ausgezeichnet`;
  }
  if (known && !/^\p{Lu}\p{Ll}+(?:e|er|es) \p{Lu}/u.test(name)) {
    const front = year
      ? `${year} habe ich`
      : pick('award', ['Für meine Arbeit habe ich', 'Ich habe']);
    // “Für meine Arbeit” would be untrue of a scholarship.
    const plain = /stipendium$/i.test(head) && !year ? 'Ich habe' : front;
    return `${plain === 'Für meine Arbeit habe ich' ? 'Ich habe' : plain} ${known[1]} ${name} erhalten`;
  }
  return /^\p{Lu}/u.test(name) && name.length > 3
    ? `Zu meinen Auszeichnungen zählt: ${name}`
    : null;
}
