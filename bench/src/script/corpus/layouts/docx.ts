import {
  writeDocx,
  type DocxBlock,
} from '../../../../../functions/src/script/testing/docx-writer.ts';
import type { LabelledCv } from '../labelled-cv.ts';
import { periodText } from './dates.ts';
import {
  contactLines,
  documentTitle,
  educationLines,
  outlineOf,
  positionLines,
  type OutlineItem,
} from './outline.ts';
import { variant } from './variant.ts';

/** A Word document: with dates at a tab stop, in a table beside the text, or simply below each other. */
export function writeWordDocument(cv: LabelledCv): Buffer {
  const title = documentTitle(cv);
  const isContactInHeader = variant(cv.id, 'contact in header', [false, false, true]);
  const contact = contactLines(cv);
  const blocks: DocxBlock[] = [
    ...(title === '' ? [] : [{ text: title }]),
    { heading: cv.name, level: 1 },
    ...(cv.headline === undefined ? [] : [{ text: cv.headline }]),
    ...(isContactInHeader ? [] : contact.map((text) => ({ text }))),
    ...outlineOf(cv).flatMap(({ heading, items }): DocxBlock[] => [
      { heading, level: 2 },
      ...items.flatMap((item) => itemBlocks(cv, item)),
    ]),
  ];
  return writeDocx(blocks, isContactInHeader ? contact : []);
}

function itemBlocks(cv: LabelledCv, item: OutlineItem): DocxBlock[] {
  switch (item.kind) {
    case 'text':
      return [{ text: item.text }];
    case 'bullet':
      return [{ bullet: item.text }];
    case 'position':
      return positionBlocks(cv, item.position);
    case 'education':
      return educationLines(cv, item.education).map((text) => ({ text }));
  }
}

function positionBlocks(cv: LabelledCv, position: LabelledCv['positions'][number]): DocxBlock[] {
  const { title, company, location } = position;
  const period = periodText(cv, position.start, position.end);
  const place = location === undefined ? company : `${company}, ${location}`;
  const bullets: DocxBlock[] = position.achievements.map((bullet) => ({ bullet }));
  switch (variant(cv.id, 'word position', ['tab', 'table', 'lines'])) {
    case 'tab':
      return [{ text: `${title}\t${period}`, bold: true }, { text: place }, ...bullets];
    case 'table':
      return [
        {
          rows: [[[{ text: period }], [{ text: title, bold: true }, { text: place }, ...bullets]]],
        },
      ];
    default: {
      const [first, ...others] = positionLines(cv, position);
      return [{ text: first, bold: true }, ...others.map((text) => ({ text })), ...bullets];
    }
  }
}
