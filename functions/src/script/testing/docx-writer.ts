import { writeZip } from './zip-writer.ts';

export type DocxBlock =
  | { heading: string; level?: 1 | 2 | 3 }
  | { text: string; bold?: boolean }
  | { bullet: string }
  | { rows: DocxBlock[][][] };

/** A small Word document: headings, paragraphs, lists and tables, as Word itself marks them. */
export function writeDocx(blocks: DocxBlock[], header: string[] = []): Buffer {
  const body = blocks.map(blockXml).join('');
  const section =
    header.length > 0
      ? '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/></w:sectPr>'
      : '<w:sectPr/>';
  const files = [
    { name: '[Content_Types].xml', content: contentTypes(header.length > 0) },
    { name: '_rels/.rels', content: relations([['rId1', 'officeDocument', 'word/document.xml']]) },
    {
      name: 'word/_rels/document.xml.rels',
      content: relations([
        ['rId1', 'styles', 'styles.xml'],
        ['rId2', 'numbering', 'numbering.xml'],
        ...(header.length > 0 ? ([['rId3', 'header', 'header1.xml']] as const) : []),
      ]),
    },
    {
      name: 'word/document.xml',
      content: `${xml}<w:document ${spaces}><w:body>${body}${section}</w:body></w:document>`,
    },
    { name: 'word/styles.xml', content: styles },
    { name: 'word/numbering.xml', content: numbering },
  ];
  if (header.length > 0) {
    const paragraphs = header.map((text) => paragraph(run(text))).join('');
    files.push({
      name: 'word/header1.xml',
      content: `${xml}<w:hdr ${spaces}>${paragraphs}</w:hdr>`,
    });
  }
  return writeZip(files);
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function blockXml(block: DocxBlock): string {
  if ('heading' in block) {
    return paragraph(run(block.heading), `<w:pStyle w:val="Heading${block.level ?? 1}"/>`);
  }
  if ('bullet' in block) {
    return paragraph(
      run(block.bullet),
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    );
  }
  if ('rows' in block) {
    const rows = block.rows.map(
      (row) =>
        `<w:tr>${row.map((cell) => `<w:tc>${cell.map(blockXml).join('')}</w:tc>`).join('')}</w:tr>`,
    );
    return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
  }
  return paragraph(run(block.text, block.bold));
}

function paragraph(content: string, properties = ''): string {
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content}</w:p>`;
}

function run(text: string, bold = false): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const pieces = escaped.split('\t').map((piece) => `<w:t xml:space="preserve">${piece}</w:t>`);
  return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${pieces.join('<w:tab/>')}</w:r>`;
}

function relations(items: (readonly [string, string, string])[]): string {
  const rows = items.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${kinds}/${type}" Target="${target}"/>`,
  );
  return `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
}

function contentTypes(withHeader: boolean): string {
  const type = (part: string, kind: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
  return `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('document', 'document.main')}${type('styles', 'styles')}${type('numbering', 'numbering')}${withHeader ? type('header1', 'header') : ''}</Types>`;
}

const styles = `${xml}<w:styles ${spaces}>${[1, 2, 3]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`,
  )
  .join('')}</w:styles>`;
const numbering = `${xml}<w:numbering ${spaces}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
