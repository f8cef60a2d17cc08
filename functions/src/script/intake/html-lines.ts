import { cleanText, lineOf, readBullet, type DocumentLine } from './document-line.ts';

type Part = {
  text: string;
  /** 0 for text, else the level of the heading. */
  level: number;
  bullet: boolean;
  bold: boolean;
  indent: number;
  column: DocumentLine['column'];
};

/** The HTML mammoth writes → lines. It is always well formed, so a tag reader is enough. */
export function readHtmlLines(html: string): DocumentLine[] {
  const parts: Part[] = [];
  readBlocks(html, parts);
  return parts.map((part, index) => {
    const marked = readBullet(part.text);
    return lineOf(marked.text, index + 1, {
      indent: part.indent,
      cellIndent: part.indent,
      size: part.level > 0 ? 1.7 - 0.1 * part.level : 1,
      heading: part.level > 0 || (part.bold && !part.bullet && part.text.length < 60),
      bullet: part.bullet || marked.bullet,
      gapBefore: part.level > 0,
      column: part.column,
    });
  });
}

type Cell = { parts: Part[] };
type Table = { rows: Cell[][] };

function readBlocks(html: string, out: Part[]): void {
  const tables: Table[] = [];
  let text = '';
  let boldLetters = 0;
  let bold = 0;
  let listDepth = 0;
  let inItem = false;
  let level = 0;
  const sink = () => tables.at(-1)?.rows.at(-1)?.at(-1)?.parts ?? out;
  const flush = () => {
    const plain = cleanText(text);
    if (plain !== '') {
      const letters = text.replace(/\s/g, '').length;
      sink().push({
        text: plain,
        level,
        bullet: inItem,
        bold: boldLetters > 0 && boldLetters >= letters * 0.95,
        indent: listDepth * 2,
        column: 0,
      });
    }
    text = '';
    boldLetters = 0;
  };
  for (const [token] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    if (!token.startsWith('<')) {
      const plain = decodeEntities(token);
      text += plain;
      if (bold > 0) boldLetters += plain.replace(/\s/g, '').length;
      continue;
    }
    const [, slash = '', name = ''] = /^<(\/?)([a-z0-9]+)/i.exec(token) ?? [];
    const opens = slash === '';
    switch (name.toLowerCase()) {
      case 'strong':
        bold += opens ? 1 : -1;
        break;
      case 'br':
      case 'p':
        flush();
        break;
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        flush();
        level = opens ? Number(name.slice(1)) : 0;
        break;
      case 'ul':
      case 'ol':
        flush();
        listDepth += opens ? 1 : -1;
        break;
      case 'li':
        flush();
        inItem = opens;
        break;
      case 'table':
        flush();
        if (opens) tables.push({ rows: [] });
        else closeTable(tables.pop(), sink());
        break;
      case 'tr':
        flush();
        if (opens) tables.at(-1)?.rows.push([]);
        break;
      case 'td':
      case 'th':
        flush();
        if (opens) tables.at(-1)?.rows.at(-1)?.push({ parts: [] });
        break;
      default:
        break;
    }
  }
  flush();
}

/** A row of short cells is one line; cells that hold paragraphs are a layout and are read one by one. */
function closeTable(table: Table | undefined, out: Part[]): void {
  for (const row of table?.rows ?? []) {
    const filled = row.filter((cell) => cell.parts.length > 0);
    const [first, ...rest] = filled;
    const leads = first?.parts[0];
    if (leads && rest.length > 0 && first.parts.length === 1 && rest.length === 1) {
      // Dates or a label beside its entry: the label joins the entry's first line.
      const [head, ...body] = rest[0]?.parts ?? [];
      if (head) out.push({ ...head, text: `${leads.text}\t${head.text}`, level: 0 }, ...body);
    } else if (filled.every((cell) => cell.parts.length === 1)) {
      const texts = filled.map((cell) => cell.parts[0]?.text ?? '');
      if (leads) out.push({ ...leads, text: texts.join('\t') });
    } else {
      filled.forEach((cell, at) => {
        const column = at === 0 ? 1 : 2;
        out.push(...cell.parts.map((part): Part => ({ ...part, column })));
      });
    }
  }
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? parseInt(String(hex), 16) : null;
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return entities[String(name).toLowerCase()] ?? whole;
  });
}
