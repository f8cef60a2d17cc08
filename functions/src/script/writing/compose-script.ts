import type { ScriptSentence } from '@cvplus/contracts/script';
import { selectionsByLength, type Selection } from './fit-length.ts';
import type { LanguagePack } from './language-pack.ts';
import type { Closing, Opening } from './opening.ts';
import { nothingSaid, type Slot, type SoFar } from './slot.ts';
import { scriptSeconds, spokenSeconds } from './spoken-time.ts';

export type Material = {
  openings: Opening[];
  slots: Slot[];
  closings: Closing[];
  /** Speak as people do at ease. */
  atEase: boolean;
  pack: Pick<LanguagePack, 'language' | 'relax' | 'splitOpening'>;
  targetSeconds: number;
  wordsPerMinute: number;
};

/** A sentence that knows which slot it came from. */
type Composed = ScriptSentence & { key: string };
export type Composition = { sentences: Composed[]; seconds: number; value: number };

const tolerance = 0.035;
/** Connecting words make the spoken text a little longer or shorter than its parts. */
const slack = 0.1;

/** Chooses what to say so that it lasts as long as asked, and puts it into connected words. */
export function composeScript(material: Material): Composition {
  const { targetSeconds } = material;
  let fitting: Composition | null = null;
  let longest: Composition | null = null;
  let shortest: Composition | null = null;
  const best = { worth: -Infinity };
  for (const opening of material.openings) {
    for (const composition of compositionsOf(opening, material)) {
      const { seconds, value } = composition;
      const off = Math.abs(seconds - targetSeconds) / targetSeconds;
      // Of two scripts that fit, the one nearer to the time asked for wins unless it says less.
      const worth = value - (off / tolerance) * 36;
      if (off <= tolerance && worth > best.worth) [fitting, best.worth] = [composition, worth];
      const longer = seconds > (longest?.seconds ?? 0);
      if (longer && seconds <= targetSeconds * (1 + tolerance)) longest = composition;
      if (seconds < (shortest?.seconds ?? Infinity)) shortest = composition;
    }
  }
  // Too little material: everything that can be said, and no padding.
  const chosen = fitting ?? longest ?? shortest;
  if (!chosen) throw new Error('A script needs an opening and a closing.');
  return chosen;
}

/** Ten full sentences are better heard than fourteen clipped ones. */
const sentenceCost = 14;
/** Lengths are weighed in tenths of a second. */
const perSecond = 10;
/** A script usually shows all five scenes, each taking a second to change to. */
const usualScenes = 5;
/** Of every stretch of lengths this many of the most valuable selections are put into words. */
const stretches = 6;
const triesEach = 4;

function* compositionsOf(opening: Opening, material: Material): Generator<Composition> {
  const { targetSeconds, closings } = material;
  const pace = { language: material.pack.language, wordsPerMinute: material.wordsPerMinute };
  const lengthOf = (text: string) => Math.round(spokenSeconds(text, pace) * perSecond);
  const slots = usableSlots(opening, material.slots);
  const opened = afterOpening(opening);
  const things = slots.map((slot) =>
    slot.variants.map(({ value, say }) => ({
      value: value - sentenceCost,
      length: lengthOf(say(opened).text),
    })),
  );
  const target = (targetSeconds - usualScenes) * perSecond;
  const most = Math.ceil(target * (1 + slack)) - lengthOf(opening.text);
  const selections = selectionsByLength(things, Math.max(0, most));
  for (const closing of closings) {
    const frame = [opening.text, ...closing.texts].reduce((sum, text) => sum + lengthOf(text), 0);
    const near = selections.filter(
      ({ length }) => Math.abs(length + frame - target) <= target * slack,
    );
    const worthTrying = bestOfEachLength(near, target * slack * 2);
    const [rest = nothingBetween] = selections.filter(({ length }) => length + frame <= target);
    for (const { value, chosen } of worthTrying.length > 0 ? worthTrying : [rest]) {
      const said = slots.flatMap((slot, index) => {
        const say = slot.variants[chosen.get(index) ?? -1]?.say;
        return say ? [{ slot, say }] : [];
      });
      const sentences = realise(opening, said, closing, material);
      const seconds = scriptSeconds(sentences, pace);
      const courtesy = closing.texts.reduce((sum, text) => sum + spokenSeconds(text, pace), 0);
      const gained = value + opening.value + closing.value - lateness(courtesy, targetSeconds);
      yield { sentences, seconds, value: gained - monotony(sentences) };
    }
  }
}

