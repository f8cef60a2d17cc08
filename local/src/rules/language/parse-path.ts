import type { Expression, PathPart, PatternSegment } from './syntax.ts';
import type { TokenReader } from './token-reader.ts';

const literalSegment = /\([A-Za-z0-9_%\-~&'.:]+\)|[A-Za-z0-9_%\-~&'.:]+/y;
const wildcard = /\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*(=\s*\*\*\s*)?\}/y;

type ReadExpression = (reader: TokenReader) => Expression;

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** Reads `/a/$(b)/{c}` where the reader sees its first slash; white space ends the path. */
export function parsePathLiteral(reader: TokenReader, readExpression: ReadExpression): Expression {
  const at = reader.at();
  const { text } = reader.source;
  const parts: PathPart[] = [];
  let offset = at.offset;
  while (text[offset] === '/') {
    const { part, end } = readPathPart(reader, offset + 1, readExpression);
    parts.push(part);
    offset = end;
  }
  reader.moveTo(offset);
  return { node: 'path', parts, ...reader.spanFrom(at) };
}

function readPathPart(
  reader: TokenReader,
  offset: number,
  readExpression: ReadExpression,
): { part: PathPart; end: number } {
  const { text } = reader.source;
  if (text.startsWith('$(', offset)) {
    reader.moveTo(offset + 2);
    const expression = readExpression(reader);
    if (!reader.sees('sign', ')')) throw reader.unexpected("')'");
    return { part: { part: 'inserted', expression }, end: reader.peek().end };
  }
  const placeholder = matchAt(wildcard, text, offset);
  if (placeholder?.[1] !== undefined && placeholder[2] === undefined) {
    const end = offset + placeholder[0].length;
    return { part: { part: 'placeholder', name: placeholder[1] }, end };
  }
  const literal = readLiteralSegment(reader, offset);
  return { part: { part: 'literal', text: literal }, end: offset + literal.length };
}

/** Reads the pattern of a `match` where the reader sees its first slash. */
export function parsePattern(reader: TokenReader): PatternSegment[] {
  const { text } = reader.source;
  let offset = reader.peek().offset;
  if (text[offset] !== '/') throw reader.unexpected("a path that begins with '/'");
  const segments: PatternSegment[] = [];
  while (text[offset] === '/') {
    const found = matchAt(wildcard, text, offset + 1);
    if (found?.[1] !== undefined) {
      segments.push({ segment: found[2] === undefined ? 'one' : 'rest', name: found[1] });
      offset += 1 + found[0].length;
      continue;
    }
    const literal = readLiteralSegment(reader, offset + 1);
    segments.push({ segment: 'literal', text: literal });
    offset += 1 + literal.length;
  }
  reader.moveTo(offset);
  return segments;
}

function readLiteralSegment(reader: TokenReader, offset: number): string {
  const found = matchAt(literalSegment, reader.source.text, offset);
  if (!found) {
    const seen = reader.source.text[offset];
    const what = seen === undefined ? 'end of file' : `'${seen}'`;
    throw reader.source.errorAt(offset, `Unexpected ${what}. Expected a path segment.`);
  }
  return found[0];
}
