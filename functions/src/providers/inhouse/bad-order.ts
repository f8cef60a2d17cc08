import type { RenderOrder } from '@cvplus/contracts/render-order';
import { pictureText } from './clean-text.ts';
import { RenderError } from './render-error.ts';

const maxWords = 1500;
const maxCharacters = 12_000;

/** Says what is wrong with an order before any work is done for it. */
export function refuseBadOrder({ sentences }: RenderOrder): void {
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
}
