/** How somebody was employed: it stands where an employer might, and is none. */
const terms =
  'stage|alternance|apprentissage|int[ée]rim|cdi|cdd|temps (?:plein|partiel)|praktikum|pflichtpraktikum|werkstudium|teilzeit|vollzeit|befristet|minijob|' +
  'pr[áa]cticas|beca|jornada (?:completa|parcial)|tirocinio|tempo (?:pieno|parziale)|part[- ]?time|full[- ]?time|internship|placement|contract|temporary';
const cell = new RegExp(
  `^(?:(?:in|à|a|en)\\s+)?(?:${terms})(?:\\s*\\([^)]*\\)|\\s+\\d+\\s?%)?$`,
  'iu',
);

/** “Assistentin in Teilzeit (30 Std.)” is an Assistentin. */
const share =
  /(?:,|\s[–-])?\s+(?:in\s+(?:Teilzeit|Vollzeit)|à\s+temps\s+partiel)(?:\s*\([^)]*\)|\s+\d+\s?%)?(?=$|[\t,])/u;

const breaks =
  /^(?:elternzeit|elternkarenz|karenz|mutterschutz|babypause|familienzeit|sabbatical|auszeit|weltreise|excedencia)(?!\p{L})/iu;

export const isWorkTerm = (text: string): boolean => cell.test(text.trim());
export const withoutShare = (text: string): string => text.replace(share, '');
/** “Elternzeit” beside dates is what the time was, not where. */
export const isBreak = (text: string): boolean => breaks.test(text.trim());