/** In a short script a long goodbye takes the place of what there is to tell. */
function lateness(courtesySeconds: number, targetSeconds: number): number {
  return Math.max(0, courtesySeconds / targetSeconds - 0.2) * 220;
}

/** Opening and closing alone may fill the time already. */
const nothingBetween: Selection = { length: 0, value: 0, chosen: new Map() };

/** Connecting words lengthen some selections more than others, so short ones get their chance too. */
function bestOfEachLength(selections: Selection[], span: number): Selection[] {
  const longest = selections[0]?.length ?? 0;
  const stretchOf = ({ length }: Selection) =>
    Math.floor(((longest - length) / (span + 1)) * stretches);
  const groups = Map.groupBy(selections, stretchOf);
  return [...groups.values()].flatMap((group) =>
    group.toSorted((a, b) => b.value - a.value).slice(0, triesEach),
  );
}

function usableSlots(opening: Opening, slots: Slot[]): Slot[] {
  return slots.filter(
    ({ key }) => key !== opening.achievementId && !(key === 'years' && opening.usesSummary),
  );
}

function afterOpening(opening: Opening): SoFar {
  const { employer, postId } = opening;
  const named = new Set([employer, postId].filter((name) => name !== null));
  return { ...nothingSaid, after: postId ? 'opening-at-work' : 'opening', named };
}

type Chosen = { slot: Slot; say: Slot['variants'][number]['say'] };

function realise(
  opening: Opening,
  chosen: Chosen[],
  closing: Closing,
  { atEase, pack }: Pick<Material, 'atEase' | 'pack'>,
): Composed[] {
  const relaxed = (text: string) => (atEase ? pack.relax(text) : text);
  const parts = pack.splitOpening(opening.text);
  const sentences: Composed[] = parts.map((text, at) => ({
    key: opening.text,
    text: relaxed(text),
    scene: 'opening',
    // A greeting before the introduction rests on the name alone.
    factIds: isGreeting(text, at, parts.length) ? opening.nameIds : opening.factIds,
  }));
  let soFar = afterOpening(opening);
  let scene: ScriptSentence['scene'] = 'opening';
  for (const { slot, say } of chosen) {
    if (slot.scene !== scene) soFar = { ...soFar, postId: null, employer: null, inARow: 0 };
    scene = slot.scene;
    const { text, factIds, employer = null, postId = null } = say(soFar);
    sentences.push({ key: slot.key, text: relaxed(text), scene, factIds });
    soFar = {
      after: slot.key,
      postId,
      employer,
      inARow: postId !== null && postId === soFar.postId ? soFar.inARow + 1 : 1,
      named: employer ? new Set([...soFar.named, employer]) : soFar.named,
    };
  }
  for (const text of closing.texts) {
    sentences.push({ key: 'closing', text: relaxed(text), scene: 'closing', factIds: [] });
  }
  return sentences;
}

/** Three sentences in a row that begin alike sound like a list read out. */
function monotony(sentences: Composed[]): number {
  const starts = sentences.map(({ text }) => text.split(/[\s']/, 1)[0]);
  const alike = starts.filter(
    (start, at) => at >= 2 && start === starts[at - 1] && start === starts[at - 2],
  );
  return alike.length * 9;
}

const longestGreeting = 7;

/** “Nice to meet you.” before “I’m …, a nurse at …”. */
function isGreeting(text: string, at: number, parts: number): boolean {
  return parts > 1 && at === 0 && !/\d/.test(text) && text.split(/\s+/).length <= longestGreeting;
}
