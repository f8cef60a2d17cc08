import { readToken, type Token } from './lexer.ts';
import type { Position, RulesError } from './rules-error.ts';
import type { SourceText } from './source-text.ts';
import type { Span } from './syntax.ts';

/** Walks over the tokens of one file, one ahead. */
export class TokenReader {
  readonly source: SourceText;
  #ahead: Token;
  /** Where what has been read so far ends. */
  #end = 0;

  constructor(source: SourceText) {
    this.source = source;
    this.#ahead = readToken(source, 0);
  }

  peek(): Token {
    return this.#ahead;
  }

  next(): Token {
    const token = this.#ahead;
    this.moveTo(token.end);
    return token;
  }

  /** Goes on from an offset that was read without tokens, such as the end of a path. */
  moveTo(offset: number): void {
    this.#end = offset;
    this.#ahead = readToken(this.source, offset);
  }

  at(token: Token = this.#ahead): Position {
    return this.source.positionOf(token.offset);
  }

  /** From a place to the end of what has been read. */
  spanFrom(at: Position): Span {
    return { at, end: this.#end };
  }

  sees(type: 'word' | 'sign', text: string): boolean {
    return this.#ahead.type === type && this.#ahead.text === text;
  }

  /** Takes the sign or word when it is next. */
  takes(type: 'word' | 'sign', text: string): boolean {
    const seen = this.sees(type, text);
    if (seen) this.next();
    return seen;
  }

  expect(type: 'word' | 'sign', text: string): Token {
    if (!this.sees(type, text)) throw this.unexpected(`'${text}'`);
    return this.next();
  }

  expectWord(what: string): string {
    const token = this.#ahead;
    if (token.type !== 'word') throw this.unexpected(what);
    this.next();
    return token.text;
  }

  unexpected(expected: string): RulesError {
    const seen = this.#ahead;
    const instead =
      seen.type === 'word' || seen.type === 'sign' ? spellings.get(seen.text) : undefined;
    const hint = instead === undefined ? '' : ` Here it is written '${instead}'.`;
    return this.source.errorAt(
      seen.offset,
      `Unexpected ${describe(seen, this.source)}. Expected ${expected}.${hint}`,
    );
  }
}

/** What other languages write differently. */
const spellings = new Map([
  ['=', '=='],
  ['and', '&&'],
  ['or', '||'],
]);

function describe(token: Token, source: SourceText): string {
  return token.type === 'end' ? 'end of file' : `'${source.text.slice(token.offset, token.end)}'`;
}
