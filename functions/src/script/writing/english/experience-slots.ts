import type { CvPosition, ParsedCV } from '@cvplus/contracts/parsed-cv';
import { studyingSlots } from './education-slots.ts';
import { employerName, ownsHouse, placeOf, roleNoun, yearOf, yearsHeld } from './career-phrases.ts';
import { asSentence } from '../sentence.ts';
import type { Pick } from '../pick.ts';
import { isSpeakable } from './plain-words.ts';
import type { Slot, SoFar } from '../slot.ts';

/** The posts, newest first: where the person is, and the way there. */
export function experienceSlots(cv: ParsedCV, pick: Pick): Slot[] {
  const posts = cv.experience.filter((post) => isSpeakable(post.title));
  const current = posts.find((post) => post.current);
  const earlier = posts.filter((post) => post !== current && !post.current).slice(0, 4);
  const others = posts.filter((post) => post !== current && post.current).slice(0, 1);
  const english = cv.language === 'en';
  const here = employerName(current?.company);
  const stayed = earlier.some((post) => here !== null && employerName(post.company) === here);
  return [
    ...(current ? [currentSlot(current, stayed, pick, english)] : []),
    ...others.map((post) => besidesSlot(post, english)),
    ...studyingSlots(cv),
    ...earlier.map((post, index) =>
      earlierSlot({
        post,
        index,
        current,
        isFirstThere: isFirstThere(post, posts),
        pick,
        english,
      }),
    ),
  ];
}

function currentSlot(post: CvPosition, stayed: boolean, pick: Pick, english: boolean): Slot {
  const employer = employerName(post.company);
  const at = english ? placeOf(post.title, employer) : employer ? ` at ${employer}` : '';
  const owns = english && ownsHouse(post.title);
  const year = yearOf(post.start);
  const role = english ? roleNoun(post.title) : post.title;
  const factIds = [post.factId];
  const full: [string, ...string[]] = english
    ? year
      ? [
          `Since ${year}, I have been ${role}${at}`,
          ...(stayed || owns
            ? []
            : [`Today I work as ${role}${at}, where I have been since ${year}`]),
          ...(owns ? [] : [`I have worked as ${role}${at} since ${year}`]),
        ]
      : owns
        ? [`I am ${role}${at}`]
        : [`I currently work as ${role}${at}`, `Today I work as ${role}${at}`]
    : [`My current position is ${role}${at}${year ? `, and I have held it since ${year}` : ''}`];
  // With an earlier post in the same house, “there since” would be too late a year.
  const known: [string, ...string[]] = stayed
    ? [`I have been in this role since ${year}`]
    : [
        `I have been in this role since ${year}`,
        ...(employer && !owns ? [`I have worked there since ${year}`] : []),
      ];
  const chosen = pick('current', full);
  const short = pick('current-known', known);
  const say = (soFar: SoFar) => {
    const mentioned = soFar.named.has(post.factId);
    return { text: asSentence(mentioned && year ? short : chosen), factIds, employer };
  };
  return { key: 'current', scene: 'experience', variants: [{ value: year ? 38 : 30, say }] };
}

function besidesSlot(post: CvPosition, english: boolean): Slot {
  const employer = employerName(post.company);
  const at = english ? placeOf(post.title, employer) : employer ? ` at ${employer}` : '';
  const text = asSentence(
    english
      ? `Alongside that, I ${ownsHouse(post.title) ? 'am' : 'work as'} ${roleNoun(post.title)}${at}`
      : `I am also ${post.title}${at}`,
  );
  return {
    key: `besides-${post.factId}`,
    scene: 'experience',
    variants: [{ value: 14, say: () => ({ text, factIds: [post.factId], employer }) }],
  };
}

function isFirstThere(post: CvPosition, posts: CvPosition[]): boolean {
  const employer = employerName(post.company);
  return posts
    .slice(posts.indexOf(post) + 1)
    .every((older) => employerName(older.company) !== employer);
}

