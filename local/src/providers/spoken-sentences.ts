import type { IntroductionCards } from '@cvplus/contracts/render-order';
import type { ScriptSentence } from '@cvplus/contracts/script';

const maxSentences = 200;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** What a provider can know of a video: the words it is to speak, and no CV. */
export const noCards = {
  name: '',
  headline: '',
  strengths: [],
  achievements: [],
  callToAction: '',
} satisfies IntroductionCards;

/** The script's sentences as the renderer takes them; none when there are no words. */
export function readSentences(script: string): ScriptSentence[] {
  const texts = splitScript(script);
  return texts.map((text, index) => ({ text, scene: sceneOf(index, texts.length), factIds: [] }));
}

/** Whether a picture with this colour, such as #f5f5f5, behind it is a light or a dark one. */
export function readShade(colour: string): 'light' | 'dark' {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((channel) =>
    parseInt(channel, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue > 127 ? 'light' : 'dark';
}

/** Sentences without the pause tags; very many are joined so that none is lost. */
export function splitScript(script: string): string[] {
  const words = script.replace(/<break\b[^>]*>/gi, ' ').replace(/\s+/g, ' ');
  const texts = [...sentences.segment(words)]
    .map(({ segment }) => segment.trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  const perGroup = Math.ceil(texts.length / maxSentences);
  if (perGroup <= 1) return texts;
  return Array.from({ length: Math.ceil(texts.length / perGroup) }, (_, group) =>
    texts.slice(group * perGroup, (group + 1) * perGroup).join(' '),
  );
}

function sceneOf(index: number, count: number): ScriptSentence['scene'] {
  if (index === 0) return 'opening';
  return index === count - 1 ? 'closing' : 'experience';
}
