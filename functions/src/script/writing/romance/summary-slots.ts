import { splitSentences } from '../../intake/join-lines.ts';
import type { Telling } from '../language-pack.ts';
import { asSentence } from '../sentence.ts';
import type { Slot } from '../slot.ts';
import type { RomanceLanguage } from './romance-language.ts';

/** What the summary says about years and focus, in the first person. */
export function summarySlots({ cv, options }: Telling, words: RomanceLanguage): Slot[] {
  const { summary } = cv;
  if (!summary || cv.language !== words.language) return [];
  const told = (key: string, sentence: string, value: number): Slot => {
    const text = asSentence(sentence);
    const say = () => ({ text, factIds: [summary.factId] });
    return { key, scene: 'opening', variants: [{ value, say }] };
  };
  const sentences = splitSentences(summary.text);
  // The years are worth keeping out of a sentence that is otherwise empty praise.
  const years = sentences.map((sentence) => words.yearsSentence(words.speakable(sentence)));
  const first = years.find((sentence) => sentence !== null && words.isSpeakable(sentence));
  const slots = first ? [told('years', first, 26)] : [];
  sentences.forEach((sentence, index) => {
    if (years[index] || !words.isSpeakable(sentence)) return;
    const text = words.focusSentence(words.speakable(sentence).replace(/\.$/, ''));
    if (text)
      slots.push(
        told(`focus-${index}`, text, (options.style === 'friendly' ? 40 : 30) - index * 3),
      );
  });
  return slots.slice(0, 4);
}
