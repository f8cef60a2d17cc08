/** “English (native)”, “English: native”, “English – native” → the language and how well. */
export function languageLevel(text: string): { language: string; level: string | undefined } {
  const match = /^(.+?)(?:\s*\(([^)]+)\)|\s*[:–-]\s+(.+)|,\s+(.+))$/u.exec(text);
  const [, language = text, inBrackets, afterSign, afterComma] = match ?? [];
  return { language, level: inBrackets ?? afterSign ?? afterComma };
}

const native = /native|mother|mutter|matern|nativ|madre|sprachig aufgewachsen/i;

export function isNative(level: string | undefined): boolean {
  return level !== undefined && native.test(level);
}

/** The level of the European framework that it names, if any. */
export function frameworkLevel(level: string | undefined): string | undefined {
  return /\b[ABC][12]\b/.exec(level ?? '')?.[0];
}
