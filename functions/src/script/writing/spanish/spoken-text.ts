const scales: Record<string, [one: string, more: string]> = {
  m: ['millón', 'millones'],
  mm: ['millón', 'millones'],
  mill: ['millón', 'millones'],
  millón: ['millón', 'millones'],
  millones: ['millón', 'millones'],
};
const currencies: Record<string, string> = {
  '€': 'euros',
  eur: 'euros',
  usd: 'dólares',
  us$: 'dólares',
  '£': 'libras',
  mxn: 'pesos mexicanos',
  'm.n.': 'pesos',
  mn: 'pesos',
  cop: 'pesos colombianos',
  ars: 'pesos argentinos',
  clp: 'pesos chilenos',
};
const number = '\\d{1,3}(?:[ \\u00a0\\u202f.]\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?';
const scale = 'millones|millón|mil|mill\\.?|MM|[kKM]';
const moneyAfter = new RegExp(
  `(?<![\\p{L}\\d])(${number})(\\+)?\\s?(?:(${scale})\\s?)?(?:de\\s)?(€|\\$|£|EUR|USD|US\\$|MXN|COP|ARS|CLP)(?![\\p{L}])`,
  'gu',
);
const moneyBefore = new RegExp(
  `(US\\$|[€$£])\\s?(${number})\\s?(${scale})?(?![\\p{L}\\d])(\\s(?:de )?(?:pesos|dólares|soles|MXN|COP|ARS|CLP|USD|MN|M\\.N\\.))?`,
  'gu',
);
const scaledNumber = new RegExp(
  `(?<![\\p{L}\\d,.])(${number})(\\+)?\\s?([kKM])(?![\\p{L}\\d€$])`,
  'gu',
);

const replacements: [RegExp, string][] = [
  [/[‘’]/g, "'"],
  [/\s*\([^()]*\)/g, ''],
  [/\s*\[[^[\]]*\]/g, ''],
  [/(\d)\s?%/g, '$1 por ciento'],
  [/\b24\s?h?\s?\/\s?7\b/g, 'las 24 horas'],
  [/\s?\/\s?(año|mes|día|semana|hora|persona|noche)(?!\p{L})/gu, ' por $1'],
  [/(?<!\p{L})y\/o(?!\p{L})/gu, 'o'],
  [/\s*(?:→|->|=>)\s*/g, ' a '],
  [/(?<![\p{L}\d.,-])(\d[\d.,]*)\s?[–—-]\s?(\d[\d.,]*)(?=\s|%|$)/gu, '$1 a $2'],
  [/(?<=^|\s)\+\s?de\s(?=\d)/g, 'más de '],
  [/[~≈]\s?(?=\d)/g, 'unos '],
  [/(?:>=|≥)\s?(?=\d)/g, 'al menos '],
  [/>\s?(?=\d)/g, 'más de '],
  [/<\s?(?=\d)/g, 'menos de '],
  [/(?<!\p{L})n\.?º\s?/giu, 'número '],
  [/(?<!\p{L})aprox\.?(?=\s)/giu, 'aproximadamente'],
  [/(?<!\p{L})p\.\s?ej\.,?\s/giu, 'por ejemplo '],
  [/(?<!\p{L})dpto\.\s/giu, 'departamento '],
  [/(?<!\p{L})admón\.\s/giu, 'administración '],
  [/(?<!\p{L})EE\.\s?UU\./gu, 'Estados Unidos'],
  [/(?<!\p{L})(?:RR\.\s?HH\.|RRHH)/gu, 'recursos humanos'],
  [/,?\s*(?<!\p{L})etc\.?(?=\s|$|[,;])/giu, ''],
  [/(\d)\s?h(?=\s|$|[,.;])/g, '$1 horas'],
  [/(\d)\s?s(?=\s|$|[,.;])/g, '$1 segundos'],
  [/(\d)\s?min(?=\s|$|[,.;])/g, '$1 minutos'],
  [/(\d)\s?m²|(\d)\s?m2(?!\d)/g, '$1$2 metros cuadrados'],
  [/(\d)\s?MW(?!\p{L})/gu, '$1 megavatios'],
  [/(\d)\s?kW(?!\p{L})/gu, '$1 kilovatios'],
  [/(\d)\s?km(?!\p{L})/gu, '$1 kilómetros'],
  [/(\d)\s?kg(?!\p{L})/gu, '$1 kilos'],
  [/\s*&\s*(?=\S)/g, ' y '],
  [/(?<=\p{Ll})\s?\/\s?(?=\p{Ll})/gu, ' y '],
  [/\s+[–—]\s+|\s+-\s+/g, ', '],
  [/[“”„«»]/g, '"'],
  [/[ \u00a0\u202f\t]+/g, ' '],
  [/\s+(?=[,.;:!?])/g, ''],
  // “y” and “o” before their own sound.
  [/ y (?=(?:i(?!o)|í|hi(?!e)|hí)\p{Ll})/giu, ' e '],
  [/ o (?=h?[oó]\p{Ll})/giu, ' u '],
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
    .replace(moneyBefore, (_, sign: string, amount: string, size = '', named = '') =>
      sayAmount(amount, size as string, currencyOf(sign, named as string), ''),
    )
    .replace(scaledNumber, (_, amount: string, more = '', size = '') =>
      sayAmount(amount, size as string, '', more as string),
    )
    .replace(/(?<![\p{L}\d])(?:más de )?(\d[\d.]*)\+(?=\s)/gu, 'más de $1');
  for (const [pattern, words] of replacements) spoken = spoken.replace(pattern, words);
  return agreed(spoken).trim();
}

/** “$” is the peso in one country and the dollar in another: said only where the CV names it. */
function currencyOf(sign: string, named: string): string {
  const word = named.replace(/^\s(?:de )?/, '');
  if (word === '') return currencies[sign.toLowerCase()] ?? '';
  return currencies[word.toLowerCase()] ?? word;
}

function sayAmount(amount: string, size: string, unit: string, more: string): string {
  const prefix = more ? 'más de ' : '';
  const spaced = unit ? ` ${unit}` : '';
  // “240 k€” is said as 240 mil euros.
  if (/^(?:k|mil)$/i.test(size)) return `${prefix}${amount} mil${spaced}`;
  const words = scales[size.toLowerCase().replace('.', '')];
  if (!words) return prefix + amount + (amount === '1' ? spaced.replace(/e?s$/, '') : spaced);
  const one = amount === '1';
  return `${prefix}${amount} ${one ? words[0] : words[1]}${unit ? ` de ${unit}` : ''}`;
}

/** “5 millones descargas” → “5 millones de descargas”. */
function agreed(text: string): string {
  return text.replace(
    /(\d (?:millón|millones)) (?=(?!de |y |e |al? |por |en |para |con )\p{Ll})/gu,
    '$1 de ',
  );
}
