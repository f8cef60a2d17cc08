import type { LabelledCv, LayoutName } from './labelled-cv.ts';
import { isWinAnsi } from './layouts/pdf-text.ts';
import { variant } from './layouts/variant.ts';

const layouts: Record<LayoutName, readonly [LayoutName, ...LayoutName[]]> = {
  'plain-text': ['pdf-two-columns', 'pdf-table', 'docx'],
  'pasted-text': ['pdf-one-column', 'linkedin-pdf', 'docx'],
  markdown: ['pdf-table', 'pdf-two-columns', 'pasted-text'],
  'pdf-one-column': ['plain-text', 'linkedin-pdf', 'docx'],
  'pdf-two-columns': ['markdown', 'pdf-table', 'plain-text'],
  'pdf-table': ['pasted-text', 'pdf-two-columns', 'docx'],
  'linkedin-pdf': ['docx', 'markdown', 'pdf-one-column'],
  docx: ['pdf-one-column', 'pdf-two-columns', 'plain-text'],
  'json-resume': ['pdf-table', 'plain-text', 'linkedin-pdf'],
  'europass-xml': ['pasted-text', 'pdf-one-column', 'markdown'],
};

/** The same life in another layout, with other headings, dates in other places, another order. */
export function relaidCv(cv: LabelledCv): LabelledCv {
  const id = `${cv.id}-relaid`;
  const layout = variant(id, 'layout', layouts[cv.layout]);
  const isCarried = !layout.includes('pdf') || isWinAnsi(JSON.stringify(cv));
  return { ...cv, id, layout: isCarried ? layout : withoutPdf(cv) };
}

/** For names that a PDF of the corpus cannot print. */
function withoutPdf({ layout }: LabelledCv): LayoutName {
  return layout === 'docx' ? 'plain-text' : 'docx';
}
