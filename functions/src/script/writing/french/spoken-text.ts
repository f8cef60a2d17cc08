const scales: Record<string, [one: string, more: string]> = {
  m: ['million', 'millions'],
  million: ['million', 'millions'],
  millions: ['million', 'millions'],
  md: ['milliard', 'milliards'],
  mds: ['milliard', 'milliards'],
  mrd: ['milliard', 'milliards'],
  mrds: ['milliard', 'milliards'],
  milliard: ['milliard', 'milliards'],
  milliards: ['milliard', 'milliards'],
};
const currencies: Record<string, string> = {
  '€': 'euros',
  eur: 'euros',
  $: 'dollars',
  usd: 'dollars',
  '£': 'livres',
  chf: 'francs suisses',
};
const number = '\\d{1,3}(?:[ \\u00a0\\u202f.]\\d{3})+|\\d+(?:[.,]\\d+)?';
const scale = 'millions?|milliards?|k|M|Mds?|Mrds?';
const moneyAfter = new RegExp(
  `(?<![\\p{L}\\d])(${number})(\\+)?\\s?(?:(${scale})\\s?)?(?:d['’]\\s?)?(€|\\$|£|EUR|USD|CHF)(?![\\p{L}])`,
  'gu',
);
const moneyBefore = new RegExp(`([€$£])\\s?(${number})\\s?(${scale})?(?![\\p{L}\\d])`, 'gu');
const scaledNumber = new RegExp(
  `(?<![\\p{L}\\d,.])(${number})(\\+)?\\s?(k|M)(?![\\p{L}\\d€$])`,
  'gu',
);

