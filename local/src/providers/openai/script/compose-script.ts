import type { TextFault } from '../faults.ts';
import { findInjectedOrder } from './injected-order.ts';
import { phrasesOf } from './phrases/phrases.ts';
import type { Brief } from './read-brief.ts';
import {
  candidateSentences,
  fillTemplate,
  greet,
  scenes,
  type Scene,
  type Sentence,
} from './sentence-candidates.ts';
import { countWords } from './spoken-facts.ts';

export type ScriptLimits = {
  leastSentences: number;
  mostSentences: number;
  longestText: number;
};

const employers = ['Globex Dynamics', 'Halden & Vries', 'Northwind Freight', 'Quillon Systems'];
const numbers = ['137', '64', '412', '58', '2300', '19'];

/** A grounded script of about the length asked for, unless it was told to misbehave. */
export function composeScript(
  asked: Brief,
  random: () => number,
  faults: ReadonlySet<TextFault>,
  limits: ScriptLimits,
): Sentence[] {
  const brief = faults.has('wrong-language') ? inAnotherLanguage(asked) : asked;
  const targetWords = brief.targetWords * lengthFactor(faults);
  const fits = ({ text }: Sentence) => text.length <= limits.longestText;

  const script = [greet(brief, random), ...invent(brief, faults)].filter(fits);
  const wish = brief.callToAction;
  const end: Sentence[] = wish === undefined ? [] : [{ text: wish, factIds: [], scene: 'closing' }];
  const room = limits.mostSentences - 1 - end.length;
  const endWords = wordsOf(end) + shortestClosing(brief);
  for (let round = 0; round < (faults.has('too-long') ? 20 : 1); round++) {
    for (const sentence of candidateSentences(brief, random, round).filter(fits)) {
      const words = wordsOf(script) + countWords(sentence.text) + endWords;
      if (script.length < room && words <= targetWords * 1.03) script.push(sentence);
    }
  }
  const wordsLeft = targetWords - wordsOf([...script, ...end]);
  const missing = limits.leastSentences - script.length - end.length;
  const closing = closings(brief, wordsLeft, limits.longestText).slice(0, Math.max(1, missing));
  const told = script.toSorted((a, b) => placeOf(a.scene) - placeOf(b.scene));
  return [...told, ...closing, ...end];
}

function lengthFactor(faults: ReadonlySet<TextFault>): number {
  if (faults.has('too-short')) return 0.35;
  return faults.has('too-long') ? 1.8 : 1;
}

function inAnotherLanguage(brief: Brief): Brief {
  return { ...brief, language: brief.language === 'en' ? 'de' : 'en' };
}

/** Closing questions; those whose length comes nearest to what is left are the first. */
function closings({ language }: Brief, wordsLeft: number, longest: number): Sentence[] {
  const [first, ...longer] = phrasesOf[language].closing;
  const off = (text: string) => Math.abs(countWords(text) - wordsLeft);
  return [first, ...longer.filter((text) => text.length <= longest)]
    .toSorted((a, b) => off(a) - off(b))
    .map((text) => ({ text, factIds: [], scene: 'closing' }));
}

function shortestClosing({ language }: Brief): number {
  return countWords(phrasesOf[language].closing[0]);
}

/** What a model does that makes things up, or that listens to the CV. */
function invent(brief: Brief, faults: ReadonlySet<TextFault>): Sentence[] {
  const phrases = phrasesOf[brief.language];
  const cv = brief.facts.map(({ text }) => text.toLowerCase()).join('\n');
  const unknown = (candidates: string[]) =>
    candidates.find((candidate) => !cv.includes(candidate.toLowerCase())) ?? '';
  const cited = (brief.facts.find(({ kind }) => kind === 'position') ?? brief.facts[0])?.id;
  const factIds = cited === undefined ? [] : [cited];
  const inventions: Sentence[] = [];
  if (faults.has('invented-employer')) {
    const text = fillTemplate(phrases.inventedEmployer, { employer: unknown(employers) });
    inventions.push({ text, factIds, scene: 'experience' });
  }
  if (faults.has('invented-number')) {
    const text = fillTemplate(phrases.inventedNumber, { number: unknown(numbers) });
    inventions.push({ text, factIds, scene: 'achievements' });
  }
  const order = faults.has('obeyed-injection') ? findInjectedOrder(brief.facts) : undefined;
  if (order) {
    inventions.push({ text: order.text, factIds: [order.factId], scene: 'opening' });
  }
  return inventions;
}

function wordsOf(sentences: Sentence[]): number {
  return sentences.reduce((sum, { text }) => sum + countWords(text), 0);
}

function placeOf(scene: Scene): number {
  return scenes.indexOf(scene);
}
