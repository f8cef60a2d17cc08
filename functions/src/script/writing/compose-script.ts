import type { ScriptSentence } from '@cvplus/contracts/script';
import type { VideoStyle } from '@cvplus/contracts/video-options';
import type { Closing } from './closings.ts';
import { contract } from './english.ts';
import { selectionsByLength } from './fit-length.ts';
import type { Opening } from './opening-slots.ts';
import { nothingSaid, type Slot, type SoFar } from './slot.ts';
import { spokenWords } from './spoken-time.ts';

export type Material = {
  openings: Opening[];
  slots: Slot[];
  closings: Closing[];
  style: VideoStyle;
  targetWords: number;
};

export type Composition = { sentences: ScriptSentence[]; words: number; value: number };

const tolerance = 0.045;

/** Chooses what to say so that it lasts as long as asked, and puts it into connected words. */
export function composeScript(material: Material): Composition {
  const { targetWords } = material;
  let best: Composition | null = null;
  let longest: Composition | null = null;
  for (const opening of material.openings) {
    for (const closing of material.closings) {
      for (const composition of compositionsOf(opening, closing, material)) {
        const off = Math.abs(composition.words - targetWords) / targetWords;
        if (off <= tolerance && composition.value > (best?.value ?? -Infinity)) best = composition;
        const fits = composition.words <= targetWords * (1 + tolerance);
        if (fits && composition.words > (longest?.words ?? 0)) longest = composition;
      }
    }
  }
  // Too little material: everything that can be said, and no padding.
  return best ?? longest ?? leastOf(material);
}

function* compositionsOf(
  opening: Opening,
  closing: Closing,
  material: Material,
): Generator<Composition> {
  const { targetWords, style } = material;
  const slots = usableSlots(opening, material.slots);
  const frame = frameWords(opening, closing);
  const opened = afterOpening(opening);
  const things = slots.map((slot) =>
    slot.variants.map(({ value, say }) => ({ value, words: spokenWords(say(opened).text) })),
  );
  const most = Math.ceil(targetWords * 1.15) - frame;
  if (most < 0) return;
  const seen = selectionsByLength(things, most);
  for (const selection of seen) {
    if (!selection) continue;
    const chosen = selection.chosen.flatMap((variant, index) => {
      const slot = slots[index];
      const say = slot?.variants[variant]?.say;
      return slot && say ? [{ slot, say }] : [];
    });
    const sentences = realise(opening, chosen, closing, style);
    const words = sentences.reduce((sum, { text }) => sum + spokenWords(text), 0);
    yield {
      sentences,
      words,
      value: selection.value + opening.value + closing.value - monotony(sentences),
    };
  }
}

function usableSlots(opening: Opening, slots: Slot[]): Slot[] {
  return slots.filter(
    ({ key }) => key !== opening.achievementId && !(key === 'years' && opening.usesSummary),
  );
}

function frameWords(opening: Opening, closing: Closing): number {
  return (
    spokenWords(opening.text) + closing.texts.reduce((sum, text) => sum + spokenWords(text), 0)
  );
}

function afterOpening(opening: Opening): SoFar {
  const named = new Set(opening.employer ? [opening.employer] : []);
  return { ...nothingSaid, after: opening.employer ? 'opening-at-work' : 'opening', named };
}

type Chosen = { slot: Slot; say: Slot['variants'][number]['say'] };

function realise(
  opening: Opening,
  chosen: Chosen[],
  closing: Closing,
  style: VideoStyle,
): ScriptSentence[] {
  const relaxed = style === 'professional' ? (text: string) => text : contract;
  const sentences: ScriptSentence[] = splitOpening(opening).map((text) => ({
    text: relaxed(text),
    scene: 'opening',
    factIds: opening.factIds,
  }));
  let soFar = afterOpening(opening);
  let scene: ScriptSentence['scene'] = 'opening';
  for (const { slot, say } of chosen) {
    if (slot.scene !== scene) soFar = { ...soFar, employer: null, inARow: 0 };
    scene = slot.scene;
    const saying = say(soFar);
    const employer = saying.employer ?? null;
    sentences.push({ text: relaxed(saying.text), scene, factIds: saying.factIds });
    soFar = {
      after: slot.key,
      employer,
      inARow: employer !== null && employer === soFar.employer ? soFar.inARow + 1 : 1,
      named: employer ? new Set([...soFar.named, employer]) : soFar.named,
    };
  }
  for (const text of closing.texts) {
    sentences.push({ text: relaxed(text), scene: 'closing', factIds: [] });
  }
  return sentences;
}

/** “Nice to meet you. I’m …” is two sentences; the greeting claims nothing, but it is spoken over one card. */
function splitOpening(opening: Opening): string[] {
  return opening.text.split(/(?<=\p{Ll}\.)\s(?=I)/u);
}

/** Three sentences in a row that begin alike sound like a list read out. */
function monotony(sentences: ScriptSentence[]): number {
  const starts = sentences.map(({ text }) => text.split(/[\s']/).slice(0, 1).join(' '));
  return (
    starts.filter((start, at) => at >= 2 && start === starts[at - 1] && start === starts[at - 2])
      .length * 9
  );
}

/** A length so short that only the frame fits. */
function leastOf({ openings, closings, style }: Material): Composition {
  const [opening] = openings.toSorted((a, b) => spokenWords(a.text) - spokenWords(b.text));
  const [closing] = closings
    .toSorted((a, b) => b.texts.join(' ').length - a.texts.join(' ').length)
    .toReversed();
  if (!opening || !closing) throw new Error('A script needs an opening and a closing.');
  const sentences = realise(opening, [], closing, style);
  return { sentences, words: frameWords(opening, closing), value: 0 };
}
