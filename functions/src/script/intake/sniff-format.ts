import { decodeText } from './decode-text.ts';

export type SniffedFormat =
  | { kind: 'pdf' }
  | { kind: 'zip' }
  | { kind: 'office-binary'; encrypted: boolean }
  | { kind: 'json'; value: unknown; text: string }
  | { kind: 'broken-json' }
  | { kind: 'europass'; text: string }
  | { kind: 'markup' }
  | { kind: 'text'; text: string }
  | { kind: 'picture'; name: string }
  | { kind: 'other'; name: string }
  | { kind: 'unknown-bytes' };

/** Judges by the bytes alone; a name or extension never comes here. */
export async function sniffFormat(bytes: Uint8Array): Promise<SniffedFormat> {
  if (startsWithPdfMark(bytes)) return { kind: 'pdf' };
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (type) {
    if (type.ext === 'pdf') return { kind: 'pdf' };
    if (type.mime === 'application/zip' || type.ext === 'docx') return { kind: 'zip' };
    if (type.ext === 'cfb') {
      return { kind: 'office-binary', encrypted: containsUtf16(bytes, 'EncryptedPackage') };
    }
    if (type.mime.startsWith('image/')) return { kind: 'picture', name: type.ext.toUpperCase() };
    if (type.ext !== 'xml') return { kind: 'other', name: type.ext.toUpperCase() };
  }
  const text = decodeText(bytes);
  return text === null ? { kind: 'unknown-bytes' } : sniffText(text);
}

function sniffText(text: string): SniffedFormat {
  const start = text.trimStart().slice(0, 300);
  if (rootElement(text) === 'SkillsPassport') return { kind: 'europass', text };
  if (/^<(?:!doctype|html|\?xml|svg)/i.test(start)) return { kind: 'markup' };
  if (/^\{\\rtf/.test(start)) return { kind: 'other', name: 'RTF' };
  if (/^[{[]/.test(start)) {
    try {
      return { kind: 'json', value: JSON.parse(text) as unknown, text };
    } catch {
      if (/^[{[]\s*["{}\]]/.test(start)) return { kind: 'broken-json' };
    }
  }
  return { kind: 'text', text };
}

/** The first element of XML, after its prolog. */
function rootElement(text: string): string | undefined {
  const prolog =
    /^\s*(?:<\?[^>]{0,500}>\s*|<!--[^>]{0,2000}-->\s*|<!DOCTYPE[^>[]{0,500}(?:\[[^\]]{0,5000}\])?\s*>\s*){0,10}/i;
  const start = prolog.exec(text)?.[0].length ?? 0;
  return /^<(?:[\w-]+:)?([\w-]+)/.exec(text.slice(start, start + 200))?.[1];
}

/** Readers accept a few bytes before the mark, so some exporters write them. */
function startsWithPdfMark(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

function containsUtf16(bytes: Uint8Array, word: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from(word, 'utf16le'),
  );
}
