const currencies: Record<string, string> = {
  '€': 'Euro', eur: 'Euro', euro: 'Euro', $: 'Dollar', usd: 'Dollar', 'us$': 'Dollar', '£': 'Pfund', gbp: 'Pfund',
  chf: 'Franken',
}; // prettier-ignore
const scales: Record<string, [one: string, many: string]> = {
  mio: ['Million', 'Millionen'],
  million: ['Million', 'Millionen'],
  millionen: ['Million', 'Millionen'],
  m: ['Million', 'Millionen'],
  mrd: ['Milliarde', 'Milliarden'],
  milliarde: ['Milliarde', 'Milliarden'],
  milliarden: ['Milliarde', 'Milliarden'],
};

const scale = 'Mio|Mrd|Millionen|Million|Milliarden|Milliarde|Tsd|tausend|T|k|K|M';
const sign = '€|\\$|£|US\\$|(?:EUR|Euro|USD|GBP|CHF)(?!\\p{L})';
const moneyBefore = new RegExp(`(US\\$|[€$£]|(?<!\\p{L})(?:EUR|USD|GBP|CHF)\\s)\\s?(\\d[\\d.,]*)(?:\\s?(${scale})\\.?(?![\\p{L}\\d]))?(\\+)?`, 'gu'); // prettier-ignore
const moneyAfter = new RegExp(`(\\d[\\d.,]*)(?:\\s?(${scale})\\.?)?\\s?(\\+)?\\s?(${sign})`, 'gu');
const scaled = new RegExp(`(\\d[\\d.,]*)\\s?(Mio|Mrd|Tsd|k|K)(?![\\p{L}\\d])\\.?(\\+)?`, 'gu');

/** Letters after which a voice would stumble, as the degrees they stand for. */
const degrees: [RegExp, string][] = [
  [/(?<!\p{L})B\.?\s?Sc\.?(?!\p{L})/gu, 'Bachelor of Science'],
  [/(?<!\p{L})M\.?\s?Sc\.?(?!\p{L})/gu, 'Master of Science'],
  [/(?<!\p{L})B\.?\s?Eng\.?(?!\p{L})/gu, 'Bachelor of Engineering'],
  [/(?<!\p{L})M\.?\s?Eng\.?(?!\p{L})/gu, 'Master of Engineering'],
  [/(?<!\p{L})B\.\s?A\.?(?!\p{L})/gu, 'Bachelor of Arts'],
  [/(?<!\p{L})M\.\s?A\.?(?!\p{L})/gu, 'Master of Arts'],
  [/(?<!\p{L})B\.?\s?Ed\.?(?!\p{L})/gu, 'Bachelor of Education'],
  [/(?<!\p{L})M\.?\s?Ed\.?(?!\p{L})/gu, 'Master of Education'],
];

