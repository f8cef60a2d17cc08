import type { LabelledCv, LabelledPosition } from '../labelled-cv.ts';
import { periodText } from './dates.ts';
import { educationLines, positionLines, type OutlineItem, type OutlineSection } from './outline.ts';
import type { Paragraph } from './pdf-flow.ts';
import { variant } from './variant.ts';

/** A section as it stands in a column. */
export function sectionParagraphs(
  cv: LabelledCv,
  { heading, items }: OutlineSection,
  style: { headingSize: number; size: number },
): Paragraph[] {
  const isUpper = variant(cv.id, 'upper headings', [true, false, false]);
  return [
    {
      text: isUpper ? heading.toUpperCase() : heading,
      size: style.headingSize,
      before: 12,
      isHeading: true,
    },
    ...items.flatMap((item, index) => itemParagraphs(cv, item, index === 0 ? 3 : 8, style.size)),
  ];
}

export function itemParagraphs(
  cv: LabelledCv,
  item: OutlineItem,
  before: number,
  size: number,
): Paragraph[] {
  switch (item.kind) {
    case 'text':
      return [{ text: item.text, size, before: 2 }];
    case 'bullet':
      return [bulletParagraph(cv, item.text, size)];
    case 'position':
      return positionParagraphs(cv, item.position, before, size);
    case 'education':
      return educationLines(cv, item.education).map((text, index) => ({
        text,
        size,
        before: index === 0 ? 3 : 0,
      }));
  }
}

export function bulletParagraph(cv: LabelledCv, text: string, size: number): Paragraph {
  const bullet = variant(cv.id, 'pdf bullet', ['•', '•', '-', '–']);
  return { text: `${bullet} ${text}`, size, indent: 6, hang: 8 };
}

function positionParagraphs(
  cv: LabelledCv,
  position: LabelledPosition,
  before: number,
  size: number,
): Paragraph[] {
  const bullets = position.achievements.map((text) => bulletParagraph(cv, text, size));
  const { title, company, location } = position;
  if (variant(cv.id, 'pdf position', ['right', 'lines', 'lines']) === 'right') {
    const place = location === undefined ? company : `${company}, ${location}`;
    const right = periodText(cv, position.start, position.end);
    return [
      { text: title, size: size + 1, before, right, isHeading: true },
      { text: place, size },
      ...bullets,
    ];
  }
  const [first, ...others] = positionLines(cv, position);
  return [
    { text: first, size: size + 1, before, isHeading: true },
    ...others.map((text) => ({ text, size })),
    ...bullets,
  ];
}