type Earlier = {
  post: CvPosition;
  index: number;
  current: CvPosition | undefined;
  /** No older post at the same employer. */
  isFirstThere: boolean;
  pick: Pick;
  english: boolean;
};

function earlierSlot({ post, index, current, isFirstThere, pick, english }: Earlier): Slot {
  const employer = employerName(post.company);
  const at = english ? placeOf(post.title, employer) : employer ? ` at ${employer}` : '';
  const owned = english && ownsHouse(post.title);
  const role = english ? roleNoun(post.title) : post.title;
  const years = yearsHeld(post);
  const here = employerName(current?.company);
  const sameHouse = employer !== null && employer === here;
  const verb = owned ? 'I was' : pick(`earlier-${index}`, ['I was', 'I worked as']);
  const since = yearOf(post.start);
  const startedThere = isFirstThere && !owned;
  const lead = (soFar: SoFar): string => {
    if (!english)
      return `${index === 0 && current ? 'Before that' : 'Earlier'}, my position was ${role}`;
    if (sameHouse && soFar.named.has(employer))
      return isFirstThere && !owned
        ? `I first joined as ${role}`
        : `Before that, ${verb} ${role} there`;
    if (stays(soFar)) {
      return startedThere ? `I had started there as ${role}` : `Before that, ${verb} ${role} there`;
    }
    if (!current && index === 0) return `Most recently, ${verb} ${role}`;
    if (index === 0) {
      const direct = soFar.after === 'current' || soFar.after === 'opening-at-work';
      const overlaps =
        post.start !== undefined && current?.start !== undefined && post.start >= current.start;
      if (overlaps) return `Previously, ${verb} ${role}`;
      if (direct) return `Before that, ${verb} ${role}`;
      return here ? `Before joining ${here}, ${verb} ${role}` : `Previously, ${verb} ${role}`;
    }
    if (soFar.after === `earlier-${index - 1}` && index > 1) {
      return `${index === 2 ? 'Before that' : 'Further back'}, ${verb} ${role}`;
    }
    if (soFar.after === 'earlier-0' && !current) return `Before that, ${verb} ${role}`;
    return soFar.after === 'earlier-0' && pick('earlier-lead', [true, false])
      ? `Earlier still, ${verb} ${role}`
      : `Earlier, ${verb} ${role}`;
  };
  /** The sentence before told of a later post in the same house. */
  const stays = ({ after, employer: last }: SoFar) =>
    english && employer !== null && last === employer && after === `earlier-${index - 1}`;
  // “In 2011, I joined Acme as …”: another way to go back, where the year is known.
  const joins = index > 0 && english && !sameHouse && !owned && employer && since && isFirstThere;
  const joined = joins && pick(`joined-${index}`, [true, false]);
  const say = (withYears: boolean) => (soFar: SoFar) => {
    const factIds = [post.factId];
    if (joined && !stays(soFar)) {
      return {
        text: asSentence(`In ${since}, I joined ${employer} as ${role}`),
        factIds,
        employer,
      };
    }
    const known = sameHouse && soFar.named.has(employer);
    const place = known || stays(soFar) ? '' : at;
    const when = !withYears
      ? ''
      : known || (stays(soFar) && startedThere)
        ? isFirstThere && since
          ? ` in ${since}`
          : ''
        : years;
    const text = asSentence(`${lead(soFar)}${place}${when}`);
    // “Before joining Acme …” tells of the present post as well.
    const cites = here && current && text.includes(here) ? [...factIds, current.factId] : factIds;
    return { text, factIds: cites, employer };
  };
  const value = [30, 22, 16, 10][index] ?? 8;
  const variants = [
    { value, say: say(false) },
    ...(years && !joined ? [{ value: value + 3, say: say(true) }] : []),
  ];
  return { key: `earlier-${index}`, scene: 'experience', variants };
}
