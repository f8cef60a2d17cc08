import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An error about a place in one of the product's files; line and column count from 1. */
type PlacedError = Error & { file: string; line: number; column: number };

/** What a person is told when a start fails: for a file of theirs the place, with its line. */
export function describeStartError(error: unknown, root: string): string {
  if (!isPlaced(error)) return error instanceof Error ? error.message : String(error);
  const text = readFileSync(join(root, error.file), 'utf8');
  return [error.message, ...pointAt(text, error)].join('\n');
}

function isPlaced(error: unknown): error is PlacedError {
  const { file, line, column } = error instanceof Error ? (error as Partial<PlacedError>) : {};
  return file !== undefined && line !== undefined && column !== undefined;
}

/** The line of a text with a caret under the column. */
function pointAt(text: string, { line, column }: { line: number; column: number }): string[] {
  const shown = text.split('\n')[line - 1]?.replace(/\r$/, '');
  if (shown === undefined) return [];
  const number = String(line);
  // Tabs are kept, so that the caret stands where the terminal puts the character.
  const indent = shown.slice(0, column - 1).replace(/[^\t]/g, ' ');
  return [`  ${number} | ${shown}`, `  ${' '.repeat(number.length)} | ${indent}^`];
}
