import type { ParsedCV } from '@cvplus/contracts/parsed-cv';

/** Everything a CV says, to make sure that a lie is one. */
export type CvWords = {
  text: string;
  /** Of posts and education. */
  years: number[];
  /** Whether the CV has this figure or word, standing alone. */
  says: (word: string) => boolean;
  /** Whether no telling word of this stands in the CV. */
  knowsNothingOf: (phrase: string) => boolean;
};

export function cvWords({ facts, personalInfo, experience, education }: ParsedCV): CvWords {
  const dated = [...experience, ...education].flatMap(({ start, end }) => [start, end]);
  const posts = experience.flatMap(({ title, company }) => [title, company]);
  const text = [
    ...facts.map((fact) => fact.text),
    personalInfo.name,
    personalInfo.headline,
    ...posts,
    ...dated,
  ]
    .filter((part) => part !== undefined)
    .join('\n')
    .toLowerCase();
  return {
    text,
    years: dated.flatMap((moment) => (moment === undefined ? [] : [Number(moment.slice(0, 4))])),
    says: (word) => {
      const escaped = word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(text);
    },
    knowsNothingOf: (phrase) =>
      phrase
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length >= 3 && !fillers.has(word))
        .every((word) => !text.includes(word.slice(0, 6))),
  };
}

const fillers = new Set(
  'the award prize for den die das preis und prix trophée médaille nord premio medalla galardón del las los'.split(
    ' ',
  ),
);
