import type { CvPosition } from '@cvplus/contracts/parsed-cv';
import type { Telling } from '../language-pack.ts';
import type { Pick } from '../pick.ts';
import { asSentence } from '../sentence.ts';
import { tellsOfPerson } from './tells-of-person.ts';
import type { Slot, SoFar } from '../slot.ts';
import type { RomanceLanguage, Words } from './romance-language.ts';
import { studyingSlots } from './study-slots.ts';

const yearOf = (moment: string | undefined): string | null => moment?.slice(0, 4) ?? null;

/** The posts, newest first: where the person is, and the way there. */
export function postSlots({ cv, options, pick }: Telling, words: RomanceLanguage): Slot[] {
  const own = cv.language === words.language;
  const posts = cv.experience.filter(({ title, company }) =>
    own
      ? words.isSpeakable(title) && sayable(title, words) && tellsOfPerson(title, company)
      : isPlainTitle(title),
  );
  const current = posts.find((post) => post.current);
  // In a quarter of a minute there is no time for the way long past.
  const most = current && options.durationSeconds <= 25 ? 1 : 5;
  const earlier = posts.filter((post) => post !== current && !post.current).slice(0, most);
  const others = posts.filter((post) => post !== current && post.current).slice(0, 1);
  const here = words.employer(current?.company)?.name;
  const stayed = earlier.some(
    (post) => here !== undefined && words.employer(post.company)?.name === here,
  );
  const room = { words, pick, own };
  return [
    ...(current ? [currentSlot(current, stayed, room)] : []),
    ...others.map((post) => besidesSlot(post, room)),
    ...studyingSlots(cv, words),
    ...earlier.map((post, index) => {
      const older = posts.slice(posts.indexOf(post) + 1);
      const house = words.employer(post.company)?.name;
      const isFirstThere = older.every(({ company }) => words.employer(company)?.name !== house);
      return earlierSlot({ post, index, current, isFirstThere, ...room });
    }),
  ];
}

type Room = { words: RomanceLanguage; pick: Pick; own: boolean };

const sayable = (title: string, words: RomanceLanguage): boolean =>
  words.role(title) !== null || words.internship(title) !== null;

/** A title in another language may be named, unless it holds signs no voice can say. */
const isPlainTitle = (title: string): boolean => /^[\p{Script=Latin}\d .,'’&/()+-]+$/u.test(title);

function currentSlot(post: CvPosition, stayed: boolean, { words, pick, own }: Room): Slot {
  const { posts } = words;
  const house = words.employer(post.company);
  const at = house ? ` ${house.at}` : '';
  const year = yearOf(post.start);
  const factIds = [post.factId];
  const employer = house?.name ?? null;
  const role = words.role(post.title) ?? words.internship(post.title) ?? post.title;
  const full: Words = own
    ? [
        ...posts.current({ role, at, year }),
        ...(stayed ? [] : posts.currentThere({ role, at, year })),
      ]
    : [posts.foreignCurrent({ role: post.title, at, year })];
  const chosen = pick('current', full);
  const there = stayed || !house || !year ? [] : posts.thereSince(year);
  const held = year ? pick('current-held', posts.heldSince(year)) : chosen;
  const justNamed = year ? pick('current-known', [...posts.justNamedSince(year), ...there]) : held;
  const say = (soFar: SoFar) => {
    const again = soFar.after === 'opening-at-work' ? justNamed : held;
    const text = asSentence(soFar.named.has(post.factId) ? again : chosen);
    return { text, factIds, employer };
  };
  return { key: 'current', scene: 'experience', variants: [{ value: year ? 38 : 30, say }] };
}

function besidesSlot(post: CvPosition, { words, own }: Room): Slot {
  const house = words.employer(post.company);
  const at = house ? ` ${house.at}` : '';
  const role = words.role(post.title) ?? post.title;
  const text = asSentence(
    own ? words.posts.besides({ role, at }) : words.posts.foreignBesides({ role: post.title, at }),
  );
  const say = () => ({ text, factIds: [post.factId], employer: house?.name ?? null });
  return { key: `besides-${post.factId}`, scene: 'experience', variants: [{ value: 14, say }] };
}

type Earlier = Room & {
  post: CvPosition;
  index: number;
  current: CvPosition | undefined;
  /** No older post at the same employer. */
  isFirstThere: boolean;
};

function earlierSlot({ post, index, current, isFirstThere, words, pick, own }: Earlier): Slot {
  const { posts } = words;
  const house = words.employer(post.company);
  const at = house ? ` ${house.at}` : '';
  const [from, to] = [yearOf(post.start), yearOf(post.end)];
  const when = from && to ? posts.when(from, to) : '';
  const role = words.role(post.title);
  const stay = words.internship(post.title);
  const here = words.employer(current?.company);
  const sameHouse = house !== null && house.name === here?.name;
  const choose = (key: string, choices: Words) => pick(`${key}-${index}`, choices);
  const phrase = (soFar: SoFar): string => {
    if (!own) return posts.foreignEarlier({ role: post.title, at }, index === 0 && !!current);
    if (stay) return posts.internship(stay, at);
    const told = { role: role ?? post.title, at };
    if (sameHouse) {
      return isFirstThere
        ? posts.firstThere(told.role)
        : choose('there', posts.beforeThere(told.role));
    }
    if (index > 0) {
      const still = soFar.after === 'earlier-0' && pick('still', [true, false]);
      return choose('further', still ? posts.furtherStill(told) : posts.further(told));
    }
    if (!current) return choose('latest', posts.latest(told));
    const overlaps =
      post.start !== undefined && current.start !== undefined && post.start >= current.start;
    if (overlaps) return choose('previously', posts.previously(told));
    if (soFar.after === 'current' || soFar.after === 'opening-at-work') {
      return choose('before', posts.before(told));
    }
    if (!here) return choose('previously', posts.previously(told));
    return choose('joining', posts.beforeJoining(here, told));
  };
  // “En 2011, j’ai rejoint Norlog comme …”: another way to go back, where the year is known.
  const joins = index > 0 && own && role && !stay && !sameHouse && house && from && isFirstThere;
  const joined =
    joins && pick(`joined-${index}`, [true, false]) ? posts.joined(from, house, role) : null;
  const employer = house?.name ?? null;
  const say = (withYears: boolean) => (soFar: SoFar) => {
    const inYear = sameHouse && isFirstThere && from ? posts.when(from, from) : '';
    const years = sameHouse ? inYear : when;
    // Two earlier posts in one house, told one after the other.
    const sameAgain = index > 0 && role !== null && house !== null && soFar.employer === house.name;
    if (own && sameAgain && !sameHouse && soFar.after === `earlier-${index - 1}`) {
      const began = isFirstThere
        ? posts.firstThere(role)
        : choose('there', posts.beforeThere(role));
      const inThatYear = isFirstThere && from ? posts.when(from, from) : '';
      return { text: asSentence(`${began}${inThatYear}`), factIds: [post.factId], employer };
    }
    const told = joined ?? `${phrase(soFar)}${withYears ? years : ''}`;
    // “Avant de rejoindre …” names the present employer too.
    const names = here && !sameHouse && told.includes(here.name.replace(/^(?:l['’]|\p{L}+ )/u, ''));
    const factIds = [post.factId, ...(names && current ? [current.factId] : [])];
    return { text: asSentence(told), factIds, employer };
  };
  const value = [30, 22, 16, 10, 8][index] ?? 8;
  const variants = [
    { value, say: say(false) },
    ...(when && !joined ? [{ value: value + 3, say: say(true) }] : []),
  ];
  return { key: `earlier-${index}`, scene: 'experience', variants };
}
