import type { ScriptLanguage } from '@cvplus/contracts/video-options';
import type { Replacement } from './figures.ts';

/** Swaps words of a sentence and mends the little word before them, so that no grammar gives the lie away. */
export function putInPlace(
  text: string,
  { from, to, planted }: Replacement,
  language: ScriptLanguage,
): string {
  return `${mendBefore(text.slice(0, from), planted, language)}${planted}${text.slice(to)}`;
}

const vowel = /^[aeiouàâéèêëîïôûœæ]/iu;
/** “an 8-week course”, “an 11-bed ward”. */
const vowelFigure = /^(?:8|1[18](?!\d))/;
const feminineTitle = /^(?:directrice|vice-présidente|cheffe)/;

function mendBefore(before: string, planted: string, language: ScriptLanguage): string {
  switch (language) {
    case 'en':
      return before.replace(/\b([Aa])n?(?= $)/, (_match, article: string) =>
        vowel.test(planted) || vowelFigure.test(planted) ? `${article}n` : article,
      );
    case 'fr':
      if (vowel.test(planted)) return before.replace(/\b([Dd])e $/, '$1’');
      return before
        .replace(/\b([Dd])[’']$/, '$1e ')
        .replace(/\b([Ll])[’']$/, feminineTitle.test(planted) ? '$1a ' : '$1e ');
    case 'de':
    case 'es':
      return before;
  }
}
