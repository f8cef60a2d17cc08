import type { CvPosition, ParsedCV } from '@cvplus/contracts/parsed-cv';
import { hasCompanyWord, hasTitleWord } from '../../intake/job-words.ts';

const house =
  /(?:kanzlei|praxis|bäckerei|werke|klinikum|krankenhaus|verlag|hotel|restaurant|agentur|schule|universität|hochschule)(?!\p{L})|(?:& |und )Partner(?!\p{L})|(?<!\p{L})(?:GmbH|AG|KG|OHG|e\.\s?V\.)(?!\p{L})/iu;

/** Titles the list of title words does not hold: “Bilanzbuchhalterin”. */
const namesPerson = (text: string) =>
  hasTitleWord(text) ||
  /^\p{Lu}\p{Ll}+(?:erin|istin|entin|antin|eurin|orin|halter|steller|träger|helfer|fahrer|planer|arbeiter|händler)$/u.test(
    text,
  );

/** “Steuerkanzlei Brockhoff & Partner” is no title, and “Bilanzbuchhalterin” no employer: told the other way round. */
function straightPost(post: CvPosition): CvPosition {
  const { title, company } = post;
  if (company === undefined) return post;
  // “Ausbildung zum Fliesen-” and “Platten- und Mosaikleger” are one title, parted at its comma.
  if (/\p{L}-$/u.test(title)) {
    return { ...post, title: `${title}, ${company}`, company: undefined };
  }
  // “Zeitungszusteller” under “Nebenjob”: the second says what the person is, the first how much.
  if (/^(?:Nebenjob|Minijob|Ferienjob|Nebentätigkeit)$/i.test(title) && namesPerson(company)) {
    return { ...post, title: company, company: undefined };
  }
  const swapped =
    house.test(title) && namesPerson(company) && !house.test(company) && !hasCompanyWord(company);
  return swapped
    ? { ...post, title: company, company: title.replace(/,\s\p{Lu}[\p{L} -]+$/u, '') }
    : post;
}

/** Years for one’s children stand among the posts and are nobody’s business. */
const isWork = ({ title, company = '' }: CvPosition) =>
  ![title, company].some((text) => /^(?:Elternzeit|Karenz|Mutterschutz|Elternkarenz)/i.test(text));

export function withStraightPosts(cv: ParsedCV): ParsedCV {
  return { ...cv, experience: cv.experience.filter(isWork).map(straightPost) };
}
