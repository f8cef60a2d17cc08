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

/** A sentence that knows which slot it came from. */
export type Composed = ScriptSentence & { key: string };
export type Composition = { sentences: Composed[]; words: number; value: number };

const tolerance = 0.045;
/** Connecting words make the spoken text a little longer or shorter than its parts. */
const slack = 0.1;

/** Chooses what to say so that it lasts as long as asked, and puts it into connected words. */
export function composeScript(material: Material): Composition {
  const { targetWords } = material;
  let fitting: Composition | null = null;
  let longest: Composition | null = null;
  let shortest: Composition | null = null;
  for (const opening of material.openings) {
    for (const closing of material.closings) {
      for (const composition of compositionsOf(opening, closing, material)) {
        const { words, value } = composition;
        const off = Math.abs(words - targetWords) / targetWords;
        if (off <= tolerance && value > (fitting?.value ?? -Infinity)) fitting = composition;
        const longer = words > (longest?.words ?? 0);
        if (longer && words <= targetWords * (1 + tolerance)) longest = composition;
        if (words < (shortest?.words ?? Infinity)) shortest = composition;
      }
    }
  }
  // Too little material: everything that can be said, and no padding.
  const best = fitting ?? longest ?? shortest;
  if (!best) throw new Error('A script needs an opening and a closing.');
  return best;
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
  const most = Math.max(0, Math.ceil(targetWords * (1 + slack)) - frame);
  const selections = selectionsByLength(things, most);
  const near = selections.filter(({ words }) => words + frame >= targetWords * (1 - slack));
  for (const { value, chosen } of near.length > 0 ? near : selections.slice(0, 1)) {
    const said = slots.flatMap((slot, index) => {
      const say = slot.variants[chosen.get(index) ?? -1]?.say;
      return say ? [{ slot, say }] : [];
    });
    const sentences = realise(opening, said, closing, style);
    const words = sentences.reduce((sum, { text }) => sum + spokenWords(text), 0);
    yield { sentences, words, value: value + opening.value + closing.value - monotony(sentences) };
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
): Composed[] {
  const relaxed = style === 'professional' ? (text: string) => text : contract;
  const sentences: Composed[] = splitOpening(opening).map((text) => ({
    key: opening.text,
    text: relaxed(text),
    scene: 'opening',
    factIds: opening.factIds,
  }));
  let soFar = afterOpening(opening);
  let scene: ScriptSentence['scene'] = 'opening';
  for (const { slot, say } of chosen) {
    if (slot.scene !== scene) soFar = { ...soFar, employer: null, inARow: 0 };
    scene = slot.scene;
    const { text, factIds, employer = null } = say(soFar);
    sentences.push({ key: slot.key, text: relaxed(text), scene, factIds });
    soFar = {
      after: slot.key,
      employer,
      inARow: employer !== null && employer === soFar.employer ? soFar.inARow + 1 : 1,
      named: employer ? new Set([...soFar.named, employer]) : soFar.named,
    };
  }
  for (const text of closing.texts) {
    sentences.push({ key: 'closing', text: relaxed(text), scene: 'closing', factIds: [] });
  }
  return sentences;
}

/** “Nice to meet you. I’m …” is two sentences over one card. */
function splitOpening(opening: Opening): string[] {
  return opening.text.split(/(?<=\p{Ll}\.)\s(?=I\b)/u);
}

/** Three sentences in a row that begin alike sound like a list read out. */
function monotony(sentences: Composed[]): number {
  const starts = sentences.map(({ text }) => text.split(/[\s']/, 1)[0]);
  const alike = starts.filter(
    (start, at) => at >= 2 && start === starts[at - 1] && start === starts[at - 2],
  );
  return alike.length * 9;
}
