import type { LabelledCv } from '../labelled-cv.ts';
import {
  contactLines,
  educationLines,
  outlineOf,
  positionLines,
  type OutlineItem,
} from './outline.ts';
import { variant } from './variant.ts';

/** What a clipboard brings from a word processor: no blank lines, tabs, odd spaces and bullets, no wrapping. */
export function writePastedText(cv: LabelledCv): Buffer {
  const lines = [
    cv.name,
    ...(cv.headline === undefined ? [] : [cv.headline]),
    ...contactLines(cv),
    ...outlineOf(cv).flatMap(({ heading, items }) => [
      heading,
      ...items.flatMap((item) => itemLines(cv, item)),
    ]),
  ];
  // Trailing spaces here and there, and the line ends of Windows.
  const pasted = lines.map((line, index) => (index % 5 === 3 ? `${line} ` : line));
  return Buffer.from(pasted.join('\r\n'));
}

function itemLines(cv: LabelledCv, item: OutlineItem): string[] {
  const bullet = variant(cv.id, 'pasted bullet', ['•\t', '·\u00a0\u00a0', '▪ ', '- ']);
  switch (item.kind) {
    case 'text':
      return [item.text];
    case 'bullet':
      return [`${bullet}${item.text}`];
    case 'position':
      return [
        ...positionLines(cv, item.position).map((line) => line.replaceAll(' | ', '\t')),
        ...item.position.achievements.map((text) => `${bullet}${text}`),
      ];
    case 'education':
      return educationLines(cv, item.education);
  }
}
