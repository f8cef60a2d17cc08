import { startsWithVowel } from './grammar.ts';

const numberWord =
  /^(?:\d|plus de|près de|environ|jusqu'à|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|cent|plusieurs|quelques|différents|différentes|divers|diverses|multiples|notre|nos|leurs?|ces|ce|cette|tous|toutes|toute|tout)(?![\p{L}])/iu;
/** Adjectives before a noun in the plural, where “des” becomes “de”. */
const adjectiveFirst =
  /^(?:nouveaux|nouvelles|grands|grandes|petits|petites|bons|bonnes|premiers|premières|jeunes|nombreux|nombreuses|gros|grosses|hauts|hautes)(?=\s)/u;
/** A complement that hangs on with a “de” of its own. */
const innerOf = /\s(?:de|du|des)\s|\sd'/;

/**
 * What a deed was done to: “Gestion d’un budget” → “un budget”. Null where the little words do not
 * tell, and then the noun itself is said.
 */
export function objectOf(rest: string): string | null {
  const coordinated = /(?:,| et| ou| ainsi que) (?:du|des|de|d')/.exec(rest);
  if (!coordinated) {
    // “des bulletins de paie et déclarations”: said with an article, the second would need one too.
    return /(?: de | d').* et \p{Ll}+(?:s|x)(?!\p{L})/u.test(rest) ? null : bareObject(rest);
  }
  const parts = rest.split(/(, et | et |, ainsi que | ainsi que | ou |, )(?=(?:du |des |de |d'))/);
  // “du dossier de la mairie et de la préfecture”: what hangs on what is not clear.
  if (parts.slice(0, -1).some((part, at) => at % 2 === 0 && innerOf.test(part))) return null;
  const said = parts.map((part, at) => (at % 2 === 0 ? bareObject(part) : part));
  return said.some((part) => part === null) ? null : said.join('');
}

function bareObject(rest: string): string | null {
  const [, of = ''] = /^(d'une? |d'|de la |de l'|du |des |de )/.exec(rest) ?? [];
  const thing = rest.slice(of.length);
  if (thing === '') return null;
  switch (of) {
    case "d'un ":
      return `un ${thing}`;
    case "d'une ":
      return `une ${thing}`;
    case 'de la ':
      return `la ${thing}`;
    case "de l'":
      return `l'${thing}`;
    case 'du ':
      return `le ${thing}`;
    case 'des ':
      return `les ${thing}`;
    case 'de ':
    case "d'":
      return withoutArticle(thing);
    default:
      return null;
  }
}

function withoutArticle(thing: string): string | null {
  if (numberWord.test(thing)) return thing;
  if (adjectiveFirst.test(thing)) return `de ${thing}`;
  if (/^\p{Lu}/u.test(thing))
    return /^\p{Lu}{2,}/u.test(thing) && !startsWithVowel(thing) ? null : thing;
  const [head = ''] = thing.split(/[\s,]/, 1);
  // “des devis”, but a thing in the singular needs an article we do not know.
  return /(?:[^su]s|aux|eux|x)$/u.test(head) &&
    !/(?:processus|cours|temps|poids|corps)$/u.test(head)
    ? `des ${thing}`
    : null;
}
