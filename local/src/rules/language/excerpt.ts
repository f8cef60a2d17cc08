/** A line of a text, with its number, and a caret under the column; both count from 1. */
export function excerptAt(text: string, place: { line: number; column: number }): string[] {
  const { line, column } = place;
  const shown = text.split('\n')[line - 1]?.replace(/\r$/, '');
  if (shown === undefined) return [];
  const number = String(line);
  // Tabs are kept, so that the caret stands where the terminal puts the character.
  const indent = shown.slice(0, column - 1).replace(/[^\t]/g, ' ');
  return [`  ${number} | ${shown}`, `  ${' '.repeat(number.length)} | ${indent}^`];
}
