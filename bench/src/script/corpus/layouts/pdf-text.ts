/** Advance widths of Helvetica in thousandths of its size, from the space to the tilde. */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

export function textWidth(text: string, size: number): number {
  let units = 0;
  // An accent takes no room of its own.
  for (const character of text.normalize('NFD').replace(/\p{Mark}/gu, '')) {
    units += widths[(character.codePointAt(0) ?? 0) - 32] ?? 556;
  }
  return (units * size) / 1000;
}

/** What WinAnsi has between 0x80 and 0x9f; the PDF writer sends other characters as they are. */
const winAnsi: Record<string, number> = {
  '€': 0x80,
  '‚': 0x82,
  '„': 0x84,
  '…': 0x85,
  '‰': 0x89,
  Š: 0x8a,
  Œ: 0x8c,
  Ž: 0x8e,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '™': 0x99,
  š: 0x9a,
  œ: 0x9c,
  ž: 0x9e,
  Ÿ: 0x9f,
};

export function isWinAnsi(text: string): boolean {
  return [...text].every((character) => codeOf(character) <= 0xff);
}

const codeOf = (character: string) => winAnsi[character] ?? character.codePointAt(0) ?? 0;

/** The text as bytes of WinAnsi; what that cannot carry belongs into another layout. */
export function winAnsiText(text: string): string {
  return [...text]
    .map((character) => {
      const code = codeOf(character);
      if (code > 0xff)
        throw new Error(`A PDF of the corpus cannot print “${character}” of “${text}”.`);
      return String.fromCharCode(code);
    })
    .join('');
}
