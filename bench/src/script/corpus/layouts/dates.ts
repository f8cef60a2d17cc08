import type { CorpusLanguage, DateStyle, LabelledCv } from '../labelled-cv.ts';
import { variant } from './variant.ts';

/** The month in which every document of the corpus was written. */
export const corpusMonth = '2026-11';

const split = (text: string): string[] => text.split(' ');
const shortMonths: Record<CorpusLanguage, string[]> = {
  en: split('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
  de: split('Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'),
  fr: split('janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'),
  es: split('ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.'),
  pt: split('jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.'),
  it: split('gen feb mar apr mag giu lug ago set ott nov dic'),
};
export const longMonths: Record<CorpusLanguage, string[]> = {
  en: split(
    'January February March April May June July August September October November December',
  ),
  de: split('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
  fr: split('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  es: split(
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ),
  pt: split(
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  ),
  it: split(
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  ),
};

type Ways = readonly [string, ...string[]];
const now: Record<CorpusLanguage, Ways> = {
  en: ['Present', 'present', 'Current', 'now'],
  de: ['heute', 'heute', 'aktuell'],
  fr: ['aujourd’hui', 'à ce jour', 'présent'],
  es: ['actualidad', 'presente', 'Actualidad'],
  pt: ['presente', 'atual', 'Atualmente'],
  it: ['oggi', 'presente', 'attuale'],
};
const since: Partial<Record<CorpusLanguage, string>> = { de: 'seit', fr: 'depuis', es: 'desde' };

export function monthOf(moment: string): number | undefined {
  const month = /^\d{4}-(\d\d)$/.exec(moment)?.[1];
  return month === undefined ? undefined : Number(month);
}

export const yearOf = (moment: string): string => moment.slice(0, 4);

export function momentText(moment: string, style: DateStyle, language: CorpusLanguage): string {
  const month = monthOf(moment);
  const year = yearOf(moment);
  if (month === undefined || style === 'year') return year;
  const digits = String(month).padStart(2, '0');
  switch (style) {
    case 'numeric':
      return `${digits}/${year}`;
    case 'dotted':
      return `${digits}.${year}`;
    case 'month-name':
      return `${shortMonths[language][month - 1] ?? ''} ${year}`;
    case 'month-long':
      return longMonthText(month, year, language);
  }
}

export function longMonthText(month: number, year: string, language: CorpusLanguage): string {
  const name = longMonths[language][month - 1] ?? '';
  return language === 'es' || language === 'pt' ? `${name} de ${year}` : `${name} ${year}`;
}

/** “03.2019 – heute”, as the CV prints it; some German, French and Spanish ones say “seit 03.2019”. */
export function periodText(cv: LabelledCv, start: string | undefined, end: string | null): string {
  const { id, language, dateStyle } = cv;
  const word = since[language];
  const text = (moment: string) => momentText(moment, dateStyle, language);
  if (start === undefined) return end === null ? '' : text(end);
  const first = text(start);
  if (end === null) {
    const isSince = word !== undefined && variant(id, 'since', [false, false, true]);
    if (isSince) return `${word} ${first}`;
  }
  const last = end === null ? variant(id, 'now', now[language]) : text(end);
  if (first === last) return first;
  return `${first}${variant(id, 'dash', [' – ', ' – ', ' - ', '–'])}${last}`;
}
