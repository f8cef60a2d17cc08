import { RulesError, type Position } from './rules-error.ts';

/** One rules file with its line starts, so that an offset can be named as a place. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  readonly #lineStarts: number[] = [0];

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    for (let offset = text.indexOf('\n'); offset >= 0; offset = text.indexOf('\n', offset + 1)) {
      this.#lineStarts.push(offset + 1);
    }
  }

  positionOf(offset: number): Position {
    const after = this.#lineStarts.findIndex((start) => start > offset);
    const line = after < 0 ? this.#lineStarts.length : after;
    return { line, column: offset - (this.#lineStarts[line - 1] ?? 0) + 1, offset };
  }

  /** For `throw source.errorAt(…)`. */
  errorAt(offset: number, reason: string): RulesError {
    return new RulesError({
      file: this.file,
      text: this.text,
      at: this.positionOf(offset),
      reason,
    });
  }
}