const replacements: [RegExp, string][] = [
  ...degrees,
  [/\s*\((\d+ (?:Beschäftigte|Mitarbeitende))n?\)/g, ' mit $1n'],
  [/\s*\((\d+ Personen)\)/g, ' mit $1'],
  [/(\d)\s?mm(?![\p{L}²³])/gu, '$1 Millimeter'],
  [/(\d)\s?cm(?![\p{L}²³])/gu, '$1 Zentimeter'],
  // English says “in 2021”, German “im Jahr 2021”.
  [/(?<!\p{L})[Ii]n (?=(?:19|20)\d\d(?:$|[,.;)]|\s(?:und|auf|um|durch|mit|für|bei|zu[mr]?)(?!\p{L})))/gu, 'im Jahr '],
  [/(?<!\p{L})i\.\s?H\.\s?v\.\s/gu, 'in Höhe von '],
  [/(\d)\s?dB(?:\(A\))?(?!\p{L})/gu, '$1 Dezibel'],
  [/\s*\([^()]*\)/g, ''],
  [/\s*\[[^[\]]*\]/g, ''],
  [/(\d)\s?%ig(?=\p{L})/gu, '$1-prozentig'],
  [/(\d)\s?%-(?=\p{L})/gu, '$1-Prozent-'],
  [/(\d[\d.,]*)\s?%\s?\+/g, 'mehr als $1 Prozent'],
  [/(\d)\s?%/g, '$1 Prozent'],
  [/(?<!\d)24\/7(?!\d)/g, 'rund um die Uhr'],
  [/(?<!\p{L})und\/oder(?!\p{L})/gu, 'oder'],
  [/\s*(?:→|->|=>)\s*/g, ' auf '],
  [/(?<![\p{L}\d.,-])(\d[\d.,]*)\s?[–—-]\s?(\d[\d.,]*)(?=\s|$)/gu, '$1 bis $2'],
  [/(?:[~≈]|(?<!\p{L})(?:ca|zirka|circa)\.?)\s?(?=\d)/giu, 'rund '],
  [/(?:>=|≥)\s?(?=\d)/g, 'mindestens '],
  [/>\s?(?=\d)/g, 'mehr als '],
  [/<\s?(?=\d)/g, 'weniger als '],
  [/(\d[\d.,]*)\s?\+(?=\s|$)/g, 'mehr als $1'],
  [/(?<!\p{L})z\.\s?B\.\s/gu, 'zum Beispiel '],
  [/(?<!\p{L})u\.\s?a\.\s/gu, 'unter anderem '],
  [/(?<!\p{L})d\.\s?h\.\s/gu, 'das heißt '],
  [/(?<!\p{L})v\.\s?a\.\s/gu, 'vor allem '],
  [/(?<!\p{L})i\.\s?d\.\s?R\.\s/gu, 'in der Regel '],
  [/(?<!\p{L})p\.\s?a\.(?=\W|$)/gu, 'pro Jahr'],
  [/(?<!\p{L})bzw\.\s/gu, 'beziehungsweise '],
  [/(?<!\p{L})inkl\.\s/giu, 'inklusive '],
  [/(?<!\p{L})exkl\.\s/giu, 'exklusive '],
  [/(?<!\p{L})ggf\.\s/giu, 'gegebenenfalls '],
  [/(?<!\p{L})mind\.\s/giu, 'mindestens '],
  [/(?<!\p{L})max\.\s/giu, 'maximal '],
  [/(?<!\p{L})durchschn\.\s/giu, 'durchschnittlich '],
  [/(?<!\p{L})jährl\.\s/giu, 'jährlich '],
  [/(?<!\p{L})insb(?:es)?\.\s/giu, 'insbesondere '],
  [/(?<!\p{L})versch\.\s/giu, 'verschiedene '],
  [/(?<!\p{L})verantw\.\s/giu, 'verantwortlich '],
  [/(?<!\p{L})Abt\.\s/gu, 'Abteilung '],
  [/(?<!\p{L})Std\.(?=\W|$)/gu, 'Stunden'],
  [/(?<!\p{L})Nr\.\s/gu, 'Nummer '],
  [/(?<!\p{L})u\.\s(?=\p{L})/gu, 'und '],
  [/,?\s*(?<!\p{L})(?:usw|etc|u\.\s?v\.\s?m|u\.\s?Ä)\.?(?=\W|$)/gu, ''],
  [/(?<=(?:mit|aus|bei|zu) [\d.,]+|(?<!von [\d.,]+ )auf [\d.,]+|von [\d.,]+)\s?m²(?! auf)/g, ' Quadratmetern'],
  [/(\d)\s?m²/g, '$1 Quadratmeter'],
  [/(\d)\s?ms(?!\p{L})/gu, '$1 Millisekunden'],
  [/(\d)\s?h(?!\p{L})/gu, '$1 Stunden'],
  [/(\d)\s?m³/g, '$1 Kubikmeter'],
  [/(\d)\s?km(?![\p{L}/²])/gu, '$1 Kilometer'],
  [/(\d)\s?kg(?!\p{L})/gu, '$1 Kilogramm'],
  [/(\d)\s?kWp?(?!\p{L})/gu, '$1 Kilowatt'],
  [/(\d)\s?MW(?!\p{L})/gu, '$1 Megawatt'],
  [/(\d)\s?°\s?C(?!\p{L})/gu, '$1 Grad'],
  [/(?<=\p{Ll})\s?[*:_]\s?innen(?!\p{L})|(?<=\p{Ll})\/-?innen(?!\p{L})|(?<=\p{Ll})Innen(?!\p{L})/gu, '§'],
  [/\s*&\s*(?=\S)/g, ' und '],
  [/\s\+\s/g, ' und '],
  [/(?<=\p{Ll})\s?\/\s?(?=\p{L}\p{Ll})/gu, ' und '],
  [/\s+[–—]\s+|\s+-\s+/g, ', '],
  [/[“”„«»]/g, '"'],
  [/[‘’]/g, "'"],
  [/\s+/g, ' '],
  [/\s+(?=[,.;:!?])/g, ''],
]; // prettier-ignore

