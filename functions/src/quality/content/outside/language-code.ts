/** Some transcribers spell the language out, in English. */
const codes: Record<string, string> = {
  english: 'en', german: 'de', french: 'fr', spanish: 'es', italian: 'it', portuguese: 'pt',
  dutch: 'nl', polish: 'pl', swedish: 'sv', danish: 'da', norwegian: 'no', finnish: 'fi',
  czech: 'cs', turkish: 'tr', russian: 'ru', ukrainian: 'uk', arabic: 'ar', hindi: 'hi',
  chinese: 'zh', japanese: 'ja', korean: 'ko', romanian: 'ro', hungarian: 'hu', greek: 'el',
  catalan: 'ca', galician: 'gl', welsh: 'cy',
}; // prettier-ignore

/** ISO 639-1 of `en`, `en-US` or `English`; null for what is none of these. */
export function languageCode(said: string | null): string | null {
  const word = said?.trim().toLowerCase() ?? '';
  const named = Object.hasOwn(codes, word) ? codes[word] : undefined;
  if (named !== undefined) return named;
  return /^([a-z]{2})(?:[-_].*)?$/.exec(word)?.[1] ?? null;
}
