import { excerptAt } from './excerpt.ts';

/** A place in a rules file; line and column count from 1. */
export type Position = { line: number; column: number; offset: number };

export type Diagnostic = { severity: 'ERROR' | 'WARNING'; description: string; at: Position };

type RulesErrorFacts = { file: string; text: string; at: Position; reason: string };

/** A rules file that does not parse, or asks for something this evaluator does not do. */
export class RulesError extends Error {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly reason: string;
  /** The line in question, with a caret under the column. */
  readonly excerpt: string[];

  constructor({ file, text, at, reason }: RulesErrorFacts) {
    super(`${file}:${at.line}:${at.column} ${reason}`);
    this.name = 'RulesError';
    this.file = file;
    this.line = at.line;
    this.column = at.column;
    this.reason = reason;
    this.excerpt = excerptAt(text, at);
  }
}
