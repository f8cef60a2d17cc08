import { hasTitleWord } from '../../intake/job-words.ts';

/** With no employer beside it, a “title” that is no job is mostly the employer: “Industrias Oropesa”. */
export const tellsOfPerson = (title: string, company: string | undefined): boolean =>
  company !== undefined || hasTitleWord(title);
