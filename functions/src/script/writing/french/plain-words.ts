/** Phrases that say nothing; a script without them sounds like a person. */
const cliches =
  /(?<!\p{L})(?:passionné\p{L}*|passion(?: pour)?|esprit d['’]équipe|dynami(?:que|sme)\p{L}*|(?:très |hautement )?motivé\p{L}*|motivation|force de proposition|orienté\p{L}* (?:résultats?|clients?)|rigoureu\p{L}+|rigueur|polyvalent\p{L}*|polyvalence|autonom(?:e|ie)\p{L}*|proacti\p{L}+|synergie\p{L}*|sentiers battus|challenge\p{L}*|sens du (?:contact|relationnel|service)|sens de l['’]organisation|à l['’]écoute|couteau suisse|expérience réussie|winner|véritable atout|touche-à-tout|excellent\p{L}* (?:relationnel\p{L}*|communication|présentation)|aisance relationnelle|réactivité|bonne présentation|goût du|valeur ajoutée|à la recherche d['’]|recherche (?:un|une) (?:poste|opportunité|stage|alternance|nouveau)|souhaite (?:mettre|intégrer|rejoindre)|relever (?:de nouveaux|un nouveau)|nouveaux? défis?)(?!\p{L})/iu;

export const clicheIn = (text: string): boolean => cliches.test(text);

/** Family, health, origin, belief and age are nobody’s business in a video. */
const protectedWords =
  /(?<!\p{L})(?:\d{2} ans(?! d['’]|\p{L})(?=\s*(?:$|[,.;)–-]))|âgée? de|née? (?:le|en|à)|date de naissance|nationalité|situation familiale|mariée?s?|célibataire|divorcée?|pacsée?|veu(?:f|ve)|enceinte|congé (?:maternité|paternité|parental)|mère de|père de|(?:mon|ma) (?:mari|femme|épouse?|fils|fille)|mes enfants|\d enfants?(?=\s*(?:$|[,.;]))|rqth|situation de handicap (?:reconnue|personnelle)|reconnaissance (?:de la qualité )?de travailleur handicapé|catholique|musulmane?|juive?|protestante?|titre de séjour|permis de travail|visa|salaire|prétentions|photo)(?!\p{L})/iu;

const contactSigns =
  /@|https?:|www\.|(?<![\p{L}.])[\w-]+\.(?:com|org|net|io|dev|fr|eu|be|ch|ca)(?!\p{L})|(?:\+|\b00)\d[\d ().-]{6,}|\b0\d(?:[ .-]?\d\d){4}\b/iu;

const thirdPerson = /(?<!\p{L})(?:il|elle|lui|celui-ci|celle-ci)(?!\p{L})/iu;

/** Whether a line may be spoken at all: plain words about work, no contact, no third person. */
export function isSpeakable(text: string): boolean {
  if (protectedWords.test(text) || contactSigns.test(text) || clicheIn(text)) return false;
  if (thirdPerson.test(text)) return false;
  if (/[<>{}[\]|\\^=_*`]/.test(text.replace(/[<>]=?\s?\d/g, ''))) return false;
  const brackets = (text.match(/\(/g)?.length ?? 0) === (text.match(/\)/g)?.length ?? 0);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return brackets && letters > 3 && latin === letters;
}
