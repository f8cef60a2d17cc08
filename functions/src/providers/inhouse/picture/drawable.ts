import { createCanvas } from '@napi-rs/canvas';
import { fontOf } from './fonts.ts';
import type { Typeface } from './fonts.ts';

/** Scripts that the fonts we ship have in full; of Han characters they lack the rarest. */
const shipped =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Devanagari}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}]/u;
const size = 24;
const maxLetters = 2000;
/** No font has a letter here. */
const unassigned = '\u{10fffe}';

/** The share of letters that some font on this machine can draw; the others would be empty boxes. */
export function drawableShare(text: string, typeface: Typeface): number {
  const letters = (text.match(/\p{L}/gu) ?? []).slice(0, maxLetters);
  if (letters.length === 0) return 1;
  const box = pictureOf(unassigned, typeface);
  const known = new Map<string, boolean>();
  const drawable = letters.filter((letter) => {
    if (shipped.test(letter)) return true;
    const seen = known.get(letter) ?? !pictureOf(letter, typeface).equals(box);
    known.set(letter, seen);
    return seen;
  });
  return drawable.length / letters.length;
}

function pictureOf(letter: string, typeface: Typeface): Buffer {
  const canvas = createCanvas(2 * size, 2 * size);
  const context = canvas.getContext('2d');
  context.font = fontOf(typeface, 500, size);
  context.fillText(letter, size / 4, 1.5 * size);
  return Buffer.from(canvas.data());
}
