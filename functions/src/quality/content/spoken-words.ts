import { alignWords, type WordAlignment } from './words/align-words.ts';
import { readWords } from './words/read-words.ts';
import type { SpokenToken } from './words/spoken-token.ts';

/** A script and what was heard, word by word beside each other. */
export type SpokenComparison = {
  script: { text: string; tokens: SpokenToken[] };
  heard: { text: string; tokens: SpokenToken[] };
  alignment: WordAlignment;
  /** Words that are missing, different or too many, for every word of the script. */
  wordErrorRate: number;
};

/** Both texts are read in the language of the script: what is said in another one shall not fit. */
export function compareWords(script: string, heard: string, language: string): SpokenComparison {
  const [scriptTokens, heardTokens] = [readWords(script, language), readWords(heard, language)];
  const alignment = alignWords(scriptTokens, heardTokens);
  const { different, missing, extra } = alignment;
  const errors = different + missing + extra;
  return {
    script: { text: script, tokens: scriptTokens },
    heard: { text: heard, tokens: heardTokens },
    alignment,
    wordErrorRate: scriptTokens.length === 0 ? 0 : errors / scriptTokens.length,
  };
}

/** Words of the script in a row of which hardly any was heard. */
export type LostPassage = { firstWord: number; lastWord: number; lost: number };

/** The passage that lost most: a right word in between does not end it, three do. */
export function worstPassage({ alignment, script }: SpokenComparison): LostPassage | null {
  const lost = new Uint8Array(script.tokens.length);
  for (const step of alignment.steps) {
    if (step.type === 'missing' || step.type === 'different') lost[step.script] = 1;
  }
  let worst: LostPassage | null = null;
  let current: LostPassage | null = null;
  lost.forEach((isLost, word) => {
    if (isLost) {
      current ??= { firstWord: word, lastWord: word, lost: 0 };
      current = { ...current, lastWord: word, lost: current.lost + 1 };
      if (!worst || current.lost > worst.lost) worst = current;
    } else if (current && word - current.lastWord >= 3) current = null;
  });
  return worst;
}
