import type { LabelledCv } from '../labelled-cv.ts';
import {
  contactLines,
  documentTitle,
  educationLines,
  outlineOf,
  positionLines,
  type OutlineItem,
} from './outline.ts';
import { variant } from './variant.ts';
import { wrap } from './wrap.ts';

/** As somebody types it in a text editor: headings that stand out, lines of at most 78 characters. */
export function writePlainText(cv: LabelledCv): Buffer {
  const title = documentTitle(cv);
  const head = [
    ...(title === '' ? [] : [title.toUpperCase(), '']),
    cv.name,
    ...(cv.headline === undefined ? [] : [cv.headline]),
    ...contactLines(cv),
  ];
  const sections = outlineOf(cv).flatMap(({ heading, items }) => [
    '',
    ...headingLines(cv.id, heading),
    ...items.flatMap((item, index) => [
      ...(item.kind === 'position' && index > 0 ? [''] : []),
      ...itemLines(cv, item),
    ]),
  ]);
  return Buffer.from(`${[...head, ...sections].join('\n')}\n`);
}

function headingLines(id: string, heading: string): string[] {
  switch (variant(id, 'heading', ['upper', 'underlined', 'colon', 'upper-gap'])) {
    case 'underlined':
      return [heading, '-'.repeat(heading.length)];
    case 'colon':
      return [`${heading}:`];
    case 'upper-gap':
      return [heading.toUpperCase(), ''];
    default:
      return [heading.toUpperCase()];
  }
}

function itemLines(cv: LabelledCv, item: OutlineItem): string[] {
  switch (item.kind) {
    case 'text':
      return narrow(item.text, '', '');
    case 'bullet':
      return bulletLines(cv.id, item.text);
    case 'position':
      return [
        ...positionLines(cv, item.position),
        ...item.position.achievements.flatMap((text) => bulletLines(cv.id, text)),
      ];
    case 'education':
      return educationLines(cv, item.education);
  }
}

function bulletLines(id: string, text: string): string[] {
  const bullet = variant(id, 'bullet', ['- ', '* ', '• ', '  - ']);
  return narrow(text, bullet, ' '.repeat(bullet.length));
}

function narrow(text: string, first: string, rest: string): string[] {
  return wrap(text, (line) => line.length + rest.length <= 78).map(
    (line, index) => `${index === 0 ? first : rest}${line}`,
  );
}
