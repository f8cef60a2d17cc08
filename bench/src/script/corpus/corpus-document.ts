import type { LabelledCv, LayoutName } from './labelled-cv.ts';
import { writeWordDocument } from './layouts/docx.ts';
import { writeEuropassXml } from './layouts/europass-xml.ts';
import { writeJsonResume } from './layouts/json-resume.ts';
import { writeLinkedinPdf } from './layouts/linkedin-pdf.ts';
import { writeMarkdown } from './layouts/markdown.ts';
import { writePastedText } from './layouts/pasted-text.ts';
import { writeOneColumnPdf } from './layouts/pdf-one-column.ts';
import { writeTablePdf } from './layouts/pdf-table.ts';
import { writeTwoColumnPdf } from './layouts/pdf-two-columns.ts';
import { writePlainText } from './layouts/plain-text.ts';

type Layout = { write: (cv: LabelledCv) => Buffer; extension: string };

const layouts: Record<LayoutName, Layout> = {
  'plain-text': { write: writePlainText, extension: 'txt' },
  'pasted-text': { write: writePastedText, extension: 'txt' },
  markdown: { write: writeMarkdown, extension: 'md' },
  'pdf-one-column': { write: writeOneColumnPdf, extension: 'pdf' },
  'pdf-two-columns': { write: writeTwoColumnPdf, extension: 'pdf' },
  'pdf-table': { write: writeTablePdf, extension: 'pdf' },
  'linkedin-pdf': { write: writeLinkedinPdf, extension: 'pdf' },
  docx: { write: writeWordDocument, extension: 'docx' },
  'json-resume': { write: writeJsonResume, extension: 'json' },
  'europass-xml': { write: writeEuropassXml, extension: 'xml' },
};

/** The CV as the file its owner would upload. */
export function corpusDocument(cv: LabelledCv): { bytes: Buffer; fileName: string } {
  const { write, extension } = layouts[cv.layout];
  return { bytes: write(cv), fileName: `${cv.id}.${extension}` };
}
