import type { CvProblem, CvProblemCode } from '@cvplus/contracts/parsed-cv';

const sentences: Record<CvProblemCode, string> = {
  empty: 'This file is empty. Please choose the file that holds your CV.',
  'too-large':
    'This file is larger than 10 MB. Please save your CV without large pictures and try again.',
  'too-short':
    'There are too few words here to introduce anyone. Please add your experience, education or skills and try again.',
  'too-many-pages': 'This document is far longer than a CV. Please upload only the CV itself.',
  'not-a-cv':
    'This does not look like a CV. We looked for work experience, education, skills and contact details and did not find them.',
  'no-name':
    'We could not find your name in this CV. Please put your full name on the first line and try again.',
  'no-text':
    'This PDF holds only pictures of text, so it cannot be read. Please export the PDF from your word processor instead of scanning it.',
  encrypted:
    'This file is protected by a password. Please save a copy without the password and upload that.',
  corrupt:
    'This file is damaged and cannot be opened. Please save it again and upload the new copy.',
  'zip-bomb': 'This document unpacks to far more data than a CV could need, so it was not opened.',
  'legacy-doc':
    'This is an old Word document (.doc). Please save it as .docx or PDF and upload that.',
  'unsupported-format':
    'This kind of file cannot be read as a CV. Please upload a PDF, a Word document (.docx), a JSON Resume, Europass XML or plain text.',
  'timed-out':
    'Reading this file took too long, so we stopped. Please export the CV again as a simple PDF or as text.',
};

export function cvProblem(code: CvProblemCode, message = sentences[code]): CvProblem {
  return { code, message };
}
