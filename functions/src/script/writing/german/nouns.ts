import { entryOfPlural, entryOfSingular, type Gender, isOnlyPlural } from './noun-table.ts';

export type { Gender } from './noun-table.ts';

const feminine =
  /(?:ung|heit|keit|tion|sion|xion|ität|schaft|enz|anz|logie|graphie|grafie|kratie|ierei|erei|istik|atik|tur|sur|kunde|fähigkeit|quote|nahme|hilfe|pflege|analyse|kontrolle|aufsicht|ansprache|vorsorge|nachsorge|recherche|assistenz|akquise|korrespondenz|gabe|annahme|absprache)$/;
const masculine = /(?:ismus|ling|bau|kauf|trieb|satz|ablauf|betrieb|wechsel|austausch|vertrieb|abbau|umbau|empfang|transport|export|import|umgang|abgleich|versand|verkauf|einsatz|service|support|entwurf|vergleich|rollout|kontakt|schutz|nachweis|dialog|unterricht)$/; // prettier-ignore
const neuter = /(?:ment|ing|chen|lein|tum|management|marketing|wesen)$/;
/** Feminine nouns by ending, in the plural. */
const femininePlural = /(?:ungen|heiten|keiten|tionen|sionen|xionen|itäten|schaften|enzen|anzen|logien|istiken|turen|reien|innen)$/; // prettier-ignore
/** Participles used as nouns: they are declined as adjectives are. */
const adjectival =
  /(?:mitarbeitende|studierende|auszubildende|lernende|teilnehmende|lehrende|beschäftigte|angestellte|vorgesetzte|angehörige|pflegebedürftige|jugendliche|erwachsene|freiwillige|reisende|forschende|interessierte|geflüchtete)$/i;

/** Nominalised verbs such as “Führen von Gesprächen” are told by what follows them, not by their ending. */
export function genderOf(noun: string): Gender | null {
  const plain = noun.toLowerCase();
  if (isOnlyPlural(noun)) return null;
  const known = entryOfSingular(noun);
  if (known) return known.gender;
  if (feminine.test(plain)) return 'f';
  if (masculine.test(plain)) return 'm';
  return neuter.test(plain) ? 'n' : null;
}

/** Whether the noun, as it stands, is surely a plural. */
export function isPlural(noun: string): boolean {
  const plain = noun.toLowerCase();
  if (isOnlyPlural(noun) || femininePlural.test(plain) || adjectival.test(plain)) return true;
  const entry = entryOfPlural(noun);
  return entry !== undefined && entryOfSingular(noun) === undefined;
}

/** “Mitarbeiter” and “Verfahren” are the same in both numbers; a figure or a strong adjective tells which. */
export function canBePlural(noun: string): boolean {
  return isPlural(noun) || entryOfPlural(noun) !== undefined;
}

/** The nominative of a singular noun of which the genitive stands in the CV: “Umsatzes” → “Umsatz”. */
export function nominativeOfGenitive(noun: string): { noun: string; gender: 'm' | 'n' } | null {
  for (const ending of [/es$/, /s$/]) {
    const bare = noun.replace(ending, '');
    if (bare === noun) continue;
    const forms =
      ending.source === 'es$' && bare.endsWith('ss') ? [bare, bare.slice(0, -1)] : [bare];
    for (const form of forms) {
      const gender = genderOf(form);
      if (gender === 'm' || gender === 'n') return { noun: form, gender };
    }
  }
  return null;
}

/** The nominative plural of which the dative stands in the CV: “Projekten” → “Projekte”; null when unsure. */
export function nominativeOfDativePlural(noun: string): string | null {
  const plain = noun.toLowerCase();
  if (femininePlural.test(plain)) return noun;
  if (adjectival.test(plain.replace(/n$/, ''))) return noun.replace(/n$/, '');
  if (entryOfPlural(noun) && /[ns]$/.test(plain)) return noun;
  const bare = noun.replace(/n$/, '');
  if (bare !== noun && entryOfPlural(bare)) return bare;
  if (/s$/.test(plain)) return noun;
  return isOnlyPlural(noun) ? noun : null;
}

/** Said without an article in the singular: “Software entwickeln”. */
const mass =
  /(?:software|hardware|personal|material|ware|unterricht|feedback|wäsche|wissen|support|technik|logistik)$/i;

export const isMass = (noun: string): boolean => mass.test(noun);
