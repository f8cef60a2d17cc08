import type { CvPosition, ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { VideoStyle } from '@cvplus/contracts/video-options';
import type { Pick } from '../pick.ts';
import { asSentence } from '../sentence.ts';
import type { Slot, SoFar } from '../slot.ts';
import { awardSlots } from './award-slots.ts';
import { type Employer, employerOf } from './employer.ts';
import { ownStatements } from './own-clause.ts';
import { roleOf } from './role.ts';
import { after, also, plainly, type Statement } from './statement.ts';

const mostCandidates = 18;

/** What was achieved, best evidence first: numbers, scope, how recent. */
export function achievementSlots(cv: ParsedCV, style: VideoStyle, pick: Pick): Slot[] {
  if (cv.language !== 'de') return [];
  const works = cv.experience.some(({ current }) => current);
  const ranked = cv.experience.slice(0, 6).flatMap((post, postIndex) => {
    const told = post.achievements.slice(0, 10).flatMap(({ factId, text }, index) => {
      const form = pick(`form-${factId}`, [0, 1, 2, 3]);
      const statements = ownStatements(text, post.current, form);
      const worth = evidence(text) + Math.max(0, 12 - postIndex * 5) + Math.max(0, 4 - index);
      return statements.length > 0
        ? [{ post, postIndex, factId, statements, worth, order: postIndex * 100 + index }]
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
  const slots = ranked
    .toSorted((a, b) => b.value - a.value)
    .slice(0, mostCandidates)
    .toSorted((a, b) => a.order - b.order)
    .map((item) => {
      const postBefore = item.postIndex <= 1 && works;
      return achievementSlot({ ...item, style, pick, works, postBefore });
    });
  return [...slots, ...awardSlots(cv, pick)];
}

const fatigue = [0, 5, 20, 30];

/** Numbers are the strongest evidence; years alone are none. */
export function evidence(text: string): number {
  const numbers = text.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, '').match(/\d[\d.,]*/g)?.length ?? 0;
  const measured = /%|Prozent|€|Euro|EUR|\$|Mio|Million/i.test(text) ? 10 : 0;
  return 24 + Math.min(2, numbers) * 10 + measured;
}

type Achievement = {
  post: CvPosition;
  factId: string;
  statements: Statement[];
  value: number;
  style: VideoStyle;
  pick: Pick;
  /** There is a post held now, so that others lie before it. */
  works: boolean;
  /** It is the post before the present one, not one further back. */
  postBefore: boolean;
};

/** What links a further deed of the same post to the one before. */
const further: Record<VideoStyle, [string, string, string]> = {
  professional: ['Außerdem', 'Darüber hinaus', 'Zudem'],
  friendly: ['Außerdem', 'Daneben', 'Zudem'],
  energetic: ['Außerdem', 'Daneben', 'Zudem'],
  confident: ['Außerdem', 'Zudem', 'Darüber hinaus'],
  formal: ['Darüber hinaus', 'Ferner', 'Des Weiteren'],
};

function achievementSlot({
  post,
  factId,
  statements,
  value,
  style,
  pick,
  works,
  postBefore,
}: Achievement): Slot {
  const employer = employerOf(post.company);
  const role = roleOf(post.title)?.words ?? null;
  const link = pick(`more-${factId}`, further[style]);
  const say = (statement: Statement) => (soFar: SoFar) => {
    const cited = {
      factIds: [factId, post.factId],
      employer: employer?.name ?? null,
      postId: post.factId,
    };
    if (soFar.postId !== post.factId) {
      const { front, place } = leadIn({
        ...{ post, employer, role, statement, soFar },
        ...{ works, postBefore, pick },
      });
      const text = front === '' ? plainly(statement) : after(front, statement, place);
      return { text: asSentence(text), ...cited };
    }
    const words = [also(statement), after(link, statement), plainly(statement)][
      soFar.inARow % 3 === 1 ? 1 : soFar.inARow % 3 === 2 ? 0 : 2
    ];
    return { text: asSentence(words ?? plainly(statement)), ...cited };
  };
  const hasNumber = (statement: Statement) => /\d/.test(statement.rest);
  const [whole] = statements;
  return {
    key: factId,
    scene: 'achievements',
    variants: statements.map((statement, index) => ({
      // A shorter form that loses the number loses most of its worth.
      value: value - index * 16 - (whole && hasNumber(whole) && !hasNumber(statement) ? 22 : 0),
      say: say(statement),
    })),
  };
}

type Lead = {
  post: CvPosition;
  employer: Employer | null;
  /** “als Köchin”. */
  role: string | null;
  statement: Statement;
  soFar: SoFar;
  works: boolean;
  postBefore: boolean;
  pick: Pick;
};

/** “Dort” right after the post, “Bei Acme” where the employer is not at hand, “Zuvor … bei Acme” for an earlier one. */
function leadIn(lead: Lead): { front: string; place: string } {
  const { post, employer, role, statement, soFar, works, postBefore, pick } = lead;
  if (employer && soFar.employer === employer.name && soFar.postId !== null)
    return { front: 'Davor', place: role ?? '' };
  if (post.current && soFar.after === 'current') {
    // “In dieser Zeit … in vier Jahren” would tell the time twice.
    const timeless = statement.past && !/Jahr|Monat|seit /.test(statement.rest);
    // “Seitdem leitete ich” does not go together.
    const since = statement.finite === 'habe' ? pick('since', ['In dieser Zeit', 'Seitdem']) : '';
    if (timeless) return { front: since || 'In dieser Zeit', place: '' };
    // “Dort bin ich seit 2019” has just said where.
    return { front: soFar.named.has(post.factId) || !employer ? '' : 'Dort', place: '' };
  }
  if (soFar.after === `earlier-${post.factId}` && employer) return { front: 'Dort', place: '' };
  if (post.current && soFar.after === 'opening-at-work')
    return { front: employer ? 'Dort' : '', place: '' };
  // “Als Köchin gehört … zu meinen Aufgaben” hangs in the air: who is a cook?
  if (!employer)
    return {
      front: role && statement.subject === 'ich' && !statement.front ? upper(role) : '',
      place: '',
    };
  const named = { front: upper(employer.at), place: '' };
  if (post.current || soFar.named.has(employer.name)) return named;
  // “Meine Arbeit” takes the place before the verb’s other words, so the employer goes first.
  if (statement.subject !== 'ich' || statement.front) return named;
  // Nothing lies before a post nobody has been told of.
  if (!works) return named;
  return { front: postBefore ? pick('before', ['Zuvor', 'Davor']) : 'Früher', place: employer.at };
}

const upper = (text: string) => (text[0]?.toUpperCase() ?? '') + text.slice(1);
