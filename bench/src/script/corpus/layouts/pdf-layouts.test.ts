import { describe, expect, it } from 'vitest';
import { corpusDocument } from '../corpus-document.ts';
import { labelledCvs } from '../labelled-cvs.ts';
import { a4 } from './pdf-flow.ts';
import { textWidth, winAnsiText } from './pdf-text.ts';

type SetLine = { page: number; text: string; left: number; right: number; y: number; size: number };

const pdfs = labelledCvs()
  .filter(({ layout }) => layout.includes('pdf'))
  .map((cv) => ({ cv, lines: linesOf(corpusDocument(cv).bytes) }));

/** What the page descriptions of our own writer say, line by line. */
function linesOf(bytes: Buffer): SetLine[] {
  const streams = bytes.toString('latin1').match(/stream\n[\s\S]*?\nendstream/g) ?? [];
  const command = /BT \/F1 ([\d.]+) Tf ([\d.-]+) ([\d.-]+) Td \((.*)\) Tj ET/g;
  return streams.flatMap((stream, page) =>
    [...stream.matchAll(command)].map(([, size = '', x = '', y = '', escaped = '']) => {
      const text = escaped.replace(/\\([\\()])/g, '$1');
      const left = Number(x);
      const right = left + textWidth(text, Number(size));
      return { page, text, left, right, y: Number(y), size: Number(size) };
    }),
  );
}

describe('the PDF layouts', () => {
  it('stay on the page and print nothing over each other', () => {
    const faults: string[] = [];
    for (const { cv, lines } of pdfs) {
      lines.forEach((line, index) => {
        const isOnPage =
          line.left >= 0 && line.right <= a4.width && line.y > 0 && line.y < a4.height;
        if (!isOnPage) faults.push(`${cv.id}: “${line.text}” leaves the page`);
        const hit = lines.slice(index + 1).find((other) => collide(line, other));
        if (hit) faults.push(`${cv.id}: “${line.text}” meets “${hit.text}”`);
      });
    }
    expect(faults).toEqual([]);
  });

  it('go over to further pages, and to none that is empty', () => {
    const counts = pdfs.map(({ lines }) => new Set(lines.map(({ page }) => page)).size);
    expect(counts.filter((count) => count > 1).length).toBeGreaterThan(5);
    for (const { cv, lines } of pdfs) {
      const last = Math.max(...lines.map(({ page }) => page));
      expect(new Set(lines.map(({ page }) => page)).size, cv.id).toBe(last + 1);
    }
  });

  it('print every word of every achievement', () => {
    for (const { cv, lines } of pdfs) {
      const printed = lines.map(({ text }) => text).join(' ');
      const words = cv.positions.flatMap(({ achievements }) => achievements.join(' ').split(' '));
      const missing = words.filter((word) => !printed.includes(winAnsiText(word)));
      expect(missing, cv.id).toEqual([]);
    }
  });

  it('number the pages of a LinkedIn profile', () => {
    const profile = pdfs.find(({ cv }) => cv.id === 'cto-health-platform');
    const footers = profile?.lines.filter(({ text }) => /^Page \d of \d$/.test(text));
    expect(footers?.map(({ text }) => text)).toEqual(['Page 1 of 2', 'Page 2 of 2']);
  });
});

describe('winAnsiText', () => {
  it('refuses what a PDF of the corpus cannot carry', () => {
    expect(winAnsiText('œuvre – 5 €')).toBe('\u009cuvre \u0096 5 \u0080');
    expect(() => winAnsiText('Yıldırım')).toThrow('cannot print “ı”');
  });
});

function collide(one: SetLine, other: SetLine): boolean {
  const isBeside = one.right <= other.left || other.right <= one.left;
  return one.page === other.page && !isBeside && Math.abs(one.y - other.y) < 6;
}
