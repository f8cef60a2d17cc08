const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

const letters = 'abcdefghijklmnopqrstuvwxyz';
const codeOfName = new Map<string, string>();
for (const first of letters) {
  for (const second of letters) {
    const code = first + second;
    const name = english.of(code);
    // Retired codes carry the name of what replaced them; the first one found would not be canonical.
    if (name && Intl.getCanonicalLocales(code)[0] === code) {
      codeOfName.set(name.toLowerCase(), code);
    }
  }
}
codeOfName.set('mandarin', 'zh');

/** ISO 639-1 codes of a language as providers write it: `en-US`, `English`, `English (US)`; empty for `Multilingual`. */
export function readLanguageCodes(text: string | null | undefined): string[] {
  const said = text?.trim().toLowerCase() ?? '';
  const tag = /^([a-z]{2})(?:[-_][a-z0-9]{2,8})*$/.exec(said)?.[1];
  if (tag && english.of(tag)) return [tag];
  const name = said.replace(/\s*[(,–-].*$/, '');
  const code = codeOfName.get(name);
  return code ? [code] : [];
}
