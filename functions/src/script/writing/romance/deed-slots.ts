import type { CvPosition, ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { Telling } from '../language-pack.ts';
import type { Pick } from '../pick.ts';
import { sayingSlot } from '../saying-slot.ts';
import { asSentence, upperFirst } from '../sentence.ts';
import type { Slot, SoFar } from '../slot.ts';
import type { OwnClause } from './own-clause.ts';
import type { House, RomanceLanguage } from './romance-language.ts';
import { tellsOfPerson } from './tells-of-person.ts';

const mostCandidates = 16;
/** The third and fourth deed at one employer tell less than the first at another. */
const fatigue = [0, 5, 20, 30];

/** What was achieved, best evidence first: numbers, scope, how recent. */
export function deedSlots({ cv, options, pick }: Telling, words: RomanceLanguage): Slot[] {
  if (cv.language !== words.language) return [];
  const bold = options.style === 'energetic' || options.style === 'confident';
  // In a quarter of a minute people want to hear of now.
  const short = options.durationSeconds <= 25 && cv.experience[0]?.current === true;
  const ranked = cv.experience.slice(0, 6).flatMap((post, postIndex) => {
    const told = post.achievements.slice(0, 10).flatMap(({ factId, text }, index) => {
      const clauses = words.ownClauses(text, post.current);
      const recent = Math.max(0, 12 - postIndex * 5) + Math.max(0, 4 - index);
      const worth = evidence(text) + recent;
      return clauses.length > 0
        ? [{ post, postIndex, factId, clauses, worth, order: postIndex * 100 + index }]
        : [];
    });
    return told
      .toSorted((a, b) => b.worth - a.worth)
      .map((item, rank) => ({
        ...item,
        value:
          item.worth -
          (fatigue[rank] ?? 36) +
          (bold ? 6 : 0) -
          (short && item.postIndex > 0 ? 25 : 0),
      }));
  });
  const best = ranked.toSorted((a, b) => b.value - a.value).slice(0, mostCandidates);
  return [
    ...best
      .toSorted((a, b) => a.order - b.order)
      .map((item) => deedSlot({ ...item, pick, words, postBefore: item.postIndex <= 1 })),
    ...projectSlots(cv, words, pick),
    ...awardSlots(cv, words),
  ];
}

/** Numbers are the strongest evidence; years alone are none. */
function evidence(text: string): number {
  const numbers = text.replace(/\b(?:19|20)\d\d\b/g, '').match(/\d[\d.,]*/g)?.length ?? 0;
  const measured = /%|pour cent|por ciento|€|\$|£|millio|millón|millones|euros/i.test(text)
    ? 10
    : 0;
  // A list behind a colon says what belongs to the work, not what came of it.
  const listing = /:\s[^:]+,[^:]+,/.test(text) && numbers === 0 ? 14 : 0;
  return 24 + Math.min(2, numbers) * 10 + measured - listing;
}

type Told = {
  post: CvPosition;
  factId: string;
  clauses: OwnClause[];
  value: number;
  pick: Pick;
  words: RomanceLanguage;
  /** It is the post before the present one, not one further back. */
  postBefore: boolean;
};

function deedSlot(told: Told): Slot {
  const { post, factId, clauses, value, pick, words } = told;
  const house = words.employer(post.company);
  const role = tellsOfPerson(post.title, post.company) ? words.role(post.title) : null;
  const employer = house?.name ?? null;
  const said = { factIds: [factId, post.factId], employer, postId: post.factId };
  const more = pick(`more-${factId}`, words.leads.more);
  const say = (clause: OwnClause) => (soFar: SoFar) => {
    if (soFar.postId !== post.factId) {
      const lead = leadIn({ ...told, house, role }, clause, soFar);
      return { ...said, text: asSentence(lead ? `${lead}, ${clause.text}` : clause.text) };
    }
    const next = `${more}${more ? clause.text : upperFirst(clause.text)}`;
    return { ...said, text: asSentence(soFar.inARow % 2 === 1 ? clause.also : next) };
  };
  const hasNumber = (text: string) => /\d/.test(text);
  const losesNumber = (text: string) => hasNumber(clauses[0]?.text ?? '') && !hasNumber(text);
  return {
    key: factId,
    scene: 'achievements',
    variants: clauses.map((clause, index) => ({
      // A shorter form that loses the number loses most of its worth.
      value: value - index * 16 - (losesNumber(clause.text) ? 22 : 0),
      say: say(clause),
    })),
  };
}

type Placed = Told & { house: House | null; role: string | null };

/** What the deed hangs on: the time, the place or the post, whichever is not at hand. */
function leadIn(told: Placed, clause: OwnClause, soFar: SoFar): string {
  const { post, words, pick, factId, postBefore, house, role } = told;
  const { leads } = words;
  if (house && soFar.employer === house.name) return role ? leads.asBefore(role) : leads.at(house);
  if (post.current && soFar.after === 'current') {
    // “J’occupe ce poste depuis 2019. À ce poste, …” says the word twice.
    return clause.past ? pick(`there-${factId}`, leads.inThatTime) : leads.everyDay;
  }
  if (post.current && soFar.after === 'opening-at-work') {
    // “Au quotidien, j’ai créé …”: what was done once is not done every day.
    return clause.past ? leads.there[0] : pick(`there-${factId}`, leads.there);
  }
  if (!house) {
    if (role) return leads.as(role);
    // Without a word of its own the deed would seem done in the post told before.
    return post.current ? '' : leads.earlier;
  }
  if (post.current || soFar.named.has(house.name)) return leads.at(house);
  return postBefore ? leads.earlierAt(house) : leads.beforeThatAt(house);
}

/** What was done outside the posts: projects and voluntary work. */
function projectSlots(cv: ParsedCV, words: RomanceLanguage, pick: Pick): Slot[] {
  const told = cv.projects.slice(0, 4).flatMap(({ factId, text }) => {
    const clause = text
      .split(/;\s|\s[–—]\s|:\s/)
      .flatMap((piece) => words.ownClauses(piece, false).slice(0, 1))
      .at(0);
    return clause ? [{ factId, clause, worth: evidence(clause.text) }] : [];
  });
  const [best] = told.toSorted((a, b) => b.worth - a.worth);
  if (!best) return [];
  const lead = pick('project', words.leads.project);
  return [
    sayingSlot('project', `${lead}, ${best.clause.text}`, [best], best.worth - 8, 'achievements'),
  ];
}

function awardSlots(cv: ParsedCV, words: RomanceLanguage): Slot[] {
  const told = (cv.awards ?? []).flatMap(({ factId, text }) => {
    if (!words.isSpeakable(text)) return [];
    const [name = ''] = text.split(/\s[–—|-]\s|[,:;(]/);
    const plain = name.replace(/\s+(?:19|20)\d\d$/, '').trim();
    const fits = plain.split(' ').length <= 9 && plain.length > 3 && !/\d/.test(plain);
    const sentence = fits ? words.background.award(plain) : null;
    return sentence ? [{ factId, sentence }] : [];
  });
  const [first] = told;
  return first ? [sayingSlot('award', first.sentence, [first], 24, 'achievements')] : [];
}
