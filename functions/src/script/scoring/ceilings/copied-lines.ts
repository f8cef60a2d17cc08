import { plainTokens } from '../../grounding/plain-tokens.ts';
import { speakable } from '../../writing/english/spoken-text.ts';
import type { Reading, ReadSentence } from '../reading.ts';

const copiedShare = 0.65;
const fewestWords = 4;

/**
 * Sentences that read a line of the CV out. A line leaves the person out; said by somebody it has an
 * “I” before the verb. Two words around a whole line, or an “I” glued to it, do not make it speech.
 */
export function findCopies({ sentences, cv, manner }: Reading): ReadSentence[] {
  const lines = cv.facts
    .filter(({ kind }) => kind !== 'name' && kind !== 'contact' && kind !== 'personal')
    .map(({ text }) => {
      const line = ` ${plainTokens(text).join(' ')} | ${plainTokens(speakable(text)).join(' ')} `;
      return { line, words: new Set(line.split(' ')) };
    });
  return sentences.filter((sentence) => {
    const { tokens, text } = sentence;
    if (tokens.length < fewestWords) return false;
    const fewest = copiedShare * tokens.length;
    const near = lines.filter(
      ({ words }) => tokens.filter((token) => words.has(token)).length >= fewest,
    );
    if (near.length === 0) return false;
    const run = longestRun(
      tokens,
      near.map(({ line }) => line),
    );
    if (run.length < fewest) return false;
    const opens = wordsOf(text)[run.from] ?? '';
    const before = text.slice(0, indexOfWord(text, run.from));
    const isGlued = /:\s*$/.test(before) || (isCapital(opens) && manner.bareSubject.test(before));
    // The one who speaks comes before what is told; only German may put them behind it.
    const after = manner.speakerMayFollow ? tokens.slice(run.from + run.length).join(' ') : '';
    const isOwn = manner.firstPerson.test(`${before} ${after}`) || manner.ownVerb.test(opens);
    return isGlued || !isOwn;
  });
}

type Run = { from: number; length: number };

/** The longest run of these words that stands in one of the lines as it is. */
function longestRun(words: readonly string[], lines: readonly string[]): Run {
  let best: Run = { from: 0, length: 0 };
  for (const line of lines) {
    for (let from = 0; from + best.length < words.length; from++) {
      let length = best.length + 1;
      while (
        from + length <= words.length &&
        line.includes(` ${words.slice(from, from + length).join(' ')} `)
      ) {
        best = { from, length };
        length += 1;
      }
    }
  }
  return best;
}

const word = /[\p{L}\p{N}+#]+/gu;

function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

function indexOfWord(text: string, index: number): number {
  return [...text.matchAll(word)][index]?.index ?? 0;
}

const isCapital = (text: string) => /^\p{Lu}/u.test(text);
