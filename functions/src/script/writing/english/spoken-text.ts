const currencies: Record<string, string> = {
  '€': 'euros',
  eur: 'euros',
  $: 'dollars',
  usd: 'dollars',
  us$: 'dollars',
  '£': 'pounds',
  gbp: 'pounds',
  chf: 'Swiss francs',
  '₹': 'rupees',
  inr: 'rupees',
  'rs.': 'rupees',
  rs: 'rupees',
  '₦': 'naira',
  ngn: 'naira',
  a$: 'Australian dollars',
  aud: 'Australian dollars',
  nz$: 'New Zealand dollars',
  c$: 'Canadian dollars',
  cad: 'Canadian dollars',
};
const scales: Record<string, string> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  mio: 'million',
  million: 'million',
  b: 'billion',
  bn: 'billion',
  billion: 'billion',
  thousand: 'thousand',
  lakh: 'lakh',
  lakhs: 'lakh',
  lac: 'lakh',
  crore: 'crore',
  crores: 'crore',
  cr: 'crore',
};
const money =
  /((?:US|NZ|\bA|\bC)\$|[€$£₹₦]|\b(?:EUR|USD|GBP|CHF|INR|NGN|AUD|CAD)\s|\bRs\.?\s?(?=\d))\s?(\d[\d.,]*)(?:\s?(k|mn?|mio|bn?|million|billion|thousand|lakhs?|lac|crores?|cr)(?![\p{L}\d]))?(\+)?\.?/giu;
const moneyAfter =
  /(\d[\d.,]*)(?:\s?(k|mn?|mio|bn?|million|billion|thousand))?\.?(\+)?\s?(€|£|\b(?:EUR|USD|GBP|CHF)\b)/giu;
/** “a 48 million dollar wing”, but “a budget of 48 million dollars a year”. */
const attributive =
  /(\ban? (?:more than )?\d[\d.,]*(?: (?:thousand|million|billion))? )((?:Australian |Canadian |New Zealand )?dollar|euro|pound|Swiss franc)s(?= (?!(?:an?|and|or|in|of|for|per|to|from|at|by|on|with|each|every|annually|worth|which|that)\b)\p{Ll})/gu;
const foldWords = [
  '',
  '',
  'twofold',
  'threefold',
  'fourfold',
  'fivefold',
  'sixfold',
  'sevenfold',
  'eightfold',
  'ninefold',
  'tenfold',
];

const replacements: [RegExp, string][] = [
  [/\s*\([^()]*\)/g, ''],
  [/\s*\[[^[\]]*\]/g, ''],
  [/(\d)\s?%\+/g, 'more than $1%'],
  [/(\d)\s?%/g, '$1 percent'],
  [/\ba 24\/7(?= )/g, 'a round-the-clock'],
  [
    /\b24\/7(?= (?!(?:and|or|in|for|at|by|with|on|to|across|over|during)\b)\p{Ll})/gu,
    'round-the-clock',
  ],
  [/\b24\/7\b/g, 'around the clock'],
  [/\band\/or\b/g, 'or'],
  [/\s*(?:→|->|=>)\s*/g, ' to '],
  [/(?<![\p{L}\d.,-])(\d[\d.,]*)\s?[–—-]\s?(\d[\d.,]*)(?=\s|%|$)/gu, '$1 to $2'],
  [/[~≈]\s?(?=\d)/g, 'about '],
  [/(?:>=|≥)\s?(?=\d)/g, 'at least '],
  [/>\s?(?=\d)/g, 'more than '],
  [/<\s?(?=\d)/g, 'less than '],
  [/#(\d)/g, 'number $1'],
  [/\bw\/\s?/g, 'with '],
  [/\be\.g\.,?\s/g, 'for example '],
  [/\bi\.e\.,?\s/g, 'that is '],
  [/,?\s*\betc\.?(?=\W|$)/g, ''],
  [/\bvs\.?\s/g, 'versus '],
  [/\bapprox(?:\.|imately)?\s/gi, 'about '],
  [/\bincl\.\s/g, 'including '],
  [/\bp\.a\.(?=\W|$)/g, 'a year'],
  [/\byrs?\b\.?/g, 'years'],
  [/\bdept\.\s/gi, 'department '],
  [/\s?°\s?C\b/g, ' degrees Celsius'],
  [/\bm²/g, 'square metres'],
  [/\s*&\s*(?=\S)/g, ' and '],
  // Alternatives in small letters are read as a pair; CI/CD stays as it is.
  [/(?<=\p{Ll})\s?\/\s?(?=\p{Ll})/gu, ' and '],
  [/\s+[–—]\s+|\s+-\s+/g, ', '],
  [/[“”„«»]/g, '"'],
  [/[‘’]/g, "'"],
  [/\s+/g, ' '],
  [/\s+(?=[,.;:!?])/g, ''],
];

/** Rewrites signs and abbreviations as the words a voice should say. Numbers keep their value. */
export function speakable(text: string): string {
  let spoken = text
    .replace(money, (_, sign: string, amount: string, scale?: string, more?: string) =>
      sayMoney(amount, scale, sign.trim(), more),
    )
    .replace(moneyAfter, (_, amount: string, scale?: string, more?: string, sign?: string) =>
      sayMoney(amount, scale, sign ?? '', more),
    )
    .replace(/\b(\d+)(?:\.0)?x\b(\s+(?:faster|more|higher|lower|as|the|better))?/gi, sayFactor)
    .replace(
      /\b(\d[\d.,]*)\s?(k|K|M|mn|bn)(\+)?(?![\p{L}\d])/gu,
      (_, n: string, scale: string, more?: string) => sayScaled(n, scale, more),
    )
    .replace(/\b(\d[\d.,]*)\+/g, 'more than $1');
  spoken = spoken.replace(attributive, (_, lead: string, singular: string) => lead + singular);
  for (const [pattern, words] of replacements) spoken = spoken.replace(pattern, words);
  return spoken.trim();
}

function sayMoney(amount: string, scale: string | undefined, sign: string, more?: string): string {
  const currency = currencies[sign.toLowerCase()] ?? sign;
  return `${sayScaled(amount.replace(/[.,]$/, ''), scale, more)} ${currency}`;
}

function sayScaled(amount: string, scale: string | undefined, more?: string): string {
  const prefix = more ? 'more than ' : '';
  const word = scale ? scales[scale.toLowerCase()] : undefined;
  // “40k” is said and shown as 40,000; “2.5k” stays a decimal of a thousand.
  if (word === 'thousand' && /^\d{1,3}$/.test(amount)) return `${prefix}${amount},000`;
  return prefix + (word ? `${amount} ${word}` : amount);
}

function sayFactor(_: string, times: string, comparison?: string): string {
  if (comparison) return `${times} times${comparison}`;
  return foldWords[Number(times)] || `${times} times`;
}
