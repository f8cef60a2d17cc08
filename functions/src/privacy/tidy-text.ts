import { foldText } from '../platform/fold-text.ts';

/** Stands where something was cut out, until the text is tidied; a private character, which no clean text holds. */
export const cutSign = '\ue000';

const labels =
  /(?:(?<![\p{L}])(?:e-?mail(?: address)?|mail|correo(?: electr[oó]nico)?|courriel|phone|telephone|telefon|tel[eé]fono|telefone|t[eé]l[eé]phone|tel|t[eé]l|mobile|mobil|m[oó]vil|telem[oó]vel|cell|cellulare|celular|handy|portable|fax|whatsapp|skype|linkedin|github|gitlab|xing|twitter|instagram|facebook|telegram|website|web|portfolio|homepage|blog|address|adresse|anschrift|direcci[oó]n|endere[cç]o|morada|indirizzo|contact(?: me)?|kontakt|contacto|contato|contatto|iban|bic|swift|ssn|nif|nie|dni|cpf|rg|passport(?: no| number)?|pasaporte|passeport|passaporto|passaporte|reisepass|ausweis|steuer-?id|codice fiscale|national insurance(?: number)?|social security(?: number)?|securit[eé] sociale|id|no|nr|number|nummer|d\.?o\.?b)[ .:#°-]{0,4})\ue000/giu;
/** Words that say nothing once what they led to is gone. */
const empty = new Set(
  `i im am me my myself a an the and or with of at as is was be in on by to from for under via per call reach contact email mail write also currently can you please
  ich bin mich mir und oder habe hatte als mit von im am bei unter erreichbar kontakt sowie ein eine einen der die das zu wohne wohnhaft lebe
  je suis et ou avec ai un une de du des la le les au contactez joignable en tant que moi a l d j me mon ma mes habite
  soy estoy y o con tengo un una el los las del vivo en mi mis como sou e ou com tenho um uma o os as do da em meu minha moro
  sono ho ed con un il lo gli di del della mio mia abito vivo che in lives live living based resident residing number no nr tel phone born`.split(
    /\s+/,
  ),
);

/**
 * Closes the gaps: labels without value, clauses with nothing left to say, brackets, doubled
 * separators. Touches only what was next to a cut.
 */
export function tidyText(text: string): string {
  if (!text.includes(cutSign)) return text;
  const unlabelled = text
    .replace(/\ue000(?:(?:[\s,;|/·•-]| (?:or|and|und|oder|et|ou|y|o|e) )*\ue000)+/g, cutSign)
    .replace(labels, cutSign)
    .replace(/[([{][\s,;:/|\ue000-]*\ue000[\s,;:/|\ue000-]*[)\]}]/g, cutSign);
  const pieces = unlabelled.split(/([,;|•·\n]|[.!?](?=\s|$|\ue000)| [–—-] )/);
  let tidy = '';
  let separator = '';
  for (let index = 0; index < pieces.length; index += 2) {
    const clause = pieces[index] ?? '';
    const next = pieces[index + 1] ?? '';
    const cut = clause.includes(cutSign);
    const rest = cut ? closeGaps(clause) : clause;
    if (rest.trim() === '' || (cut && saysNothing(rest))) {
      // The stronger sign stays: a full stop outlives the comma before it.
      if (tidy !== '' && /^[.!?]$/.test(next)) separator = next;
      else if (tidy === '') separator = '';
      continue;
    }
    tidy =
      tidy === '' ? rest.trimStart() : `${tidy}${separator}${separator === '' ? ' ' : ''}${rest}`;
    separator = next;
  }
  const ended = /^[.!?]$/.test(separator) ? tidy.trimEnd() + separator : tidy;
  return capitalAsBefore(
    text,
    ended
      .replace(/ {2,}/g, ' ')
      .replace(/ ([,.;!?])/g, '$1')
      .trim(),
  );
}

function closeGaps(clause: string): string {
  return clause
    .replace(/(?<=\s)(?:at|via|under|unter|au|al|an|on|en|in|em)\s+\ue000/gi, cutSign)
    .replace(/(?<=^|\s)an? \ue000\s*(?=[aeiou])/gi, (article) =>
      article.startsWith('A') ? 'An ' : 'an ',
    )
    .replace(/(?<=^|\s)an? \ue000\s*(?=[b-df-hj-np-tv-z])/gi, (article) =>
      article.startsWith('A') ? 'A ' : 'a ',
    )
    .replace(/^(\s*)\ue000\s*/, '$1')
    .replace(/\s*\ue000\s*$/, '')
    .replace(/\s*\ue000\s*/g, ' ')
    .replace(
      /(?:\s(?:and|or|und|oder|et|ou|y|e|ed|at|on|via|under|in|an|unter|au|al|a|:|\/|\||&))+\s*$/i,
      '',
    )
    .replace(/^(\s*)(?:and|or|und|oder|et|ou|y|e|ed|&|:)\s/i, '$1');
}

function saysNothing(rest: string): boolean {
  const words = foldText(rest).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => empty.has(word));
}

/** A sentence whose beginning went starts with a capital again. */
function capitalAsBefore(before: string, after: string): string {
  return before.startsWith(cutSign) || /^\P{Ll}/u.test(before)
    ? after.replace(/^\p{Ll}(?=\p{Ll})/u, (letter) => letter.toUpperCase())
    : after;
}
