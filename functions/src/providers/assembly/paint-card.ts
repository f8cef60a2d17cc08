import { type IntroductionCards, renderOrderSchema } from '@cvplus/contracts/render-order';
import { pictureText } from '../../platform/plain-text.ts';
import type { Shot } from '../inhouse/storyboard.ts';
import type { AssemblyOrder } from './assembly-order.ts';
import { framesPerSecond } from './plan-pictures.ts';

type CardPlace = {
  card: 'name-card' | 'closing-card';
  /** Of the whole video. */
  wholeFrames: number;
  /** Fades included. */
  frames: number;
};

/** A card nobody could read a name on is none. */
export function hasName(cards: IntroductionCards | null): cards is IntroductionCards {
  return cards !== null && pictureText(cards.name) !== '';
}

/** The frames of a card of our own renderer, moving as in its own videos. */
export async function* paintCard(
  { card, wholeFrames, frames }: CardPlace,
  {
    cards,
    options,
    language,
  }: Pick<AssemblyOrder, 'options' | 'language'> & {
    cards: IntroductionCards;
  },
): AsyncGenerator<Uint8Array> {
  // Loaded only where a card is painted: the canvas alone takes 35 MB.
  const { FramePainter } = await import('../inhouse/picture/frame-painter.ts');
  const { aspectRatio, background, theme, style } = options;
  const order = renderOrderSchema.parse({
    sentences: [{ text: cards.name, scene: 'opening', factIds: [] }],
    cards,
    language,
    style,
    background,
    aspectRatio,
    ...(theme && { theme }),
    captions: false,
  });
  const first = card === 'name-card' ? 0 : wholeFrames - frames;
  const shot = shotOf(card, cards, first / framesPerSecond, (first + frames) / framesPerSecond);
  const durationSeconds = wholeFrames / framesPerSecond;
  const levels = new Float32Array(wholeFrames);
  const painter = new FramePainter(order, { shots: [shot], durationSeconds }, [], levels);
  for (let frame = first; frame < first + frames; frame += 1) yield painter.paint(frame);
}

function shotOf(
  card: CardPlace['card'],
  cards: IntroductionCards,
  startSeconds: number,
  endSeconds: number,
): Shot {
  const name = pictureText(cards.name);
  const headline = pictureText(cards.headline);
  // It does not leave by itself: the next picture fades in over it, or the video is over.
  const times = { startSeconds, endSeconds: endSeconds + 1 };
  if (card === 'name-card') return { kind: 'name', name, headline, ...times };
  const callToAction = pictureText(cards.callToAction);
  return { kind: 'closing', callToAction, name, headline, ...times };
}
