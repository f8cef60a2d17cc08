import type { RenderOrderInput } from '@cvplus/contracts/render-order';
import type { Spoken } from '../task.ts';

const mostSentences = 200;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** An order to the in-house renderer whose sound is the spoken text and nothing else. */
export function speechOrder({ text, presenter, language }: Spoken): RenderOrderInput {
  return {
    sentences: splitText(text).map((sentence) => ({
      text: sentence,
      scene: 'experience',
      factIds: [],
    })),
    cards: { name: '', headline: '', strengths: [], achievements: [], callToAction: '' },
    language,
    presenter,
    nameCard: false,
    captions: false,
    music: false,
    label: 'Local stand-in for RunwayML',
  };
}

/** Sentences without mood tags and magic words; very many are joined so that none is lost. */
export function splitText(text: string): string[] {
  const spoken = text.replace(/\[[^\]]*\]/g, ' ').replace(/\s+/g, ' ');
  const texts = [...sentences.segment(spoken)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  const perGroup = Math.max(1, Math.ceil(texts.length / mostSentences));
  return Array.from({ length: Math.ceil(texts.length / perGroup) }, (_, group) =>
    texts.slice(group * perGroup, (group + 1) * perGroup).join(' '),
  );
}
