export function upperFirst(text: string): string {
  return (text[0]?.toUpperCase() ?? '') + text.slice(1);
}

/** Ends a sentence once, whatever the words before ended with. */
export function asSentence(text: string): string {
  const plain = upperFirst(text.trim().replace(/[\s,;:]+$/, ''));
  return /[.!?]["']?$/.test(plain) ? plain : `${plain}.`;
}
