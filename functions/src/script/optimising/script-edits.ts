import type { ScriptSentence } from '@cvplus/contracts/script';
import type { ScriptLanguage } from '@cvplus/contracts/video-options';
import { plainTokens } from '../grounding/plain-tokens.ts';
import type { Manner } from '../scoring/manner.ts';
import { upperFirst } from '../writing/sentence.ts';

/** One change to a script, in words its owner may read. */
export type ScriptEdit = { change: string; sentences: ScriptSentence[] };

export type EditMaterial = {
  sentences: readonly ScriptSentence[];
  manner: Manner;
  language: ScriptLanguage;
  /** Sentences our own writer would end with. */
  closing: readonly string[];
  /** How much too long the script is, in seconds; 0 or less when it is not. */
  secondsOver: number;
};

/** Every edit worth trying; whether one is an improvement is for the score to say. */
export function proposeEdits(material: EditMaterial): ScriptEdit[] {
  return [
    ...emptyPhrases(material),
    ...repetitions(material),
    ...longSentences(material),
    ...missingInvitation(material),
    ...tooLong(material),
  ];
}

function without(sentences: readonly ScriptSentence[], index: number): ScriptSentence[] {
  return sentences.filter((_, at) => at !== index);
}

const isMiddle = ({ scene }: ScriptSentence) => scene !== 'opening' && scene !== 'closing';

function emptyPhrases({ sentences, manner }: EditMaterial): ScriptEdit[] {
  return sentences.flatMap(({ text }, at) => {
    const empty = text.search(manner.cliches) >= 0 || text.search(manner.praise) >= 0;
    return empty && at > 0
      ? [{ change: 'Took out a sentence with an empty phrase.', sentences: without(sentences, at) }]
      : [];
  });
}

function repetitions({ sentences }: EditMaterial): ScriptEdit[] {
  const words = sentences.map(
    ({ text }) => new Set(plainTokens(text).filter((word) => word.length > 3)),
  );
  return words.flatMap((one, at) => {
    const again = words
      .slice(0, at)
      .some(
        (other) =>
          one.size > 2 && [...one].filter((word) => other.has(word)).length / one.size > 0.75,
      );
    return again
      ? [{ change: 'Took out what had been said before.', sentences: without(sentences, at) }]
      : [];
  });
}

const mostWords = 28;
/** Where a sentence can be cut so that both halves stand: before a second subject. */
const joints: Record<ScriptLanguage, RegExp> = {
  en: /(?:,|;) and (?=I\b)|; (?=I\b)/,
  de: /(?:,|;)? und (?=ich\b)|; (?=ich\b)/,
  fr: /(?:,|;)? et (?=(?:je\b|j['’]))|; (?=(?:je\b|j['’]))/,
  es: /; /,
};

function longSentences({ sentences, language }: EditMaterial): ScriptEdit[] {
  return sentences.flatMap((sentence, at) => {
    if (plainTokens(sentence.text).length <= mostWords) return [];
    const joint = joints[language].exec(sentence.text);
    if (!joint || joint.index < 20) return [];
    const first = `${sentence.text.slice(0, joint.index).replace(/[,;\s]+$/, '')}.`;
    const second = upperFirst(sentence.text.slice(joint.index + joint[0].length));
    const halves = [first, second].map((text) => ({ ...sentence, text }));
    return [
      {
        change: 'Split a long sentence in two.',
        sentences: [...sentences.slice(0, at), ...halves, ...sentences.slice(at + 1)],
      },
    ];
  });
}

function missingInvitation({ sentences, manner, closing }: EditMaterial): ScriptEdit[] {
  const last = sentences
    .slice(-2)
    .map(({ text }) => text)
    .join(' ');
  if (manner.invitation.test(last) || closing.length === 0) return [];
  const asked = closing.map((text) => ({ text, scene: 'closing' as const, factIds: [] }));
  return [{ change: 'Added an invitation at the end.', sentences: [...sentences, ...asked] }];
}

/** Only what nothing hangs on, and never the first post: without it the rest has no footing. */
function tooLong({ sentences, secondsOver, manner }: EditMaterial): ScriptEdit[] {
  if (secondsOver <= 0) return [];
  const firstPost = sentences.findIndex(({ scene }) => scene === 'experience');
  const carries = (at: number) => manner.connective.test(sentences[at + 1]?.text ?? '');
  return sentences.flatMap((sentence, at) =>
    isMiddle(sentence) && at !== firstPost && !carries(at)
      ? [{ change: 'Left out a sentence to fit the time.', sentences: without(sentences, at) }]
      : [],
  );
}
