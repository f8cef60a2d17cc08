import { Phrase, splitPhrase } from '../../platform/caption-lines.ts';
import { columnsOf, pictureText } from '../../platform/plain-text.ts';
import type { TimedSentence } from './timeline.ts';

/** Words that fill the picture while they are spoken. */
export type Statement = {
  text: string;
  startSeconds: number;
  endSeconds: number;
  /** When each word of the text begins; null where nobody knows. */
  wordStarts: number[] | null;
};

const maxColumns = 96;
const longWordColumns = 60;
const minSeconds = 1.5;

/** Cuts long sentences where the sense breaks and joins short ones, so that each can be read at a glance. */
export function statementsOf(sentences: readonly TimedSentence[]): Statement[] {
  const joined: Statement[] = [];
  for (const part of sentences.flatMap(partsOf)) {
    const last = joined.at(-1);
    const short =
      last &&
      (last.endSeconds - last.startSeconds < minSeconds ||
        part.endSeconds - part.startSeconds < minSeconds);
    if (last && short && columnsOf(last.text) + columnsOf(part.text) < maxColumns) {
      joined[joined.length - 1] = {
        ...last,
        text: `${last.text} ${part.text}`,
        endSeconds: part.endSeconds,
        wordStarts: last.wordStarts && part.wordStarts && [...last.wordStarts, ...part.wordStarts],
      };
    } else joined.push(part);
  }
  return joined;
}

function partsOf(sentence: TimedSentence): Statement[] {
  const phrase = new Phrase(pictureText(sentence.text), longWordColumns);
  const all = phrase.columns();
  const length = sentence.endSeconds - sentence.startSeconds;
  const times = wordTimes(sentence, phrase);
  let spent = 0;
  return splitPhrase(phrase, 1, maxColumns).map(({ from, to }) => {
    const guessed = sentence.startSeconds + (length * spent) / all;
    spent = Math.min(all, spent + phrase.columns(from, to) + 1);
    const [first, next] = [phrase.wordAt(from), phrase.wordAt(to)];
    const isWhole = first !== undefined && (next !== undefined || to === phrase.length);
    return {
      text: phrase.text(from, to),
      startSeconds: from === 0 ? sentence.startSeconds : (times?.[first ?? -1] ?? guessed),
      endSeconds: times?.[next ?? -1] ?? sentence.startSeconds + (length * spent) / all,
      wordStarts: times && isWhole ? times.slice(first, next) : null,
    };
  });
}

/** Null when the picture shows other words than were timed, such as all but the emoji. */
function wordTimes({ wordStarts }: TimedSentence, phrase: Phrase): number[] | null {
  const words = phrase.text().split(' ').length;
  return wordStarts?.length === words ? wordStarts : null;
}
