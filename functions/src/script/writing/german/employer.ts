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
  [/(?:universität|hochschule|akademie|schule|charité|uni)$/i, 'an der'],
  [/^(?:HTL|HTBLA|HBLA|HAK|HLW|HLA|FH|PH|TU|TH|ETH|HTW|HAW|RWTH|LMU|DHBW)$/, 'an der'],
  [/^(?:BG|BRG|BORG|BG\/BRG|LKH|KIT)$/, 'am'],
  [/(?:klinikum|spital|seminar|gericht|krankenhaus|gymnasium|institut|theater|kolleg|museum|hospital|schulzentrum|herzzentrum)$/i, 'am'],
  [/(?:kita|kindertagesstätte|praxis|kanzlei|bäckerei|konditorei|apotheke|tischlerei|schreinerei|werkstatt|klinik|brauerei|druckerei|buchhandlung|bibliothek|gärtnerei|metzgerei|spedition|manufaktur|fabrik|drogerie|molkerei|schlosserei|redaktion|residenz)$/i, 'in der'],
  [/(?:amt|unternehmen|kreuz|verlag|verein|verband|landkreis|pflegedienst|rundfunk|zweckverband|betrieb|magistrat|\p{L}dienst)$/iu, 'beim'],
  [/(?:hotel|restaurant|gasthof|heim|zentrum|café|bistro|seniorenstift|ministerium|studio|atelier|büro|kindergarten|\p{L}{3}haus)$/iu, 'im'],
  [/(?:stadt|gemeinde|sparkasse|volksbank|agentur|versicherung|stiftung|diakonie|caritas|firma|behörde|landeshauptstadt|polizei|kammer|krankenkasse|feuerwehr|bahn|post|gesellschaft|bundeswehr|genossenschaft|reederei|bank|zeitung|\p{L}station)$/iu, 'bei der'],
  [/(?:werke|betriebe)$/i, 'bei den'],
]; // prettier-ignore
/** A house of this kind is one even where its own name goes before: “Leuphana Universität”. */
const anywhere = /(?:[Uu]niversität|[Hh]ochschule|[Kk]linikum|[Kk]rankenhaus|[Gg]ymnasium|[Gg]esamtschule|[Gg]rundschule|[Rr]ealschule)$|^(?:Klinik|Institut|Schule|Theater|Museum|Hotel|Akademie)$/u; // prettier-ignore

/** The employer and how one says to be there; null for one’s own business. */
export function employerOf(company: string | undefined): Employer | null {
  if (company === undefined) return null;
  const known = employers.get(company);
  if (known !== undefined) return known;
  if (employers.size > 1000) employers.clear();
  const employer = readEmployer(company);
  employers.set(company, employer);
  return employer;
}

/** One script asks for the same few names again and again. */
const employers = new Map<string, Employer | null>();

function readEmployer(company: string): Employer | null {
  const name = calmed(company.replace(/[\s|•·,;–—-]+$/, ''))
    // “A.ö.”: an Austrian hospital open to everybody.
    .replace(/^A\.\s?ö\.\s(?=\p{Lu})/u, '')
    .replace(/\s*\([^)]*\)/g, '')
    .replace(legalForm, '')
    .replace(legalForm, '')
    .replace(/\s*&\s*/g, ' und ')
    .trim();
  const own = /^(?:selbst(?:st)?ändig\p{L}*|freiberuf\p{L}*|freelanc\p{L}*|freie\p{L}* (?:tätigkeit|mitarbeit)|diverse|verschiedene|eigenes? \p{L}+|teilzeit|vollzeit|befristet|minijob|geringfügig\p{L}*|nebenjob|elternzeit|karenz|independent|self[- ]?employed)(?!\p{L})/iu.test(name); // prettier-ignore
  if (own || name.length < 2 || name.length > 60) return null;
  return { name, at: placed(name) };
}

function placed(name: string): string {
  const words = name.split(' ');
  const declinedTo = words.findIndex((word, at) => !isDeclined(word, words[at + 1]));
  const later = words.findIndex((word) => anywhere.test(word));
  const placeAt = (at: number) => {
    const head = (words[at] ?? '').replace(/^.*-/, '');
    return /^\p{Lu}/u.test(head) && !/\p{Ll}\p{Lu}/u.test(head) && head !== 'Bauhaus'
      ? places.find(([pattern]) => pattern.test(head))?.[1]
      : undefined;
  };
  const at = [headAt(words, declinedTo), later].find((one) => one >= 0 && placeAt(one)) ?? 0;
  const preposition = placeAt(at);
  if (preposition === undefined) return `bei ${name}`;
  const declined = words.map((word, index) => {
    // “Technische Universität” → “an der Technischen Universität”, “Stadtwerke” → “bei den Stadtwerken”.
    if (index < declinedTo && index < at) return word.replace(/(?:e|es|er)$/, 'en');
    return index === at && preposition === 'bei den' ? `${word}n` : word;
  });
  return `${preposition} ${declined.join(' ')}`;
}

/** Past “Bau- und” and past “Thüringer”, which is never declined, to the noun. */
function headAt(words: string[], from: number): number {
  const [first = '', second = ''] = words.slice(from);
  if (first.endsWith('-') && second === 'und') return from + 2;
  return /^\p{Lu}\p{Ll}+er$/u.test(first) && words.length > from + 1 ? from + 1 : from;
}

const isDeclined = (word: string, next: string | undefined) =>
  next !== undefined &&
  /^(?:\p{Lu}\p{Ll}*(?:isch|lich|deutsch)e[sr]?|(?:Frei|Deutsch|Dual|Neu|Höher|Ambulant|Mobil|Groß|Allgemein)e[sr]?)$/u.test(
    word,
  );
