import type { Manner } from '../manner.ts';

export const frenchManner: Manner = {
  cliches: /(?<!\p{L})(?:passionné\p{L}*|passion pour|esprit d['’]équipe|dynamique|motivé\p{L}*|force de proposition|orienté\p{L}* résultats?|rigoureu\p{L}+ et|polyvalent\p{L}*|autonome et|proacti\p{L}+|synergie\p{L}*|sortir des sentiers battus|goût du challenge|sens du (?:contact|relationnel)|à l['’]écoute|couteau suisse|expérience réussie|winner|véritable atout|touche-à-tout)(?!\p{L})/giu,
  praise: /(?<!\p{L})(?:exceptionnel\p{L}*|extraordinaire\p{L}*|remarquable\p{L}*|brillant\p{L}*|incroyable\p{L}*|hors pair|hors du commun|imbattable\p{L}*|parfait\p{L}*|le meilleur|la meilleure|génial\p{L}*|excellent\p{L}*|unique en son genre|candidat\p{L}* idéal\p{L}*|inégalé\p{L}*|fantastique\p{L}*|doué\p{L}*|légendaire\p{L}*|irréprochable\p{L}*|impressionnant\p{L}*|magnifique\p{L}*|merveilleu\p{L}+|spectaculaire\p{L}*|incomparable\p{L}*|formidable\p{L}*|sensationnel\p{L}*|admiré\p{L}*)(?!\p{L})/giu,
  firstPerson: /(?<!\p{L})(?:je|j['’]\p{L}*|moi|me|m['’]\p{L}*|mon|ma|mes|nous|notre|nos)(?!\p{L})/iu,
  ownVerb: /(?!)/,
  bareSubject: /(?<!\p{L})Je\s+$/iu,
  gluedSubject: /(?<!\p{L})[Jj]e \p{Lu}\p{Ll}/gu,
  speakerMayFollow: false,
  leastPairs: 0.03,
  neverLast: /^(?:le|la|les|un|une|des|du|de|d|l|et|ou|a|au|aux|dans|pour|avec|sur|par|mon|ma|mes|je|chez)$/,
  collision: /(?<!\p{L})(?:le|la|les|un|une) (?:de|à|et|ou|en|dans|le|la|les|un|une|des|du|je|est|avec|pour|par)(?!\p{L})/giu,
  invitation: /(?<!\p{L})(?:échang\p{L}+|parl(?:er|ons)|discut\p{L}+|contact\p{L}*|écri(?:re|vez)|répond\p{L}+|rencontr\p{L}+|message|vous lire|entretien|merci|rendez-vous|vos questions|conversation|réponse|disposition)(?!\p{L})/iu,
  relaxed: /(?<!\p{L})(?:bonjour à tous|salut|ravi\p{L}*|avec plaisir|volontiers|tout simplement|super)(?!\p{L})/giu,
  courteous: /(?<!\p{L})(?:permettez|je vous prie|honneur|honoré\p{L}*|serait un plaisir|votre attention|considération|votre organisation|à votre disposition|volontiers|souhaiterais)(?!\p{L})/giu,
  connective: /^(?:avant (?:cela|ça)|avant,|auparavant|ensuite|puis|aussi|j['’]ai aussi|en outre|de plus|en plus|là|depuis|dans (?:ce|le même)|parallèlement|plus tôt|c['’]est|cela)(?!\p{L})/iu,
  hedges: /(?<!\p{L})(?:je crois|je pense|peut-être|plus ou moins|en quelque sorte|un peu|j['’]espère|j['’]essaie)(?!\p{L})/giu,
  // Kandel and Moles, 1958.
  readingEase: (words, syllables) => 207 - 1.015 * words - 73.6 * syllables,
}; // prettier-ignore
