import type { CvPosition, ParsedCV } from '@cvplus/contracts/parsed-cv';
import { hasCompanyWord, hasTitleWord } from '../../intake/job-words.ts';

const house =
  /(?:kanzlei|praxis|bäckerei|werke|klinikum|krankenhaus|verlag|hotel|restaurant|agentur|schule|universität|hochschule)(?!\p{L})|(?:& |und )Partner(?!\p{L})|(?<!\p{L})(?:GmbH|AG|KG|OHG|e\.\s?V\.)(?!\p{L})/iu;

/** Titles the list of title words does not hold: “Bilanzbuchhalterin”. */
const namesPerson = (text: string) =>
  hasTitleWord(text) ||
  /^\p{Lu}\p{Ll}+(?:erin|istin|entin|antin|eurin|orin|halter|planer|arbeiter|händler)$/u.test(text);

/** “Steuerkanzlei Brockhoff & Partner” is no title, and “Bilanzbuchhalterin” no employer: told the other way round. */
function straightPost(post: CvPosition): CvPosition {
  const { title, company } = post;
  if (company === undefined) return post;
  const swapped =
    house.test(title) && namesPerson(company) && !house.test(company) && !hasCompanyWord(company);
  return swapped
    ? { ...post, title: company, company: title.replace(/,\s\p{Lu}[\p{L} -]+$/u, '') }
    : post;
}

export function withStraightPosts(cv: ParsedCV): ParsedCV {
  return { ...cv, experience: cv.experience.map(straightPost) };
}
