import {
  cleanText,
  lineOf,
  readBullet,
  type DocumentLine,
  type Extraction,
} from './document-line.ts';

const wordsPerPage = 600;

/** A heading of the first level is set larger than one of the third. */
const headingSize = (level: number) => 1.7 - 0.1 * level;

/** Plain text has no pages; form feeds count, and 600 words fill one. */
export function readTextLines(text: string): Extraction {
  const lines: DocumentLine[] = [];
  let page = 1;
  let line = 0;
  let gapBefore = false;
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    line++;
    if (raw.includes('\f')) page++;
    const spaced = raw.replace(/[^\S\t]{3,}(?=\S)/g, (gap, at: number) => (at === 0 ? gap : '\t'));
    const indent = /^[^\S\n]*/.exec(raw.replaceAll('\t', '    '))?.[0].length ?? 0;
    const underline = /^\s*([=\-_~*#])\1{2,}\s*$/.test(raw);
    if (underline) {
      // A rule under a short line makes it a heading; anywhere else it is a gap.
      const above = lines.at(-1);
      if (above && above.text.length < 50 && !gapBefore) above.heading = true;
      gapBefore = true;
      continue;
    }
    const hash = /^\s*(#{1,6})\s+/.exec(spaced);
    const plain = stripEmphasis(cleanText(hash ? spaced.slice(hash[0].length) : spaced));
    if (plain === '') {
      gapBefore = true;
      continue;
    }
    const marked = readBullet(plain);
    lines.push(
      lineOf(marked.text, line, {
        ...marked,
        page,
        indent,
        cellIndent: indent,
        heading: hash !== null,
        size: hash ? headingSize(hash[1]?.length ?? 1) : 1,
        gapBefore,
      }),
    );
    gapBefore = false;
  }
  const words = text.split(/\s+/).length;
  return {
    pages: Math.max(page, Math.ceil(words / wordsPerPage)),
    lines: markFull(lines),
    hasImages: false,
  };
}

/** Where the text was wrapped at a width, most long lines end near it. */
function markFull(lines: DocumentLine[]): DocumentLine[] {
  const ends = lines.map((line) => line.indent + line.text.length + (line.bullet ? 2 : 0));
  const width = Math.max(0, ...ends.filter((end) => end <= 132));
  // Lines longer than any page is wide were never wrapped.
  const wrapped = width >= 50 && ends.filter((end) => end > 132).length < lines.length * 0.05;
  return lines.map((line, at) => {
    const nextWord = /^\S+/.exec(lines[at + 1]?.text ?? '')?.[0].length ?? 0;
    return { ...line, full: wrapped && nextWord > 0 && (ends[at] ?? 0) + 1 + nextWord > width };
  });
}

function stripEmphasis(text: string): string {
  return text
    .replace(/(\*\*|__)(?=\S)(.{1,200}?)(?<=\S)\1/g, '$2')
    .replace(/(?<=^|[\s(])([*_])(?=\S)([^*_]{1,200}?)(?<=\S)\1(?=$|[\s).,;:·])/g, '$2');
}