/** Rewrites signs and abbreviations as the words a voice should say. Numbers keep their value. */
export function speakable(text: string): string {
  let spoken = text
    .replace(moneyBefore, (_, currency: string, amount: string, size?: string, more?: string) =>
      sayMoney(amount, size, currency.trim(), more),
    )
    .replace(moneyAfter, (_, amount: string, size?: string, more?: string, currency?: string) =>
      sayMoney(amount, size, currency ?? '', more),
    )
    .replace(scaled, (_, amount: string, size: string, more?: string) =>
      sayScaled(amount, size, more),
    );
  for (const [pattern, words] of replacements) spoken = spoken.replace(pattern, words);
  return sayBothForms(spoken).trim();
}

function sayMoney(
  amount: string,
  size: string | undefined,
  currency: string,
  more?: string,
): string {
  const trailing = /[.,]$/.exec(amount)?.[0] ?? '';
  const plain = amount.replace(/[.,]$/, '');
  return `${sayScaled(plain, size, more)} ${currencies[currency.toLowerCase()] ?? currency}${size ? '' : trailing}`;
}

function sayScaled(amount: string, size: string | undefined, more?: string): string {
  const prefix = more ? 'mehr als ' : '';
  if (size === undefined) return prefix + amount;
  const names = scales[size.toLowerCase()];
  if (names) return `${prefix}${amount} ${/^1(?:,0)?$/.test(amount) ? names[0] : names[1]}`;
  // “40k” is said and shown as 40.000; “2,5k” stays a decimal of a thousand.
  return /^\d{1,3}$/.test(amount) ? `${prefix}${amount}.000` : `${prefix}${amount} Tausend`;
}

/** Masculine plurals that are not simply the stem: “Kund*innen” → “Kundinnen und Kunden”. */
const weak = /(?:kund|kolleg|patient|student|klient|mandant|praktikant|assistent|konsument|interessent|lieferant|referent|dozent|absolvent|auditor|autor|expert|journalist|therapeut|biolog|psycholog|pädagog|ärzt|architekt|spezialist)$/i; // prettier-ignore
const dativeBefore =
  /(?:^|\s)(?:mit|von|bei|aus|zu|nach|den|gegenüber)(?: (?:über|mehr als|rund|bis zu|etwa|fast|knapp|mindestens))?(?: (?:[\d.,]+|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf))?(?: \p{Ll}+en)*\s(?:[\p{L}-]*)$/u;

/** Gender signs are no words: both forms are said. */
function sayBothForms(text: string): string {
  return text.replace(/([\p{L}-]+)§/gu, (_, stem: string, at: number) => {
    const before = text.slice(0, at) + stem;
    const dative = dativeBefore.test(before);
    if (/ärzt$/i.test(stem)) return `${stem}innen und ${stem}e${dative ? 'n' : ''}`;
    if (
      /(?:ingenieur|auditor|autor|notar|kommissar|trainee|sekretär|volontär|funktionär|aktionär)$/i.test(
        stem,
      )
    ) {
      const ends = /(?:auditor|autor)$/i.test(stem) ? 'en' : dative ? 'en' : 'e';
      return `${stem}innen und ${stem}${ends}`;
    }
    const masculine = weak.test(stem) ? `${stem}en` : dative ? `${stem}n` : stem;
    return `${stem}innen und ${masculine}`;
  });
}
