import type { CvPosition, ParsedCV } from '@cvplus/contracts/parsed-cv';
import { employerName, roleNoun } from './career-phrases.ts';
import { asSentence, upperFirst } from './english.ts';
import { ownClauses, type OwnClause } from './own-clause.ts';
import type { Pick } from './pick.ts';
import { isSpeakable } from './plain-words.ts';
import type { Slot, SoFar } from './slot.ts';

type Ranked = { slot: Slot; value: number; order: number };

const mostCandidates = 16;

/** What was achieved, best evidence first: numbers, scope, how recent. */
export function achievementSlots(cv: ParsedCV, pick: Pick): Slot[] {
  if (cv.language !== 'en') return [];
  const ranked: Ranked[] = [];
  cv.experience.slice(0, 6).forEach((post, postIndex) => {
    post.achievements.slice(0, 10).forEach(({ factId, text }, index) => {
      const clauses = ownClauses(text, post.current);
      if (clauses.length === 0) return;
      const value = evidence(text) + Math.max(0, 12 - postIndex * 5) + Math.max(0, 4 - index);
      const slot = achievementSlot({ post, factId, clauses, value, pick });
      ranked.push({ slot, value, order: ranked.length });
    });
  });
  const best = ranked.toSorted((a, b) => b.value - a.value).slice(0, mostCandidates);
  return [...best.toSorted((a, b) => a.order - b.order).map(({ slot }) => slot), ...awardSlots(cv)];
}

/** Numbers are the strongest evidence; years alone are none. */
export function evidence(text: string): number {
  const numbers = text.replace(/\b(?:19|20)\d\d\b/g, '').match(/\d[\d.,]*/g)?.length ?? 0;
  const measured = /%|percent|€|\$|£|million/i.test(text) ? 10 : 0;
  return 24 + Math.min(2, numbers) * 10 + measured;
}

type Achievement = {
  post: CvPosition;
  factId: string;
  clauses: OwnClause[];
  value: number;
  pick: Pick;
};

function achievementSlot({ post, factId, clauses, value, pick }: Achievement): Slot {
  const employer = employerName(post.company);
  const place = employer ?? `as ${post.title}`;
  const say = (clause: OwnClause) => (soFar: SoFar) => {
    const factIds = [factId, post.factId];
    if (soFar.employer !== place) {
      const lead = employer ? `At ${employer}` : `As ${roleNoun(post.title)}`;
      return { text: asSentence(`${lead}, ${clause.text}`), factIds, employer: place };
    }
    const more = pick(`more-${factId}`, ['In the same role, ', 'On top of that, ', '']);
    const words =
      soFar.inARow % 2 === 1
        ? clause.also
        : `${more}${more ? clause.text : upperFirst(clause.text)}`;
    return { text: asSentence(words), factIds, employer: place };
  };
  const hasNumber = (text: string) => /\d/.test(text);
  return {
    key: factId,
    scene: 'achievements',
    variants: clauses.map((clause, index) => ({
      // A shorter form that loses the number loses most of its worth.
      value:
        value - index * 2 - (hasNumber(clauses[0]?.text ?? '') && !hasNumber(clause.text) ? 22 : 0),
      say: say(clause),
    })),
  };
}

function awardSlots(cv: ParsedCV): Slot[] {
  const names = (cv.awards ?? [])
    .filter(({ text }) => isSpeakable(text))
    .flatMap(({ factId, text }) => {
      const [name = ''] = text.split(/\s[–—|-]\s|[,:;(]/);
      const plain = name.replace(/\s+(?:19|20)\d\d$/, '').trim();
      return plain.split(' ').length <= 8 && plain.length > 3 && !/\d/.test(plain)
        ? [{ factId, name: plain }]
        : [];
    });
  const [first] = names;
  if (!first) return [];
  const text = asSentence(`Recognition for my work includes ${first.name}`);
  return [
    {
      key: 'award',
      scene: 'achievements',
      variants: [{ value: 20, say: () => ({ text, factIds: [first.factId], employer: null }) }],
    },
  ];
}
