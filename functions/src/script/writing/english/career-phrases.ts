import type { CvEducation, CvPosition } from '@cvplus/contracts/parsed-cv';
import { lowerTitle, withArticle } from './grammar.ts';
import { speakable } from './spoken-text.ts';

/** “BRIGHTDESK SOFTWARE” shouts; “IBM” and “NHS Trust” do not. */
function calmed(text: string): string {
  const shouts = text === text.toUpperCase() && /\p{Lu}{5}/u.test(text);
  return shouts
    ? text.replace(/\p{Lu}{4,}/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase())
    : text;
}

/** A title ready for a sentence: “Sr. Nurse (ICU)” → “senior nurse”. */
export function plainTitle(title: string): string {
  const words = calmed(speakable(title))
    .replace(/\bSr\.?(?=\s)/g, 'Senior')
    .replace(/\bJr\.?(?=\s)/g, 'Junior')
    .replace(/\bAsst\.?(?=\s)/gi, 'Assistant')
    .replace(/\bMgr\.?(?=\s|$)/gi, 'Manager')
    .replace(/\bEng\.(?=\s|$)/g, 'Engineer')
    .replace(/ (?:I{1,3}|IV)$/, '')
    .replace(/\s*\/\s*/g, ' and ');
  return lowerTitle(words).trim();
}

/** Some posts exist once, so English leaves the article out: “as head of marketing”. */
const unique =
  /^(?:(?:deputy|acting|interim|co-?)\s?)?(?:head(?!teacher)|chief|vice president|president|CEO|CTO|CFO|COO|VP|SVP|chair)\b(?! (?:nurse|chef|teacher|waiter|steward|porter|barista|baker))/i;

export function roleNoun(title: string): string {
  const plain = plainTitle(title);
  return unique.test(plain) ? plain : withArticle(plain);
}

/** The employer as people say it: without legal form or remarks in brackets. Null for one’s own business. */
export function employerName(company: string | undefined): string | null {
  if (company === undefined) return null;
  const name = calmed(company)
    .replace(/\s*\([^)]*\)/g, '')
    .replace(
      /,?\s+(?:Inc|Ltd|LLC|LLP|PLC|plc|GmbH(?: & Co\.? KG)?|AG|KG|SE|S\.?A\.?S?|S\.?r\.?l|S\.?p\.?A|B\.?V|Pty(?: Ltd)?|Corp|Limited|Corporation)\.?$/i,
      '',
    )
    .replace(/\s*&\s*/g, ' and ')
    .trim();
  const own = /^(?:self[- ]?employed|freelanc\w*|independent|various|own business)\b/i.test(name);
  return own || name.length < 2 || name.length > 60 ? null : withThe(name);
}

/** “the University of Leeds”, but “Leeds General Infirmary”. */
function withThe(name: string): string {
  return /^(?:University|Institute|College|School|Ministry|Department|Bank|City|Royal (?:College|Academy)|Technical University|Open University|National (?:University|Institute|Health)|Federal|London School|Academy|Faculty) (?:of|for)\b|^Open University$/i.test(
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
  /^(?:BSc|B\.Sc\.?|MSc|M\.Sc\.?|BA|B\.A\.?|MA|M\.A\.?|BS|MS|BEng|B\.Eng\.?|MEng|M\.Eng\.?|BEd|MEd|BCom|MCom|PhD|Ph\.D\.?|DPhil|MPhil|MRes|MBA|LLB|LLM|BSN|MSN|PGCE|PGDE|HND|HNC|MPH|BFA|MFA|Bachelor|Master|Doctor|Diploma|Higher|National|Foundation|Associate|Advanced|Postgraduate|Graduate|Professional|Level|Master's|Bachelor's|NVQ|BTEC|Certificate)\b/i;

/** “an MSc in Marine Biology”; null when the words are no degree English can carry. */
export function degreePhrase(degree: string | undefined): string | null {
  if (degree === undefined) return null;
  const plain = degree
    .replace(/\s*\((?:Hons|Honours)\)/gi, '')
    .replace(/\bHons\b\.?/gi, '')
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\bDegree\b/g, 'degree')
    .replace(/\s*&\s*/g, ' and ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!degreeWord.test(plain) || plain.length > 80) return null;
  const level = /^((?:NVQ|BTEC|HND|HNC)(?: Level)? \d)\s+(?!in\b)(.+)$/.exec(plain);
  if (level) return withArticle(`${level[1]} in ${level[2]}`);
  const letters =
    /^((?:[A-Z]\.?[A-Za-z]{0,4}\.?){1,3}|PhD|DPhil|MPhil|Diploma|Bachelor's|Master's)\s+(?!in\b|of\b|degree\b)(.+)$/.exec(
      plain,
    );
  const isLetters = letters && degreeWord.test(letters[1] ?? '');
  return withArticle(isLetters ? `${letters[1]} in ${letters[2]}` : plain);
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
