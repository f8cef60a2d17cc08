import type { CvPosition, ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { Pick } from '../pick.ts';
import { asSentence, upperFirst } from '../sentence.ts';
import type { Slot, SoFar } from '../slot.ts';
import { studyingSlots } from './education-slots.ts';
import { employerOf } from './employer.ts';
import { isSpeakable } from './plain-words.ts';
import { roleOf } from './role.ts';
import { trainingOf } from './training.ts';

const yearOf = (moment: string | undefined): string | null => moment?.slice(0, 4) ?? null;

/** The posts, newest first: where the person is, and the way there. */
export function experienceSlots(cv: ParsedCV, pick: Pick): Slot[] {
  const posts = cv.experience.filter((post) => isSpeakable(post.title) && placeOf(post) !== null);
  const current = posts.find((post) => post.current);
  const earlier = posts.filter((post) => post !== current && !post.current).slice(0, 4);
  const others = posts.filter((post) => post !== current && post.current).slice(0, 1);
  const german = cv.language === 'de';
  const here = employerOf(current?.company)?.name ?? null;
  const stayed = earlier.some((post) => here !== null && employerOf(post.company)?.name === here);
  return [
    ...(current ? [currentSlot(current, { stayed, pick, german })] : []),
    ...others.map((post) => besidesSlot(post)),
    ...studyingSlots(cv),
    ...earlier.map((post, index) => {
      const isFirstThere = posts
        .slice(posts.indexOf(post) + 1)
        .every((older) => employerOf(older.company)?.name !== employerOf(post.company)?.name);
      const before = earlier[index - 1];
      return earlierSlot({ post, before, index, current, isFirstThere, pick });
    }),
  ];
}

/** “als Köchin im Hotel Adler”; null when neither post nor employer can be said. */
function placeOf(post: CvPosition): { role: string; at: string; both: string } | null {
  const role = roleOf(post.title)?.words ?? '';
  const at = employerOf(post.company)?.at ?? '';
  const both = [role, at].filter((words) => words !== '').join(' ');
  return both === '' ? null : { role, at, both };
}

function currentSlot(
  post: CvPosition,
  { stayed, pick, german }: { stayed: boolean; pick: Pick; german: boolean },
): Slot {
  const employer = employerOf(post.company)?.name ?? null;
  const { role = '', at = '', both = '' } = placeOf(post) ?? {};
  const year = yearOf(post.start);
  const factIds = [post.factId];
  const full: [string, ...string[]] = year
    ? [
        `Seit ${year} arbeite ich ${both}`,
        `Seit ${year} bin ich ${both} tätig`,
        ...(stayed ? [] : [`Heute arbeite ich ${both}, und zwar seit ${year}`]),
        `Ich arbeite seit ${year} ${both}`,
      ]
    : [`Derzeit arbeite ich ${both}`, `Heute arbeite ich ${both}`, `Aktuell bin ich ${both} tätig`];
  // With an earlier post in the same house, “dort seit” would be too late a year.
  const known: [string, ...string[]] =
    stayed || !at
      ? [`In dieser Funktion bin ich seit ${year} tätig`]
      : [
          `Dort bin ich seit ${year}`,
          `Dort arbeite ich seit ${year}`,
          `In dieser Funktion bin ich seit ${year} tätig`,
        ];
  const chosen = pick('current', full);
  const short = pick('current-known', known);
  // “Dort” is heard as the place just named; two sentences on it needs its name again.
  const again =
    at && !stayed
      ? `${upperFirst(at)} bin ich seit ${year}`
      : `In meiner jetzigen Funktion bin ich seit ${year} tätig`;
  const since = ({ after }: SoFar) => (after === 'opening-at-work' ? short : again);
  const say = (soFar: SoFar) => {
    const mentioned = soFar.named.has(post.factId);
    return { text: asSentence(mentioned && year ? since(soFar) : chosen), factIds, employer };
  };
  const sayShort = (soFar: SoFar) => {
    const mentioned = soFar.named.has(post.factId) && year;
    const text = mentioned ? since(soFar) : `Ich arbeite ${german && at && role ? at : both}`;
    return { text: asSentence(text), factIds, employer };
  };
  return {
    key: 'current',
    scene: 'experience',
    variants: [
      { value: year ? 38 : 30, say },
      { value: 18, say: sayShort },
    ],
  };
}

function besidesSlot(post: CvPosition): Slot {
  const employer = employerOf(post.company)?.name ?? null;
  const text = asSentence(`Daneben arbeite ich ${placeOf(post)?.both ?? ''}`);
  return {
    key: `besides-${post.factId}`,
    scene: 'experience',
    variants: [{ value: 14, say: () => ({ text, factIds: [post.factId], employer }) }],
  };
}

type Earlier = {
  post: CvPosition;
  /** The one told just before it. */
  before: CvPosition | undefined;
  index: number;
  current: CvPosition | undefined;
  /** No older post at the same employer. */
  isFirstThere: boolean;
  pick: Pick;
};

function earlierSlot({ post, before, index, current, isFirstThere, pick }: Earlier): Slot {
  const employer = employerOf(post.company)?.name ?? null;
  const { role = '', at = '', both = '' } = placeOf(post) ?? {};
  const here = employerOf(current?.company);
  const sameHouse = employer !== null && employer === here?.name;
  const training = trainingOf(post);
  // Two “war … tätig” in a row sound like a form.
  const verb = (pick('earlier', [0, 1]) + index) % 2 === 0 ? 'arbeiten' : 'sein';
  const years = yearsHeld(post);
  const front = (soFar: SoFar): string => {
    if (sameHouse) return isFirstThere ? 'Begonnen' : 'Zuvor';
    if (!current && index === 0) return 'Zuletzt';
    const overlaps =
      index === 0 &&
      post.start !== undefined &&
      current?.start !== undefined &&
      post.start >= current.start;
    if (overlaps) return 'Außerdem';
    // “Zuvor” needs a present to come before.
    const present =
      !current ||
      soFar.after === 'current' ||
      [current.factId, here?.name ?? ''].some((name) => soFar.named.has(name));
    if (!present) return 'Früher';
    if (index === 0) {
      const direct = soFar.after === 'current' || soFar.after === 'opening-at-work';
      return direct || !here
        ? pick('first-front', ['Zuvor', 'Davor'])
        : pick('first-front', ['Zuvor', 'Davor', 'Vorher']);
    }
    return index === 1 && soFar.after === `earlier-${before?.factId}`
      ? pick('second-front', ['Noch früher', 'Früher'])
      : pick(`front-${index}`, ['Früher', 'In früheren Jahren']);
  };
  const say = (withYears: boolean) => (soFar: SoFar) => {
    const factIds = [post.factId];
    const when = withYears ? years : '';
    const tell = (words: string) => ({ text: asSentence(words), factIds, employer });
    if (training) {
      const lead = when
        ? `${upperFirst(when)} habe ich`
        : `${front(soFar)} habe ich`.replace('Begonnen', 'Zuvor');
      return tell(
        `${lead} ${training}${at ? ` ${at}` : ''} ${/praktikum|semester|jahr/i.test(training) ? 'absolviert' : 'gemacht'}`,
      );
    }
    // “Dort” only where the house has been named.
    const where = employer !== null && soFar.named.has(employer) ? 'dort' : at;
    if (sameHouse && isFirstThere && role) {
      const since = withYears ? yearOf(post.start) : null;
      return tell(
        since
          ? `Begonnen habe ich ${where} ${since} ${role}`
          : `Begonnen habe ich ${where} ${role}`,
      );
    }
    const stillThere = sameHouse || (employer !== null && soFar.employer === employer);
    const place = stillThere && role ? (where === 'dort' ? `dort ${role}` : both) : both;
    // The years lead, where two “zuvor” would follow each other.
    if (withYears && index > 0 && pick(`years-lead-${index}`, [true, true, false])) {
      return tell(
        verb === 'sein'
          ? `${upperFirst(when)} war ich ${place} tätig`
          : `${upperFirst(when)} habe ich ${place} gearbeitet`,
      );
    }
    const lead = front(soFar);
    return tell(
      verb === 'sein'
        ? joined(lead, 'war ich', when, place, 'tätig')
        : joined(lead, 'habe ich', when, place, 'gearbeitet'),
    );
  };
  const value = [30, 22, 16, 10][index] ?? 8;
  const variants = [
    { value, say: say(false) },
    ...(years ? [{ value: value + 3, say: say(true) }] : []),
  ];
  return { key: `earlier-${post.factId}`, scene: 'experience', variants };
}

const joined = (...parts: string[]) => parts.filter((part) => part !== '').join(' ');

/** “von 2015 bis 2019”, “2018”, or nothing. */
function yearsHeld({ start, end }: CvPosition): string {
  const [from, to] = [yearOf(start), yearOf(end)];
  if (!from || !to) return '';
  return from === to ? from : `von ${from} bis ${to}`;
}
