import type { SourceText } from './source-text.ts';
import { readBytesLiteral, readStringLiteral } from './text-literals.ts';

export type Token = { offset: number; end: number } & (
  | { type: 'word'; text: string }
  | { type: 'sign'; text: string }
  | { type: 'int'; value: bigint }
  | { type: 'float'; value: number }
  | { type: 'string'; value: string }
  | { type: 'bytes'; value: Uint8Array }
  | { type: 'end' }
);

const largestInt = 2n ** 63n - 1n;
const word = /[A-Za-z_][A-Za-z0-9_]*/y;
const number = /[0-9]+(\.[0-9]+)?/y;
const sign = /&&|\|\||==|!=|<=|>=|[{}()[\],;:.?!<>=+\-*/%$]/y;
const blank = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function skipBlank(source: SourceText, offset: number): number {
  const skipped = matchAt(blank, source.text, offset)?.[0].length ?? 0;
  const end = offset + skipped;
  if (source.text.startsWith('/*', end)) throw source.errorAt(end, 'Comment is never closed.');
  return end;
}

/**
 * The token at or after an offset. A `/` is always a sign of its own: only the parser knows
 * whether it divides or begins a path.
 */
export function readToken(source: SourceText, from: number): Token {
  const offset = skipBlank(source, from);
  const { text } = source;
  const first = text[offset];
  if (first === undefined) return { type: 'end', offset, end: offset };
  if (first === "'" || first === '"') return readStringLiteral(source, offset);
  const second = text[offset + 1];
  if ((first === 'b' || first === 'B') && (second === "'" || second === '"')) {
    return readBytesLiteral(source, offset);
  }
  const readWord = matchAt(word, text, offset);
  if (readWord) {
    return { type: 'word', text: readWord[0], offset, end: offset + readWord[0].length };
  }
  const readNumber = matchAt(number, text, offset);
  if (readNumber) return readNumberToken(source, offset, readNumber);
  const readSign = matchAt(sign, text, offset);
  if (readSign) {
    return { type: 'sign', text: readSign[0], offset, end: offset + readSign[0].length };
  }
  const whole = first === '&' || first === '|' ? ` Expected '${first}${first}'.` : '';
  throw source.errorAt(offset, `Unexpected '${first}'.${whole}`);
}

function readNumberToken(source: SourceText, offset: number, found: RegExpExecArray): Token {
  const end = offset + found[0].length;
  if (/[A-Za-z_]/.test(source.text[end] ?? '')) {
    throw source.errorAt(end, `Unexpected '${source.text[end] ?? ''}' in a number.`);
  }
  if (found[1] !== undefined) return { type: 'float', value: Number(found[0]), offset, end };
  const value = BigInt(found[0]);
  if (value > largestInt) throw source.errorAt(offset, 'The number does not fit 64 bits.');
  return { type: 'int', value, offset, end };
}
