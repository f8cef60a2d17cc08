import type { ParsedCV } from '@cvplus/contracts/parsed-cv';

/** What CVs list between posts and nobody is: “Most recently, I was a career break”. */
const breakTitle =
  /^(?:(?:planned |family |career |personal |adult )*(?:career[- ]break|break|sabbatical|gap year)|(?:maternity|paternity|parental|family|medical|sick) leave|(?:full[- ]time )?(?:carer|parent|mother|father|mum|dad|homemaker)|unemployed|job[- ]?seek(?:er|ing)|travell?ing|elternzeit|babypause|familienzeit|arbeits(?:los|suchend)|berufliche auszeit|weltreise|congé (?:parental|maternité|sabbatique)|pause professionnelle|recherche d['’]emploi|excedencia|baja (?:maternal|paternal)|pausa (?:profesional|laboral)|desemplead[oa])\b[\s\p{P}\d]*$/iu;

/** The CV without the entries that tell why somebody was not at work: they are no posts. */
export function workOnly(cv: ParsedCV): ParsedCV {
  const experience = cv.experience.filter(({ title }) => !breakTitle.test(title.trim()));
  return experience.length === cv.experience.length ? cv : { ...cv, experience };
}
