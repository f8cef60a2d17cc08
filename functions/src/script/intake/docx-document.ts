import type { DocumentReading } from './document-parser.ts';
import { cleanText, lineOf, type DocumentLine } from './document-line.ts';
import { readHtmlLines } from './html-lines.ts';
import { readZip } from './zip-contents.ts';

const maxUnpackedBytes = 60 * 1024 * 1024;
const wordsPerPage = 600;

/** Reads a Word document. Runs inside the parser's worker. */
export async function readDocxDocument(bytes: Uint8Array): Promise<DocumentReading> {
  const zip = readZip(bytes, maxUnpackedBytes);
  if (!zip.ok) return { ok: false, code: zip.problem };
  if (!zip.files.has('word/document.xml')) return { ok: false, code: 'unsupported-format' };
  const { default: mammoth } = await import('mammoth');
  let html: string;
  try {
    const noImages = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    html = (await mammoth.convertToHtml({ buffer }, { convertImage: noImages })).value;
  } catch {
    return { ok: false, code: 'corrupt' };
  }
  const lines = [...readHeaders(zip.files), ...readHtmlLines(html)].map((line, index) => ({
    ...line,
    line: index + 1,
  }));
  const words = lines.reduce((sum, line) => sum + line.text.split(' ').length, 0);
  const pages = Math.max(1, Math.ceil(words / wordsPerPage));
  return { ok: true, extraction: { pages, lines, hasImages: html.includes('<img') } };
}

/** mammoth leaves page headers out, but that is where many people put their name. */
function readHeaders(files: Map<string, Uint8Array>): DocumentLine[] {
  const seen = new Set<string>();
  for (const [name, content] of files) {
    if (!/^word\/header\d*\.xml$/.test(name) || content.byteLength > 200_000) continue;
    const xml = new TextDecoder().decode(content);
    for (const [paragraph] of xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)) {
      const spaced = paragraph.replace(/<w:(?:tab|br)\/>/g, '<w:t>\t</w:t>');
      const runs = [...spaced.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)];
      const text = cleanText(runs.map(([, run = '']) => run.replaceAll('&amp;', '&')).join(''));
      if (text !== '') seen.add(text);
    }
  }
  return [...seen].map((text) => lineOf(text, 1));
}
