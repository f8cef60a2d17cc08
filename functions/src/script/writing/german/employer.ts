import { calmed } from './role.ts';

export type Employer = {
  /** As the CV names it, without legal form. */
  name: string;
  /** “bei Acme”, “am Klinikum Nord”, “an der Universität Leipzig”. */
  at: string;
};

const legalForm =
  /,?\s+(?:g?GmbH(?: & Co\.? (?:KG|OHG)(?:aA)?)?|AG(?: & Co\.? KG(?:aA)?)?|KGaA|KG|OHG|UG(?: \(haftungsbeschränkt\))?|GbR|SE(?: & Co\.? KG(?:aA)?)?|eG|e\.\s?G\.|e\.\s?V\.|eV|e\.\s?K\.|mbH|AöR|KdöR|Inc|Ltd|LLC|LLP|PLC|plc|S\.?A\.?S?|S\.?r\.?l|S\.?p\.?A|B\.?V|Corp|Limited|Corporation)\.?$/i;

/** The first noun of the name decides with which words one works there. */
const places: [RegExp, string][] = [
  [/(?:universität|hochschule|fachhochschule|akademie|schule|charité|uni)$/i, 'an der'],
  [/(?:klinikum|krankenhaus|gymnasium|institut|theater|kolleg|berufskolleg|museum|hospital|schulzentrum|herzzentrum)$/i, 'am'],
  [/(?:kita|kindertagesstätte|praxis|kanzlei|bäckerei|konditorei|apotheke|tischlerei|schreinerei|werkstatt|klinik|brauerei|druckerei|buchhandlung|bibliothek|gärtnerei|metzgerei)$/i, 'in der'],
  [/(?:hotel|restaurant|gasthaus|gasthof|autohaus|kaufhaus|möbelhaus|pflegeheim|altenheim|seniorenheim|seniorenzentrum|pflegezentrum|rathaus|café|bistro|wirtshaus|pflegewohnheim|seniorenstift|ministerium|landratsamt|amt|amtsgericht|landgericht|finanzamt|studio|atelier|ingenieurbüro|architekturbüro|planungsbüro|büro)$/i, 'im'],
  [/(?:stadt|gemeinde|sparkasse|volksbank|bundesagentur|agentur|versicherung|stiftung|bank|diakonie|caritas|firma|behörde|landeshauptstadt|polizei|handwerkskammer|krankenkasse|feuerwehr|bahn|post|gesellschaft|bundeswehr|genossenschaft|sozialstation)$/i, 'bei der'],
  [/(?:verlag|verein|verband|landkreis|pflegedienst|sender|rundfunk|bund|kreis|zweckverband)$/i, 'beim'],
  [/(?:bundesamt|landesamt|umweltbundesamt|unternehmen|deutsches rotes kreuz)$/i, 'beim'],
]; // prettier-ignore

/** The employer and how one says to be there; null for one’s own business. */
export function employerOf(company: string | undefined): Employer | null {
  if (company === undefined) return null;
  const name = calmed(company)
    .replace(/\s*\([^)]*\)/g, '')
    .replace(legalForm, '')
    .replace(legalForm, '')
    .replace(/\s*&\s*/g, ' und ')
    .trim();
  const own = /^(?:selbst(?:st)?ändig\p{L}*|freiberuf\p{L}*|freelanc\p{L}*|freie\p{L}* (?:tätigkeit|mitarbeit)|diverse|verschiedene|eigenes? \p{L}+|independent|self[- ]?employed)(?!\p{L})/iu.test(name); // prettier-ignore
  if (own || name.length < 2 || name.length > 60) return null;
  return { name, at: placed(name) };
}

function placed(name: string): string {
  const words = name.split(' ');
  const noun = words.findIndex((word, at) => !isDeclined(word, words[at + 1]));
  const head = words[noun] ?? '';
  const found = places.find(
    ([pattern]) => pattern.test(head.replace(/^.*-/, '')) && startsAsNoun(head),
  );
  if (!found) return `bei ${name}`;
  // “Technische Universität” → “an der Technischen Universität”.
  const declined = words.map((word, at) => (at < noun ? word.replace(/(?:e|es|er)$/, 'en') : word));
  // “Sparkasse” and “Bank” at the end of a proper name: “Nordbank” needs no article.
  return `${found[1]} ${declined.join(' ')}`;
}

const isDeclined = (word: string, next: string | undefined) =>
  next !== undefined && /^\p{Lu}\p{Ll}+(?:ische|liche|ische[sr]|liche[sr]|freie|Freie|Deutsche[sr]?|Evangelische[sr]?|Städtische[sr]?|Große[sr]?|Neue[sr]?|Duale)$|^(?:Freie|Deutsche[sr]?|Duale|Neue[sr]?)$/u.test(word); // prettier-ignore

/** “Klinikum”, “Universitätsklinikum”, “Max-Planck-Institut”, but no invented word such as “Inbank”. */
const startsAsNoun = (word: string) => /^\p{Lu}/u.test(word) && !/\p{Ll}\p{Lu}/u.test(word);
