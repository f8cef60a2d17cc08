import type { LabelledCv } from '../labelled-cv.ts';
import { periodText } from './dates.ts';
import { headingOf, labels } from './headings.ts';
import { documentTitle, outlineOf, type OutlineItem } from './outline.ts';
import { a4, flow, pdfOf, type Paragraph } from './pdf-flow.ts';
import { bulletParagraph } from './pdf-paragraphs.ts';
import { variant } from './variant.ts';

const left = 50;
const column = { x: 180, width: a4.width - 230, top: 50, bottom: a4.height - 50 };

/** The tabular CV: dates and labels on the left, what they tell on the right. */
export function writeTablePdf(cv: LabelledCv): Buffer {
  const title = documentTitle(cv);
  const isPersonalFirst = variant(cv.id, 'personal first', [true, false]);
  const sections = outlineOf(cv);
  const paragraphs: Paragraph[] = [
    ...(title === '' ? [] : [atLeft({ text: title, size: 15 })]),
    atLeft({ text: cv.name, size: 18 }),
    ...(cv.headline === undefined ? [] : [atLeft({ text: cv.headline, size: 11, before: 2 })]),
    ...contactRows(cv),
    ...(isPersonalFirst ? personalRows(cv) : []),
    ...sections
      .filter(({ kind }) => kind !== 'personal')
      .flatMap(({ heading, items }) => [
        atLeft({ text: heading, size: 13, before: 14, isHeading: true }),
        ...items.flatMap((item) => rows(cv, item)),
      ]),
    ...(isPersonalFirst ? [] : personalRows(cv)),
  ];
  return pdfOf(flow(paragraphs, column));
}

/** Headings stand at the left edge of the table. */
function atLeft(paragraph: Paragraph): Paragraph {
  return { ...paragraph, indent: left - column.x };
}

function contactRows({ location, phone, email, language }: LabelledCv): Paragraph[] {
  const label = labels[language];
  const row = (name: string, text: string) => ({
    text,
    before: 2,
    margin: { text: name, x: left },
  });
  const address = {
    en: 'Address',
    de: 'Anschrift',
    fr: 'Adresse',
    es: 'Dirección',
    pt: 'Endereço',
  };
  return [
    row(language === 'it' ? 'Indirizzo' : address[language], location),
    row(label.phone, phone),
    row(label.email, email),
  ];
}

function personalRows(cv: LabelledCv): Paragraph[] {
  if (cv.personal.length === 0) return [];
  return [
    atLeft({ text: headingOf(cv, 'personal'), size: 13, before: 14, isHeading: true }),
    ...cv.personal.map((line) => {
      const [, name, value] = /^([^:]{3,24}):\s+(.+)$/.exec(line) ?? [];
      return name === undefined || value === undefined
        ? { text: line, before: 2 }
        : { text: value, before: 2, margin: { text: name, x: left } };
    }),
  ];
}

function rows(cv: LabelledCv, item: OutlineItem): Paragraph[] {
  switch (item.kind) {
    case 'text':
      return [{ text: item.text, before: 4 }];
    case 'bullet':
      return [bulletParagraph(cv, item.text, 10)];
    case 'position': {
      const { title, company, location, start, end, achievements } = item.position;
      const place = location === undefined ? company : `${company}, ${location}`;
      return [
        dated(periodText(cv, start, end), title, 8),
        { text: place },
        ...achievements.map((text) => bulletParagraph(cv, text, 10)),
      ];
    }
    case 'education': {
      const { degree, institution, start, end } = item.education;
      return [dated(periodText(cv, start, end), degree, 5), { text: institution }];
    }
  }
}

function dated(period: string, text: string, before: number): Paragraph {
  return { text, before, isHeading: true, margin: { text: period, x: left } };
}
