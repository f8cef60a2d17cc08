/** One line without control, invisible and private characters. Letters of every script stay. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/(?![\u200c\u200d])[\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, '')
    .replace(/\p{M}{4,}/gu, (marks) => marks.slice(0, 3))
    .trim();
}

/** What the picture can show: no emoji, for there is no colour font to draw them with. */
export function pictureText(text: string): string {
  return cleanText(
    cleanText(text)
      .replace(/\p{Extended_Pictographic}(?<![\d#*©®™])/gu, ' ')
      .replace(/\p{Regional_Indicator}|\p{Emoji_Modifier}|\ufe0e|\ufe0f|\u20e3/gu, '')
      .replace(/\u200d(?!\p{L})/gu, ''),
  ).replace(/\s+([,.!?;:])/gu, '$1');
}

/** Right-to-left when the first strong letter is. */
export function isRightToLeft(text: string): boolean {
  const strong = /[\p{L}]/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    strong,
  );
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\p{Emoji_Presentation}]/u;

/** Caption columns: wide letters take two, marks none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (/[\p{M}\p{Cf}]/u.test(character)) continue;
    columns += wide.test(character) ? 2 : 1;
  }
  return columns;
}
