import type { CvFact, CvPosition, ParsedCV } from '@cvplus/contracts/parsed-cv';
import { speakable } from './writing/english/spoken-text.ts';

const smallWords = new Set(
  'a an and the of for in on at by to with from as is was are were be been i my me we our you your it its that this which who'.split(
    ' ',
  ),
);

/** The facts a sentence speaks of, strongest first: found by shared words, never guessed. */
export function factsBehind(sentence: string, cv: ParsedCV): CvFact[] {
  const spoken = contentWords(sentence);
  const posts = new Map(cv.experience.map((post) => [post.factId, post]));
  return cv.facts
    .flatMap((fact) => {
      const strength = strengthOf(fact, spoken, posts.get(fact.id));
      return strength > 0 ? [{ fact, strength }] : [];
    })
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, 8)
    .map(({ fact }) => fact);
}

function strengthOf(fact: CvFact, spoken: Set<string>, post: CvPosition | undefined): number {
  if (fact.kind === 'contact' || fact.kind === 'personal') return 0;
  if (post)
    return Math.max(share(post.company ?? '', spoken), share(post.title, spoken) * 0.9) >= 0.9
      ? 3
      : 0;
  const found = share(fact.text, spoken);
  const size = contentWords(fact.text).size;
  // Short facts must be there in full, long ones for the most part.
  if (found < (size <= 4 ? 1 : 0.55)) return 0;
  return found + Math.min(size, 12) / 4;
}

function share(text: string, spoken: Set<string>): number {
  const words = contentWords(text);
  if (words.size === 0) return 0;
  return [...words].filter((word) => spoken.has(word)).length / words.size;
}

function contentWords(text: string): Set<string> {
  const words = speakable(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}+#]+/u);
  return new Set(words.filter((word) => word !== '' && !smallWords.has(word)));
}
