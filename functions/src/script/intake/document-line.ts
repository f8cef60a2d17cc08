/** One line of a document in reading order, whatever format it came from. */
export type DocumentLine = {
  /** Cells of one row are parted by a tab. */
  text: string;
  page: number;
  line: number;
  /** Distance from the left edge of its column; only comparable within one document. */
  indent: number;
  /** The same for its last cell. */
  cellIndent: number;
  /** Font size relative to the body text; 1 where the format does not tell. */
  size: number;
  /** The format itself marks this line as a heading or sets it in bold alone. */
  heading: boolean;
  bullet: boolean;
  gapBefore: boolean;
  /** The line was broken because the next word did not fit, so its sentence may go on below. */
  full: boolean;
  /** 0 full width, 1 left column, 2 right column. */
  column: 0 | 1 | 2;
};

export type Extraction = {
  pages: number;
  lines: DocumentLine[];
  hasImages: boolean;
  /** A profile saved as PDF by LinkedIn, whose form is known. */
  isLinkedin?: boolean;
};

const bulletMarker =
  /^(?:[•●▪■□◦○‣⁃∙·・➢➤►▸▹✓✔✦★❖◆–—*-]|o(?=\s))[\s\t]+|^[・●■◆](?=\p{Lo})|^>\s*(?=[\p{L}\d])|^\*(?=\p{Lu}[^*]*$)/u;

/** A line that stands alone, from a format without a layout. */
export function lineOf(text: string, line: number, more: Partial<DocumentLine> = {}): DocumentLine {
  return {
    text,
    page: 1,
    line,
    indent: 0,
    cellIndent: 0,
    size: 1,
    heading: false,
    bullet: false,
    gapBefore: false,
    full: false,
    column: 0,
    ...more,
  };
}

export type MarkedText = { text: string; bullet: boolean };

/** Takes the list marker off a line. */
export function readBullet(text: string): MarkedText {
  const marker = bulletMarker.exec(text);
  return marker
    ? { text: text.slice(marker[0].length).trim(), bullet: true }
    : { text, bullet: false };
}

/** Icons, zero-width characters and letter-spacing are typography, not words. */
export function cleanText(raw: string): string {
  const text = raw
    .normalize('NFC')
    .replace(/ﬁ/g, 'fi')
    .replace(/ﬂ/g, 'fl')
    .replace(/ﬀ/g, 'ff')
    .replace(/ﬃ/g, 'ffi')
    .replace(/[\p{Cf}\p{Co}\u{fffd}]/gu, '')
    // Control characters other than the tab that parts cells.
    .replace(/[^\P{Cc}\t]/gu, ' ')
    .replace(/[^\S\t]+/g, ' ')
    .replace(/ ?\t[\t ]*/g, '\t')
    .replace(/^[\s]+|[\s]+$/g, '');
  return joinSpacedLetters(text);
}

/** “E X P E R I E N C E” is a word; two or more spaces part words, which cleaning has merged, so only single words are joined. */
function joinSpacedLetters(text: string): string {
  return /^\p{L}(?: \p{L}){3,}$/u.test(text) ? text.replaceAll(' ', '') : text;
}

export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
