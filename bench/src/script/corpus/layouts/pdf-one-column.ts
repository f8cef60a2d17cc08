import type { LabelledCv } from '../labelled-cv.ts';
import { contactLines, documentTitle, outlineOf } from './outline.ts';
import { a4, flow, pdfOf, type Paragraph } from './pdf-flow.ts';
import { sectionParagraphs } from './pdf-paragraphs.ts';

const column = { x: 56, width: a4.width - 112, top: 50, bottom: a4.height - 50 };

export function writeOneColumnPdf(cv: LabelledCv): Buffer {
  const title = documentTitle(cv);
  const paragraphs: Paragraph[] = [
    ...(title === '' ? [] : [{ text: title, size: 12 }]),
    { text: cv.name, size: 20 },
    ...(cv.headline === undefined ? [] : [{ text: cv.headline, size: 12, before: 2 }]),
    ...contactLines(cv).map((text) => ({ text, size: 9, before: 1 })),
    ...outlineOf(cv).flatMap((section) =>
      sectionParagraphs(cv, section, { headingSize: 13, size: 10 }),
    ),
  ];
  return pdfOf(flow(paragraphs, column));
}
