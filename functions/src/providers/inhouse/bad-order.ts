import type { RenderOrder } from '@cvplus/contracts/render-order';
import { pictureText } from '../../platform/plain-text.ts';
import { drawableShare } from './picture/drawable.ts';
import { planTheme } from './picture/theme.ts';
import { RenderError } from './render-error.ts';

const maxWords = 1500;
const maxCharacters = 12_000;
const minDrawable = 0.8;

/** Says what is wrong with an order before any work is done for it. */
export function refuseBadOrder(order: RenderOrder): void {
  const { sentences } = order;
  const text = sentences.map((sentence) => sentence.text).join(' ');
  if (sentences.every((sentence) => pictureText(sentence.text) === '')) {
    throw new RenderError('bad-order', 'The script has no words.');
  }
  const words = text.split(/\s+/u).length;
  if (words > maxWords || text.length > maxCharacters) {
    throw new RenderError(
      'bad-order',
      `The script is too long for a video: at most ${maxWords} words and ${maxCharacters} characters.`,
    );
  }
  if (drawableShare(text, planTheme(order).typeface) < minDrawable) {
    throw new RenderError('bad-order', 'No font on this machine has the letters of the script.');
  }
}
