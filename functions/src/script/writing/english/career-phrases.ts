import type { CvEducation, CvPosition } from '@cvplus/contracts/parsed-cv';
import { hasTitleWord } from '../../intake/job-words.ts';
import { lowerTitle, withArticle } from './grammar.ts';
import { speakable } from './spoken-text.ts';

/** “BRIGHTDESK SOFTWARE” shouts; “IBM” and “NHS Trust” do not. */
function calmed(text: string): string {
  const shouts = text === text.toUpperCase() && /\p{Lu}{5}/u.test(text);
  return shouts
    ? text.replace(/\p{Lu}{3,}/gu, (word) =>
        word.length > 3 || shortWords.test(word)
          ? word.slice(0, 1) + word.slice(1).toLowerCase()
          : word,
      )
    : text;
}

/** Words of three letters that are no acronyms. */
const shortWords = /^(?:AIR|OIL|GAS|AND|THE|INN|SKY|RED|BIG|BAY|CAR|SPA|ART|FOR|NEW|OLD|SEA|SUN)$/;

/** “Director, Solid Waste” heads it; “Pharmacist, Respiratory” is a pharmacist in any sentence. */
function fieldInside(title: string): string {
  const [, post = '', field = ''] = /^([^,]+), ([^,]+)$/.exec(title) ?? [];
  if (post === '' || !hasTitleWord(post) || hasTitleWord(field)) return title;
  return /\b(?:president|director|head|chief|manager)$/i.test(post) ? `${post} of ${field}` : post;
}

/** A title ready for a sentence: “Sr. Nurse (ICU)” → “senior nurse”. */
export function plainTitle(title: string): string {
  const words = fieldInside(calmed(speakable(title)))
    .replace(/\bSr\.?(?=\s)/g, 'Senior')
    .replace(/\bJr\.?(?=\s)/g, 'Junior')
    .replace(/\bAsst\.?(?=\s)/gi, 'Assistant')
    .replace(/\bMgr\.?(?=\s|$)/gi, 'Manager')
    .replace(/\bEng\.(?=\s|$)/g, 'Engineer')
    .replace(/ (?:I{1,3}|IV)$/, '')
    .replace(/\s*\/\s*/g, ' and ')
    .replace(/^((?:\w+ )?vice president) (?!of\b|for\b|and\b)/i, '$1 of ');
  return lowerTitle(words).trim();
}

/** Some posts exist once, so English leaves the article out: “as head of marketing”. */
const unique =
  /^(?:(?:deputy|acting|interim|group|global|co-?)\s?)*(?:head(?!teacher)|director of|(?:managing|medical|finance|executive|artistic) director|chief|vice president|president|CEO|CTO|CFO|COO|VP|SVP|chair)\b(?! (?:nurse|chef|teacher|waiter|steward|porter|barista|baker))/i;

export const ownsHouse = (title: string): boolean =>
  /^(?:co-?\s?)?(?:owner|founder|proprietor)\b/i.test(plainTitle(title));

/** “at Acme”, but “the owner of Acme”; nothing where the employer has no name. */
export function placeOf(title: string, employer: string | null): string {
  if (employer === null) return '';
  return `${ownsHouse(title) ? ' of ' : ' at '}${employer}`;
}

export function roleNoun(title: string): string {
  const plain = plainTitle(title);
  if (ownsHouse(title)) return `the ${plain}`;
  return unique.test(plain) ? plain : withArticle(plain);
}

/** The employer as people say it: without legal form or remarks in brackets. Null for one’s own business. */
export function employerName(company: string | undefined): string | null {
  if (company === undefined) return null;
  const name = calmed(company)
    .replace(/\s*\([^)]*\)/g, '')
    .replace(
      /,?\s+(?:(?:Nig|Pvt|Pte|Pty|\(P\))\.? (?:Ltd|Limited)|Pvt|ASA?|A\/S|Oy|AB|Inc|Ltd|LLC|LLP|PLC|plc|GmbH(?: & Co\.? KG)?|AG|KG|SE|S\.?A\.?S?|S\.?r\.?l|S\.?p\.?A|B\.?V|Pty(?: Ltd)?|Corp|Limited|Corporation)\.?$/i,
      '',
    )
    .replace(/(?<!&|\band),? Co\.$/, '')
    .replace(/\s*&\s*/g, ' and ')
    .trim();
  // The kind of a house is not its name.
  if (/^(?:institute|university|college|school|company|employer)$/i.test(name)) return null;
  const own = /^(?:self[- ]?employed|freelanc\w*|independent|various|own business)\b/i.test(name);
  return own || name.length < 2 || name.length > 60 ? null : withThe(name);
}

