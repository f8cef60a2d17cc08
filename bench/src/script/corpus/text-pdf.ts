import type { LabelledCv } from './labelled-cv.ts';
import { labelledCvs } from './labelled-cvs.ts';
import { writeOneColumnPdf } from './layouts/pdf-one-column.ts';

/** A PDF of that many pages: one person who held the posts of several CVs of the corpus. For timing, not for accuracy. */
export function textPdf(pages: number): Buffer {
  const people = labelledCvs().filter(({ language, layout }) => language === 'en' && isPdf(layout));
  const [person, ...others] = people;
  if (!person) throw new Error('The corpus has no English PDF.');
  const posts = others.flatMap(({ positions }) => positions);
  let cv: LabelledCv = person;
  let bytes = writeOneColumnPdf(cv);
  for (let index = 0; pageCount(bytes) < pages; index += 1) {
    const post = posts[index % posts.length];
    if (!post) throw new Error('The corpus has too few posts for a longer PDF.');
    cv = { ...cv, positions: [...cv.positions, post] };
    bytes = writeOneColumnPdf(cv);
  }
  return bytes;
}

const isPdf = (layout: LabelledCv['layout']) => layout.includes('pdf');

function pageCount(bytes: Buffer): number {
  return bytes.toString('latin1').match(/\/Type \/Page /g)?.length ?? 0;
}
