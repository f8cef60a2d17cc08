import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { asSentence } from '../sentence.ts';
import type { Slot } from '../slot.ts';
import { evidence } from './achievement-slots.ts';
import { ownStatements } from './own-clause.ts';
import { isSpeakable } from './plain-words.ts';
import { after } from './statement.ts';

/** Papers stand in the same section and are no projects. */
const paper =
  /(?<!\p{L})(?:In:|DOI|ISBN|Journal|Zeitschrift|Verlag|Proceedings|Band|S\. \d|Vortrag|Poster|et al)/u;

/** What was done in projects: “In meinem Projekt Wetterturm habe ich …”. */
export function projectSlots(cv: ParsedCV): Slot[] {
  if (cv.language !== 'de') return [];
  return cv.projects
    .flatMap(({ factId, text }) => {
      if (paper.test(text) || !isSpeakable(text)) return [];
      const [, name = '', deed = text] =
        /^(\p{Lu}[^:–—]{2,40}?)(?::| [–—-]) (.+)$/u.exec(text) ?? [];
      // A name with a deed in it would be told twice.
      const front = name === '' ? 'In einem Projekt' : `In meinem Projekt ${name.trim()}`;
      const [statement] = ownStatements(deed, false);
      if (statement?.subject !== 'ich' || statement.front || name.split(' ').length > 4) return [];
      return [{ factId, words: after(front, statement), worth: evidence(text) - 10 }];
    })
    .slice(0, 2)
    .map(({ factId, words, worth }, at) => ({
      key: factId,
      scene: 'achievements' as const,
      variants: [
        { value: worth - at * 12, say: () => ({ text: asSentence(words), factIds: [factId] }) },
      ],
    }));
}
