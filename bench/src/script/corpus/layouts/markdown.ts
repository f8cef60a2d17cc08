import type { LabelledCv, LabelledEducation, LabelledPosition } from '../labelled-cv.ts';
import { periodText } from './dates.ts';
import { contactLines, outlineOf, type OutlineItem } from './outline.ts';
import { variant } from './variant.ts';

/** As developers keep it in a repository. */
export function writeMarkdown(cv: LabelledCv): Buffer {
  const head = [
    `# ${cv.name}`,
    ...(cv.headline === undefined ? [] : ['', `**${cv.headline}**`]),
    '',
    ...contactLines(cv).map((line) => `${line}  `),
  ];
  const sections = outlineOf(cv).flatMap(({ heading, items }) => [
    '',
    `## ${heading}`,
    '',
    ...items.flatMap((item, index) => [
      ...(item.kind === 'position' && index > 0 ? [''] : []),
      ...itemLines(cv, item),
    ]),
  ]);
  return Buffer.from(`${[...head, ...sections].join('\n')}\n`);
}

function itemLines(cv: LabelledCv, item: OutlineItem): string[] {
  switch (item.kind) {
    case 'text':
      return [item.text];
    case 'bullet':
      return [`${bulletOf(cv)} ${item.text}`];
    case 'position':
      return [
        ...positionHead(cv, item.position),
        '',
        ...item.position.achievements.map((text) => `${bulletOf(cv)} ${text}`),
      ];
    case 'education':
      return [`${bulletOf(cv)} ${educationText(cv, item.education)}`];
  }
}

const bulletOf = ({ id }: LabelledCv) => variant(id, 'markdown bullet', ['-', '*']);

function positionHead(cv: LabelledCv, position: LabelledPosition): string[] {
  const { title, company, location } = position;
  const period = periodText(cv, position.start, position.end);
  const where = location === undefined ? '' : ` · ${location}`;
  return variant(cv.id, 'markdown position', ['heading', 'bold']) === 'heading'
    ? [`### ${title} – ${company}`, '', `*${period}${where}*`]
    : [`**${title}**, ${company}${where}  `, `_${period}_`];
}

function educationText(cv: LabelledCv, { degree, institution, start, end }: LabelledEducation) {
  return `**${degree}**, ${institution}, ${periodText(cv, start, end)}`;
}