/** “the University of Leeds”, but “Leeds General Infirmary”. */
function withThe(name: string): string {
  return /^(?:(?:Cabinet|Home|Foreign|Met) Office|BBC|NHS|United Nations|World Bank)$|^(?:(?:Federal |State )?University|Institute|College|School|Ministry|Department|Bank|City|Royal (?:College|Academy)|Technical University|Open University|National (?:University|Institute|Association|Council|Union)|National|Association|Society|Centre|Center|Office|Federal|London School|Academy|Faculty) (?:of|for)\b|^Open University$/i.test(
    name,
  )
    ? `the ${name}`
    : name;
}

export function yearOf(moment: string | undefined): string | null {
  return moment?.slice(0, 4) ?? null;
}

/** “from 2015 to 2019”, “in 2018”, or nothing. */
export function yearsHeld({ start, end }: CvPosition): string {
  const [from, to] = [yearOf(start), yearOf(end)];
  if (!from || !to) return '';
  return from === to ? ` in ${from}` : ` from ${from} to ${to}`;
}

const degreeWord =
  /^(?:BSc|B\.Sc\.?|MSc|M\.Sc\.?|BA|B\.A\.?|MA|M\.A\.?|BS|MS|BEng|B\.Eng\.?|MEng|M\.Eng\.?|BEd|MEd|BCom|MCom|PhD|Ph\.D\.?|DPhil|MPhil|MRes|MBA|LLB|LLM|BSN|MSN|PGCE|PGDE|PGDip|BTech|MTech|BPharm|MPharm|PharmD|BArch|MArch|BBA|BCA|MCA|MChem|MPhys|MMath|DVM|HND|HNC|MPH|BFA|MFA|Bachelor|Master|Doctor|Diploma|Higher|National|Foundation|Associate|Advanced|Postgraduate|Graduate|Professional|Level|Master's|Bachelor's|NVQ|BTEC|Certificate)\b/i;

/** “an MSc in Marine Biology”; null when the words are no degree English can carry. */
export function degreePhrase(degree: string | undefined): string | null {
  if (degree === undefined) return null;
  const plain = degree
    .replace(/\s*\((?:Hons|Honours)\)/gi, '')
    .replace(/\bHons\b\.?/gi, '')
    .replace(/\s*\(([^)]*)\)/g, (_, remark: string) => subjectIn(degree, remark))
    .replace(/\bDegree\b/g, 'degree')
    .replace(/\s*&\s*/g, ' and ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!degreeWord.test(plain) || plain.length > 80) return null;
  // “I have a Diploma” leaves open in what.
  if (/^(?:Diploma|Certificate|Bachelor|Master|Graduate)$/i.test(plain)) return null;
  const level = /^((?:NVQ|BTEC|HND|HNC)(?: Level)? \d)\s+(?!in\b)(.+)$/.exec(plain);
  if (level) return withArticle(`${level[1]} in ${level[2]}`);
  const letters =
    /^((?:[A-Z]\.?[A-Za-z]{0,4}\.?){1,3}|PhD|DPhil|MPhil|Diploma|Bachelor's|Master's)\s+(?!in\b|of\b|degree\b)(.+)$/.exec(
      plain,
    );
  const isLetters = letters && degreeWord.test(letters[1] ?? '');
  return withArticle(isLetters ? `${letters[1]} in ${letters[2]}` : plain);
}

/** “Bachelor of Science (Surveying)” names its subject in brackets; “(2:1)” and “(part-time)” are none. */
function subjectIn(degree: string, remark: string): string {
  const subject =
    /^\p{Lu}[\p{L}& -]{3,}$/u.test(remark) &&
    !/\b(?:hons|honours|class|division|distinction|merit|first|upper|lower|part|full|online|expected|cum|laude|with|pass|in)\b/i.test(
      remark,
    );
  return subject &&
    !/ in |\bof (?!Science|Arts|Engineering|Commerce|Education|Technology)/.test(degree)
    ? ` in ${remark}`
    : '';
}

export function educationPhrase(entry: CvEducation): {
  degree: string | null;
  school: string | null;
} {
  const school = entry.institution ? employerName(entry.institution) : null;
  return { degree: degreePhrase(entry.degree), school };
}

/** Skills, certificates and the like as they stand, fit for a list inside a sentence. */
export function listable(texts: string[], maxWords: number): string[] {
  return texts
    .map((text) => speakable(text.replace(/\s*[–—:]\s.*$/, '')).replace(/\.$/, ''))
    .filter(
      (text) =>
        text.split(' ').length <= maxWords &&
        text.length > 1 &&
        !/[.;:!?@]\s/.test(text) &&
        !/@|www|http/.test(text),
    );
}
