/** Phrases that say nothing; a script without them sounds like a person. */
const cliches =
  /(?<!\p{L})(?:leidenschaft(?:lich\p{L}*)?|teamplayer\p{L}*|teamfähig\p{L}*|hoch ?motiviert\p{L}*|motiviert\p{L}*|belastbar\p{L}*|dynamisch\p{L}*|(?:ergebnis|lösungs|ziel)orientiert\p{L}*|zielstrebig\p{L}*|zuverlässig\p{L}*|engagiert\p{L}*|hands-on\p{L}*|tellerrand\p{L}*|innovativ\p{L}*|kommunikations(?:stark\p{L}*|fähig\p{L}*)|durchsetzungs(?:stark\p{L}*|fähig\p{L}*)|ausgeprägt\p{L}*|synergie\p{L}*|out of the box|next level|querdenk\p{L}*|macher\p{L}*|vollblut\p{L}*|nachweislich\p{L}*|flexib\p{L}+|herausforderung\p{L}*|suche (?:ich|nach|eine)|auf der suche|hervorragend\p{L}*|herausragend\p{L}*|exzellent\p{L}*|außergewöhnlich\p{L}*|modernste\p{L}*|hochwertigste\p{L}*|branchenführend\p{L}*)(?!\p{L})/iu;

export const clicheIn = (text: string): boolean => cliches.test(text);

/** Family, health, origin, belief and age are nobody’s business in a video. */
const protectedWords =
  /(?<!\p{L})(?:\d{2} jahre alt|\d{2}-jährige?r?|jahrgang \d{4}|geboren|geb\.|geburts\p{L}+|staatsangehörig\p{L}*|nationalität|familienstand|verheiratet|ledig|geschieden|verwitwet|alleinerziehend\p{L}*|schwanger\p{L}*|elternzeit|mutterschutz|mutter von|vater von|mein(?:e|en|em|er)? (?:frau|mann|kinder[n]?|sohn|tochter|glaube[n]?|religion)|konfession\p{L}*|evangelisch(?!\p{L}| \p{Lu})|katholisch(?!\p{L}| \p{Lu})|muslim\p{L}*|jüdisch\p{L}*|schwerbehinder\p{L}*|behinderungsgrad|gdb|aufenthalts(?:titel|erlaubnis)|arbeitserlaubnis|gehalts(?:vorstellung|wunsch)\p{L}*|lichtbild|foto anbei|schwul|lesbisch|parteimitglied\p{L}*)(?!\p{L})/iu;

const contactSigns =
  /@|https?:|www\.|(?<![\p{L}\d])[\w-]+\.(?:com|org|net|io|dev|de|at|ch|uk|fr|es|it)(?!\p{L})|(?:\+|(?<!\d)00)\d[\d ()/-]{6,}|(?<!\d)0\d{2,5}[ /-]\d{3,}/iu;

/** Somebody else is spoken of. */
const thirdPerson = /(?<!\p{L})(?:er|ihm|ihn|herrn?|frau|Dr\.|Prof\.)(?!\p{L})/u;

/** Whether a line of the CV may be spoken at all: plain words about work, no contact, no third person. */
export function isSpeakable(text: string): boolean {
  if (protectedWords.test(text) || contactSigns.test(text) || clicheIn(text)) return false;
  if (thirdPerson.test(text) || /(?<!\p{L})(?:Herrn?|Frau) \p{Lu}/u.test(text)) return false;
  const signs = text.replace(/[<>]=?\s?\d/g, '').replace(/(?<=\p{L})[*_](?=in)/gu, '');
  if (/[<>{}[\]|\\^=_*`§]/.test(signs)) return false;
  const brackets = (text.match(/\(/g)?.length ?? 0) === (text.match(/\)/g)?.length ?? 0);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return brackets && letters > 3 && latin === letters;
}
