import type { DocumentProblem, DocumentReading } from './document-parser.ts';
import { readPdfLines } from './pdf-lines.ts';
import type { PdfText } from './pdf-rows.ts';

type PdfItem = { str: string; transform: number[]; width: number; height: number };

/** Reads the text of a PDF with its places. Runs inside the parser's worker. */
export async function readPdfDocument(
  bytes: Uint8Array,
  maxPages: number,
): Promise<DocumentReading> {
  const { getDocumentProxy } = await import('unpdf');
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    document = await getDocumentProxy(bytes, { verbosity: 0 });
  } catch (error) {
    return { ok: false, code: problemOf(error) };
  }
  try {
    if (document.numPages > maxPages) return { ok: false, code: 'too-many-pages' };
    const pages: PdfText[][] = [];
    let hasImages = false;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const top = page.view[3] ?? 0;
      const content = await page.getTextContent();
      const items = (content.items as (PdfItem | { type: string })[]).filter(
        (item): item is PdfItem => 'str' in item,
      );
      pages.push(items.map((item) => placeText(item, top)));
      hasImages ||= items.length === 0 && (await paintsImages(page));
    }
    const { lines, isLinkedin } = readPdfLines(pages);
    return {
      ok: true,
      extraction: { pages: document.numPages, lines, hasImages, isLinkedin },
    };
  } catch {
    // pdf.js opens damaged files lazily: a page that cannot be read tells of the same damage.
    return { ok: false, code: 'corrupt' };
  } finally {
    // The thread may read another person's document next; nothing of this one stays.
    await document.loadingTask.destroy();
  }
}

function placeText({ str, transform, width }: PdfItem, top: number): PdfText {
  const [, , skew = 0, scale = 0, x = 0, y = 0] = transform;
  return { text: str, x, y: top - y, width, size: Math.hypot(skew, scale) };
}

function problemOf(error: unknown): DocumentProblem {
  return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'corrupt';
}

type PaintingPage = { getOperatorList: () => Promise<{ fnArray: number[] }> };

async function paintsImages(page: PaintingPage): Promise<boolean> {
  const { getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  const painting = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((operation) => painting.includes(operation));
}
