import type { RenderOrderInput } from '@cvplus/contracts/render-order';
import type { ScriptSentence } from '@cvplus/contracts/script';
import { noCards, readSentences } from '../../spoken-sentences.ts';
import type { Spoken } from '../task.ts';

/** An order to the in-house renderer whose sound is the spoken text and nothing else. */
export function speechOrder({ text, presenter, language }: Spoken): RenderOrderInput {
  return {
    sentences: spokenSentences(text),
    cards: noCards,
    language,
    presenter,
    nameCard: false,
    captions: false,
    music: false,
    label: 'Local stand-in for RunwayML',
  };
}

/** Without mood tags such as [laughs], and so without magic words. */
export function spokenSentences(text: string): ScriptSentence[] {
  return readSentences(text.replace(/\[[^\]]*\]/g, ' '));
}
