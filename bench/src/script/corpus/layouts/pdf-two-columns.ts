import type { LabelledCv } from '../labelled-cv.ts';
import { headingOf, type SectionKind } from './headings.ts';
import { outlineOf } from './outline.ts';
import { a4, flow, pdfOf, type Paragraph } from './pdf-flow.ts';
import { bulletParagraph, sectionParagraphs } from './pdf-paragraphs.ts';
import { variant } from './variant.ts';

const top = 50;
const bottom = a4.height - 50;
const wide = { width: 340, top, bottom };
const narrow = { width: 145, top, bottom };
const besides: SectionKind[] = ['skills', 'languages', 'certifications', 'awards', 'personal'];

const contactHeadings = {
  en: 'Contact',
  de: 'Kontakt',
  fr: 'Contact',
  es: 'Contacto',
  pt: 'Contato',
  it: 'Contatti',
} as const;

/** Name over both columns; a narrow one with contact and lists, left or right of the story. */
export function writeTwoColumnPdf(cv: LabelledCv): Buffer {
  const isNarrowLeft = variant(cv.id, 'narrow column', [true, true, false]);
  const [narrowX, wideX] = isNarrowLeft ? [40, 212] : [410, 40];
  const head: Paragraph[] = [
    { text: cv.name, size: 22 },
    ...(cv.headline === undefined ? [] : [{ text: cv.headline, size: 12, before: 3 }]),
  ];
  const style = { headingSize: 12, size: 9.5 };
  const story = outlineOf(cv)
    .filter(({ kind }) => !besides.includes(kind))
    .flatMap((section) => sectionParagraphs(cv, section, style));
  const topOfColumns = 110;
  const narrowPages = flow(narrowColumn(cv), { x: narrowX, ...narrow }, topOfColumns);
  const widePages = flow(story, { x: wideX, ...wide }, topOfColumns);
  const headPages = flow(head, { x: 40, width: a4.width - 80, top, bottom });
  return isNarrowLeft
    ? pdfOf(headPages, narrowPages, widePages)
    : pdfOf(headPages, widePages, narrowPages);
}

function narrowColumn(cv: LabelledCv): Paragraph[] {
  const entries: Record<string, string[]> = {
    skills: cv.skills,
    languages: cv.languages,
    certifications: cv.certifications,
    awards: cv.awards,
    personal: cv.personal,
  };
  const contact = [cv.location, cv.phone, cv.email].map((text) => ({ text, size: 9, before: 2 }));
  return [
    { text: contactHeadings[cv.language], size: 10.5, before: 12, isHeading: true },
    ...contact,
    ...besides.flatMap((kind): Paragraph[] => {
      const lines = entries[kind] ?? [];
      if (lines.length === 0) return [];
      const heading = { text: headingOf(cv, kind), size: 10.5, before: 12, isHeading: true };
      return [heading, ...lines.map((text) => listParagraph(cv, text))];
    }),
  ];
}

/** Bare lines or bullets; what is longer than a line would run into the next without a bullet. */
function listParagraph(cv: LabelledCv, text: string): Paragraph {
  const isBulleted = variant(cv.id, 'narrow bullets', [true, false]);
  return isBulleted ? bulletParagraph(cv, text, 9) : { text, size: 9, before: 3, hang: 8 };
}