const replacements: [RegExp, string][] = [
  [/[‘’]/g, "'"],
  [/\s*\([^()]*\)/g, ''],
  [/\s*\[[^[\]]*\]/g, ''],
  [/(\d)\s?%/g, '$1 pour cent'],
  [/\b24\s?h?\s?\/\s?24(?:\s?h)?\b/g, '24 heures sur 24'],
  [/\b7\s?j?\s?\/\s?7(?:\s?j)?\b/g, '7 jours sur 7'],
  [/\s?\/\s?(an|mois|jour|semaine|heure|personne|nuit)(?!\p{L})/gu, ' par $1'],
  [/\bet\/ou\b/g, 'ou'],
  [/\s*(?:→|->|=>)\s*/g, ' à '],
  [/(?<![\p{L}\d.,-])(\d[\d.,]*)\s?[–—-]\s?(\d[\d.,]*)(?=\s|%|$)/gu, '$1 à $2'],
  [/(?<=^|\s)\+\s?de\s(?=\d)/g, 'plus de '],
  // “+1 900 abonnés” → “1 900 abonnés de plus”.
  [/(?<=^|\s)\+\s?(\d[\d ]*) (\p{Ll}+[sx])(?!\p{L})/gu, '$1 $2 de plus'],
  [/(?<=^|\s)\+\s?(?=\d)/g, 'plus '],
  [/[~≈]\s?(?=\d)/g, 'environ '],
  [/(?:>=|≥)\s?(?=\d)/g, 'au moins '],
  [/>\s?(?=\d)/g, 'plus de '],
  [/<\s?(?=\d)/g, 'moins de '],
  [/(?<!\p{L})n°\s?/giu, 'numéro '],
  [/(?<!\p{L})env\.\s/giu, 'environ '],
  [/(?<!\p{L})resp\.\s/giu, 'responsable '],
  [/(?<!\p{L})dév\.\s/giu, 'développement '],
  [/(?<!\p{L})p\.\s?ex\.,?\s/giu, 'par exemple '],
  [/(?<!\p{L})ex\s?:\s/giu, 'par exemple '],
  [/(?<!\p{L})(?:c\.-à-d\.|càd)\s/giu, "c'est-à-dire "],
  [/(?<!\p{L})ETP(?!\p{L})/gu, 'équivalents temps plein'],
  [/(?<!\p{L})(?:du|le) CA(?=\s|$|[,.;])/gu, "du chiffre d'affaires"],
  [/(?<!\p{L})(?:CA)(?=\s(?:de|du|annuel)|$)/gu, "chiffre d'affaires"],
  [/,?\s*\b(?:etc\.?|…)(?=\W|$)/g, ''],
  [/(\d)\s?h(?=\s|$|[,.;])/g, '$1 heures'],
  [/(\d)\s?s(?=\s|$|[,.;])/g, '$1 secondes'],
  [/(\d)\s?min(?=\s|$|[,.;])/g, '$1 minutes'],
  [/(\d)\s?MW(?!\p{L})/gu, '$1 mégawatts'],
  [/(\d)\s?kW(?!\p{L})/gu, '$1 kilowatts'],
  [/(\d)\s?m²/g, '$1 mètres carrés'],
  [/(\d)\s?m3|(\d)\s?m³/g, '$1$2 mètres cubes'],
  [/(\d)\s?km(?!\p{L})/gu, '$1 kilomètres'],
  [/(\d)\s?kg(?!\p{L})/gu, '$1 kilos'],
  [/\s*&\s*(?=\S)/g, ' et '],
  [/(?<=\p{Ll})\s?\/\s?(?=\p{Ll})/gu, ' et '],
  [/\s+[–—]\s+|\s+-\s+/g, ', '],
  [/[“”„«»]\s?/g, '"'],
  [/\s+"(?=[\s.,;:]|$)/g, '"'],
  [/[ \u00a0\u202f\t]+/g, ' '],
  [/\s+(?=[,.])/g, ''],
];

/** Rewrites signs and abbreviations as the words a voice should say. Numbers keep their value. */
export function speakable(text: string): string {
  let spoken = text
    .replace(moneyAfter, (_, amount: string, more = '', size = '', sign = '') =>
      sayAmount(
        amount,
        size as string,
        currencies[(sign as string).toLowerCase()] ?? '',
        more as string,
      ),
    )
    .replace(moneyBefore, (_, sign: string, amount: string, size = '') =>
      sayAmount(amount, size as string, currencies[sign] ?? '', ''),
    )
    .replace(scaledNumber, (_, amount: string, more = '', size = '') =>
      sayAmount(amount, size as string, '', more as string),
    )
    .replace(/(?<![\p{L}\d])(\d[\d ]*)\+(?=\s)/gu, 'plus de $1');
  for (const [pattern, words] of replacements) spoken = spoken.replace(pattern, words);
  return agreed(spoken).trim();
}

function sayAmount(written: string, size: string, unit: string, more: string): string {
  const amount = written
    .replace(/[\u00a0\u202f]|(?<=\d)\.(?=\d{3}(?!\d))/g, ' ')
    .replace(/(\d)\.(\d)/g, '$1,$2');
  const prefix = more ? 'plus de ' : '';
  const spaced = unit ? ` ${unit}` : '';
  if (size === 'k') {
    // “240 k€” is said and shown as 240 000 euros.
    const thousands = /^\d{1,3}$/.test(amount) ? `${amount} 000` : `${amount} mille`;
    return prefix + thousands + spaced;
  }
  const words = scales[size.toLowerCase()];
  if (!words) return prefix + amount + (amount === '1' ? spaced.replace(/s$/, '') : spaced);
  // French counts in the plural from two on.
  const word = Number(amount.replace(/ /g, '').replace(',', '.')) < 2 ? words[0] : words[1];
  const of = unit ? (/^[aeiou]/.test(unit) ? ` d'${unit}` : ` de ${unit}`) : '';
  return `${prefix}${amount} ${word}${of}`;
}

/** “5 millions vues” → “5 millions de vues”, “de environ” → “d’environ”. */
function agreed(text: string): string {
  return (
    text
      .replace(
        /(\d (?:millions?|milliards?)) (?=(?!de |d'|et |à |par |en |sur |pour )\p{Ll})/gu,
        '$1 de ',
      )
      .replace(
        /\b(de|que) (?=(?:environ|au moins)\b)/g,
        (_, word: string) => `${word.slice(0, -1)}'`,
      )
      .replace(/\bd'au moins/g, "d'au moins")
      // French counts in the plural from two on.
      .replace(
        /(?<![\d,. ])( ?)([01](?:,\d+)?) (seconde|heure|minute|mètre|kilomètre|kilo|mégawatt|kilowatt)s(?!\p{L})/gu,
        '$1$2 $3',
      )
  );
}
