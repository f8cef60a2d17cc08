import { cleanText, readBullet, type DocumentLine, type Extraction } from './document-line.ts';

const wordsPerPage = 600;

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
    const hash = /^\s*#{1,6}\s+/.exec(spaced);
    const plain = stripEmphasis(cleanText(hash ? spaced.slice(hash[0].length) : spaced));
    if (plain === '') {
      gapBefore = true;
      continue;
    }
    const marked = readBullet(plain);
    lines.push({
      ...marked,
      page,
      line,
      indent,
      size: 1,
      heading: hash !== null,
      gapBefore,
      column: 0,
    });
    gapBefore = false;
  }
  const words = text.split(/\s+/).length;
  return { pages: Math.max(page, Math.ceil(words / wordsPerPage)), lines, hasImages: false };
}

function stripEmphasis(text: string): string {
  return text.replace(/(\*\*|__)(?=\S)(.{1,200}?)(?<=\S)\1/g, '$2');
}
