import type { Token } from './lexer.ts';
import type { SourceText } from './source-text.ts';

const stringEscapes: Record<string, string> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  '/': '/',
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
};

const byteEscapes: Record<string, number> = {
  '\\': 0x5c,
  "'": 0x27,
  '"': 0x22,
  n: 0x0a,
  r: 0x0d,
  t: 0x09,
  b: 0x08,
  f: 0x0c,
};

export function readStringLiteral(source: SourceText, offset: number): Token {
  const { text } = source;
  const quote = text[offset];
  let value = '';
  let at = offset + 1;
  while (text[at] !== quote) {
    const character = characterAt(source, offset, at);
    if (character !== '\\') {
      value += character;
      at += 1;
      continue;
    }
    const escape = text[at + 1] ?? '';
    const meant = stringEscapes[escape];
    if (meant === undefined) {
      throw source.errorAt(
        at,
        `Illegal escape '\\${escape}' in a string; write a backslash twice.`,
      );
    }
    value += meant;
    at += 2;
  }
  return { type: 'string', value, offset, end: at + 1 };
}

/** `b'…'`: the UTF-8 of its characters; only the escapes the hosted compiler accepts. */
export function readBytesLiteral(source: SourceText, offset: number): Token {
  const { text } = source;
  const quote = text[offset + 1];
  const bytes: number[] = [];
  let at = offset + 2;
  while (text[at] !== quote) {
    const character = characterAt(source, offset, at);
    if (character !== '\\') {
      const whole = String.fromCodePoint(text.codePointAt(at) ?? 0);
      bytes.push(...Buffer.from(whole, 'utf8'));
      at += whole.length;
      continue;
    }
    const escape = readByteEscape(source, at);
    bytes.push(escape.byte);
    at += escape.length;
  }
  return { type: 'bytes', value: Uint8Array.from(bytes), offset, end: at + 1 };
}

function readByteEscape(source: SourceText, at: number): { byte: number; length: number } {
  const rest = source.text.slice(at, at + 4);
  const hex = /^\\x([0-9A-Fa-f]{2})/.exec(rest);
  if (hex) return { byte: Number.parseInt(hex[1] ?? '', 16), length: 4 };
  const octal = /^\\([0-3][0-7]{2})/.exec(rest);
  if (octal) return { byte: Number.parseInt(octal[1] ?? '', 8), length: 4 };
  const byte = byteEscapes[rest[1] ?? ''];
  if (byte === undefined) throw source.errorAt(at, `Illegal escape '${rest}' in a bytes literal.`);
  return { byte, length: 2 };
}

function characterAt(source: SourceText, start: number, at: number): string {
  const character = source.text[at];
  if (character === undefined || character === '\n' || character === '\r') {
    throw source.errorAt(start, 'The literal is not closed on its line.');
  }
  return character;
}
