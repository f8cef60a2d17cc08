import type { CvPosition, ParsedCV } from '@cvplus/contracts/parsed-cv';
import { employerName, roleNoun } from './career-phrases.ts';
import { asSentence, upperFirst } from '../sentence.ts';
import type { VideoStyle } from '@cvplus/contracts/video-options';
import { ownClauses, type OwnClause } from './own-clause.ts';
import type { Pick as PickWords } from '../pick.ts';
import { isSpeakable } from './plain-words.ts';
import type { Slot, SoFar } from '../slot.ts';

const mostCandidates = 16;

/** What was achieved, best evidence first: numbers, scope, how recent. */
export function achievementSlots(cv: ParsedCV, style: VideoStyle, pick: PickWords): Slot[] {
  if (cv.language !== 'en') return [];
  const ranked = cv.experience.slice(0, 6).flatMap((post, postIndex) => {
    const told = post.achievements.slice(0, 10).flatMap(({ factId, text }, index) => {
      const clauses = ownClauses(text, post.current);
      const worth = evidence(text) + Math.max(0, 12 - postIndex * 5) + Math.max(0, 4 - index);
      return clauses.length > 0
        ? [{ post, postIndex, factId, clauses, worth, order: postIndex * 100 + index }]
        : [];
    });
    // The third and fourth deed at one employer tell less than the first at another.
    return told
      .toSorted((a, b) => b.worth - a.worth)
      .map((item, rank) => ({
        ...item,
        value:
          item.worth -
          (fatigue[rank] ?? 36) +
          (style === 'energetic' || style === 'confident' ? 6 : 0),
      }));
  });
  const past = new Set(cv.experience.filter(({ current }) => !current).map((post) => post.factId));
  const best = ranked.toSorted((a, b) => b.value - a.value).slice(0, mostCandidates);
  const slots = best
    .toSorted((a, b) => a.order - b.order)
    .map((item) =>
      achievementSlot({
        ...item,
        pick,
        back: backWords(cv, item.postIndex),
        goesOn: ({ postId }) => past.has(postId ?? ''),
      }),
    );
  return [...slots, ...awardSlots(cv)];
}

const fatigue = [0, 5, 20, 30];

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
  pick: PickWords;
  /** How far back the post is, in words. */
  back: (soFar: SoFar) => string;
  /** The sentence before told of a post that is over as well. */
  goesOn: (soFar: SoFar) => boolean;
};

/** The same words twice in a row sound like a list read out. */
const backWords =
  ({ experience }: ParsedCV, postIndex: number) =>
  (soFar: SoFar) => {
    if (postIndex === 0) return 'Most recently';
    const between = experience.slice(1, postIndex).map(({ company }) => employerName(company));
    if (!between.some((employer) => employer !== null && soFar.named.has(employer)))
      return 'Earlier';
    return postIndex % 2 === 0 ? 'Before that' : 'Earlier still';
  };

function achievementSlot({ post, factId, clauses, value, pick, back, goesOn }: Achievement): Slot {
  const employer = employerName(post.company);
  const say = (clause: OwnClause) => (soFar: SoFar) => {
    const factIds = [factId, post.factId];
    if (soFar.postId !== post.factId) {
      return {
        text: asSentence(
          `${leadIn(post, employer, clause, soFar, { back, goesOn })}, ${clause.text}`,
        ),
        factIds,
        employer,
        postId: post.factId,
      };
    }
    const more = pick(`more-${factId}`, ['In the same role, ', 'On top of that, ', '']);
    const words =
      soFar.inARow % 2 === 1
        ? clause.also
        : `${more}${more ? clause.text : upperFirst(clause.text)}`;
    return { text: asSentence(words), factIds, employer, postId: post.factId };
  };
  const hasNumber = (text: string) => /\d/.test(text);
  return {
    key: factId,
    scene: 'achievements',
    variants: clauses.map((clause, index) => ({
      // A shorter form that loses the number loses most of its worth.
      value:
        value -
        index * 16 -
        (hasNumber(clauses[0]?.text ?? '') && !hasNumber(clause.text) ? 22 : 0),
      say: say(clause),
    })),
  };
}

/** “In that time, I cut …” right after “since 2019”; the employer’s name where it is not at hand. */
function leadIn(
  post: CvPosition,
  employer: string | null,
  clause: OwnClause,
  soFar: SoFar,
  { back, goesOn }: Pick<Achievement, 'back' | 'goesOn'>,
): string {
  if (employer && soFar.employer === employer) {
    return `${goesOn(soFar) ? 'Before that' : 'Earlier'}, as ${roleNoun(post.title)}`;
  }
  if (post.current && soFar.after === 'current') return clause.past ? 'In that time' : 'There';
  if (post.current && soFar.after === 'opening-at-work') return 'There';
  if (!employer) return `As ${roleNoun(post.title)}`;
  if (post.current || soFar.named.has(employer)) return `At ${employer}`;
  return `${back(soFar)}, at ${employer}`;
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
  const say = () => ({
    text: asSentence(awardWords(first.name)),
    factIds: [first.factId],
    employer: null,
  });
  return [{ key: 'award', scene: 'achievements', variants: [{ value: 24, say }] }];
}

function awardWords(name: string): string {
  if (/^Best\b/.test(name)) return `I won the award for ${name}`;
  if (/\bof the (?:Year|Season|Quarter|Month|Week)$/.test(name)) return `I was named ${name}`;
  const counted = /\b(?:Award|Prize|Scholarship|Medal|Fellowship|Grant|Bursary)$/i.test(name);
  return counted
    ? `I was awarded the ${name.replace(/^The /, '')}`
    : `Recognition for my work includes ${name}`;
}
