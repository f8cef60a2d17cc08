/** “y” becomes “e” before the sound of i: “español e inglés”, but “agua y hielo”. */
export function and(next: string): string {
  return /^(?:i(?!o)|í|hi(?!e)|hí)/iu.test(next) ? 'e' : 'y';
}

/** “o” becomes “u” before the sound of o. */
export function or(next: string): string {
  return /^h?[oó]/iu.test(next) ? 'u' : 'o';
}

export function joinList(items: string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length <= 1) return last;
  // A list of things that hold “y” themselves needs other words before the last.
  const holds = items.some((item) => / [ye] /.test(item));
  return `${items.slice(0, -1).join(', ')}${holds ? ', así como' : ` ${and(last)}`} ${last}`;
}

export function lowerFirst(text: string): string {
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text;
}

export type Article = 'el' | 'la' | 'los' | 'las';

/** “a” with the article: al Hospital, a la Clínica. */
export function toThe(noun: string, article: Article): string {
  return article === 'el' ? `al ${noun}` : `a ${article} ${noun}`;
}

/** “de” with the article: del Instituto, de la Escuela. */
export function ofThe(noun: string, article: Article): string {
  return article === 'el' ? `del ${noun}` : `de ${article} ${noun}`;
}
