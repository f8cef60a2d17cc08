import { writePdf, type PdfLine } from './pdf-writer.ts';

type LinkedinPost = {
  title: string;
  dates: string;
  place?: string;
  /** As wrapped on the page. */
  lines: string[];
};
export type LinkedinProfile = {
  left: [heading: string, lines: string[]][];
  name: string;
  headline: string[];
  location: string;
  summary: [heading: string, lines: string[]];
  experience: [heading: string, employers: LinkedinEmployer[]];
  education: [heading: string, schools: [school: string, degree: string][]];
  footer: (page: number, pages: number) => string;
};
type LinkedinEmployer = { company: string; stay?: string; posts: LinkedinPost[] };

type Run = { text: string; size: number; before: number };

const leftX = 22;
const mainX = 224;
const pageHeight = 842;

/** A profile as LinkedIn’s “Save to PDF” sets it: sizes and places measured on its exports. */
export function writeLinkedinProfile(profile: LinkedinProfile): Buffer {
  const left = profile.left.flatMap(([heading, lines]): Run[] => [
    { text: heading, size: 13, before: 26 },
    ...lines.map((text) => ({ text, size: 10.5, before: 15 })),
  ]);
  const heading = (text: string): Run => ({ text, size: 15.75, before: 34 });
  const [summary, summaryLines] = profile.summary;
  const [experience, employers] = profile.experience;
  const [education, schools] = profile.education;
  const main: Run[] = [
    { text: profile.name, size: 26, before: 34 },
    ...profile.headline.map((text) => ({ text, size: 12, before: 18 })),
    { text: profile.location, size: 12, before: 18 },
    heading(summary),
    ...summaryLines.map((text) => ({ text, size: 12, before: 18 })),
    heading(experience),
    ...employers.flatMap(({ company, stay, posts }): Run[] => [
      { text: company, size: 12, before: 24 },
      ...(stay ? [{ text: stay, size: 10.5, before: 16 }] : []),
      ...posts.flatMap(({ title, dates, place, lines }): Run[] => [
        { text: title, size: 11.5, before: 20 },
        { text: dates, size: 10.5, before: 16 },
        ...(place ? [{ text: place, size: 10.5, before: 16 }] : []),
        ...lines.map((text) => ({ text, size: 10.5, before: 15 })),
      ]),
    ]),
    heading(education),
    ...schools.flatMap(([school, degree]): Run[] => [
      { text: school, size: 12, before: 22 },
      { text: degree, size: 10.5, before: 16 },
    ]),
  ];
  const pages = [place(left, leftX), place(main, mainX)];
  const count = Math.max(...pages.map(({ length }) => length));
  return writePdf(
    Array.from({ length: count }, (_, index) => ({
      lines: [
        ...pages.flatMap((column) => column[index] ?? []),
        { text: profile.footer(index + 1, count), x: 360, y: 812, size: 9 },
      ],
    })),
  );
}

function place(runs: Run[], x: number): PdfLine[][] {
  const pages: PdfLine[][] = [[]];
  let y = 30;
  for (const { text, size, before } of runs) {
    y += before;
    if (y > pageHeight - 60) {
      pages.push([]);
      y = 50;
    }
    pages.at(-1)?.push({ text, x, y, size });
  }
  return pages;
}
