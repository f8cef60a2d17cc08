const kept: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '´': "'",
  '`': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  º: 'o',
  ª: 'a',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ð: 'd',
  ħ: 'h',
};
const folds = new Map<string, string>(Object.entries(kept));

/**
 * The text in small letters without accents, wide forms and typographic signs, as long as it was:
 * a place found in it is the same place in the original. Expects NFC.
 */
export function foldText(text: string): string {
  const lower = text.replaceAll('İ', 'I').toLowerCase();
  return lower.replace(/[\u0080-\uffff]/g, fold);
}

function fold(sign: string): string {
  const known = folds.get(sign);
  if (known !== undefined) return known;
  const folded = foldOne(sign);
  folds.set(sign, folded);
  return folded;
}

function foldOne(sign: string): string {
  const code = sign.charCodeAt(0);
  if (/\s/.test(sign)) return ' ';
  if (code >= 0xff01 && code <= 0xff5e) {
    return String.fromCharCode(code - 0xfee0).toLowerCase();
  }
  // Digits of Arabic and Persian.
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  const isLatin = (code >= 0xc0 && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff);
  return isLatin ? sign.normalize('NFD').charAt(0) : sign;
}
