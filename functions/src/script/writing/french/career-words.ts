import { isKnownPlace } from '../../intake/places.ts';
import { calmed, lowerSkill, lowerTitle } from '../romance/proper-words.ts';
import type { Degree } from '../romance/romance-language.ts';
import { deedNounAt } from './deed-words.ts';
import { lowerFirst } from './grammar.ts';
import { speakable } from './spoken-text.ts';

const stay =
  /^(?:stage|alternance|apprentissage|mission|bénévolat|projet|job|emploi|service civique|vacations?|contrat|volontariat|césure|intérim)(?!\p{L})/iu;

/** A title ready for “comme …”: without remarks, in small letters. Null for what no person is. */
export function role(title: string): string | null {
  const [first = ''] = title
    .replace(/\s*[([](?:[hf]\s?\/\s?[hf]|[^)\]]*)[)\]]/giu, '')
    .replace(/\s+[hf]\s?\/\s?[hf]$/iu, '')
    .replace(/(?<=\p{Ll})\/(?:e|se|euse|rice|trice|ère|fe|ne|ve)(?!\p{L})/gu, '')
    .replace(/(?<=\p{Ll})·(?:e|se|euse|rice|trice|ère|fe|ne|ve)(?!\p{L})/gu, '')
    .replace(/(?<=\p{L}{4})(?<!prof|assist|admin|dept|coord|resp|commerc)\.(?:\s\p{Lu}.*)?$/iu, '')
    .split(/\s[/|–—-]\s|,\s/, 1);
  const plain = lowerTitle(calmed(speakable(first)))
    .replace(/^assist\. /i, 'assistant ')
    .trim();
  if (plain === '' || stay.test(plain) || isKnownPlace(first)) return null;
  const noun = deedNounAt(plain);
  if (noun && noun.deed.noun !== 'conseil') return null;
  return plain.split(' ').length <= 9 ? plain : null;
}

/** “Stage en marketing” → “un stage en marketing”. */
export function internship(title: string): string | null {
  const plain = lowerFirst(speakable(title)).split(/\s[–—-]\s|,\s/, 1)[0] ?? '';
  if (/^(?:stage|apprentissage|service civique)(?!\p{L})/iu.test(plain)) return `un ${plain}`;
  return /^(?:alternance|mission)(?!\p{L})/iu.test(plain) ? `une ${plain}` : null;
}

const degrees: [RegExp, 'm' | 'f'][] = [
  [/^(?:licence|maîtrise|agrégation|capacité|maturité|habilitation)(?!\p{L})/iu, 'f'],
  [
    /^(?:master|mastère|diplôme|doctorat|brevet|certificat|bachelor|baccalauréat|bac|titre|graduat|bachelier)(?!\p{L})/iu,
    'm',
  ],
  [
    /^(?:MBA|BTS|DUT|BUT|CAP|BEP|DEUG|DESS|DEA|DEUST|DEAS|DEES|DCG|DSCG|CAPES|CQP|M1|M2|MSc|BPJEPS|DU|BP|BAFA|CESS|CFC|DEC|DEP|CAFDES|CAFERUIS|DEAES|DEASS|DEES)(?!\p{L})/u,
    'm',
  ],
];

/** A degree with its article; null when the words are none a sentence can carry. */
export function degree(text: string | undefined): Degree | null {
  if (text === undefined) return null;
  const plain = speakable(text)
    .replace(/,\s*mention.*$/i, '')
    .replace(/\s*[–—-]\s*mention.*$/i, '')
    .trim();
  if (plain.length > 80 || /[;:"]/.test(plain)) return null;
  if (/^ingénieure?(?!\p{L})/iu.test(plain)) {
    return { phrase: `une formation d'${lowerFirst(plain)}`, gender: 'f' };
  }
  const gender = degrees.find(([pattern]) => pattern.test(plain))?.[1];
  if (!gender) return null;
  return { phrase: `${gender === 'f' ? 'une' : 'un'} ${lowerFirst(plain)}`, gender };
}

const common =
  /(?:tion|sion|ment|age|ance|ence|ité|ure|ie|isme|eur|ique|iques|tique|oire|ise|ing|suivi|logue|chorale|é|és|ée|ées|iers?|ières?|soins?|vente|ventes|droit|paie|achats?|accueil|conseil|budget|budgets|stocks?|projets?|équipes?|clients?|soudure|usinage|cuisine|bilan|bilans|rédaction|écoute|chimie|langues?|hygiène|poissons?|viandes?|menus?|cartes?|salle|vins?|anglais|dessin|mode|beauté|lecture|musique|danse|sport)$/iu;

export const skill = (text: string): string => lowerSkill(text, common);

const tongues: Record<string, string> = {
  English: 'anglais', German: 'allemand', French: 'français', Spanish: 'espagnol', Portuguese: 'portugais', Italian: 'italien', Dutch: 'néerlandais',
  Polish: 'polonais', Russian: 'russe', Ukrainian: 'ukrainien', Turkish: 'turc', Arabic: 'arabe', Hebrew: 'hébreu', Persian: 'persan', Hindi: 'hindi',
  Urdu: 'ourdou', Bengali: 'bengali', Tamil: 'tamoul', Mandarin: 'mandarin', Cantonese: 'cantonais', Chinese: 'chinois', Japanese: 'japonais',
  Korean: 'coréen', Vietnamese: 'vietnamien', Thai: 'thaï', Indonesian: 'indonésien', Swedish: 'suédois', Norwegian: 'norvégien', Danish: 'danois',
  Finnish: 'finnois', Greek: 'grec', Romanian: 'roumain', Hungarian: 'hongrois', Czech: 'tchèque', Slovak: 'slovaque', Croatian: 'croate',
  Serbian: 'serbe', Bulgarian: 'bulgare', Albanian: 'albanais', Catalan: 'catalan', Irish: 'irlandais', Welsh: 'gallois', Swahili: 'swahili',
}; // prettier-ignore

export const tongue = (english: string): string | null => tongues[english] ?? null;
