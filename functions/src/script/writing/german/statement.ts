import { upperFirst } from '../sentence.ts';

/**
 * A main clause in its parts, because German turns the verb and the one who speaks around as soon as
 * anything else comes first: “Ich habe …”, but “Bei Acme habe ich …”.
 */
export type Statement = {
  finite: string;
  subject: string;
  rest: string;
  /** It tells of something done, not of something going on. */
  past: boolean;
  /** What stands in front by itself where nothing else does: “Zu meinen Aufgaben”. */
  front?: string;
};

const join = (...parts: string[]) =>
  parts
    .filter((part) => part !== '')
    .join(' ')
    .replace(/ ,/g, ',');

/** “Ich habe die Kosten gesenkt.” */
export function plainly({ front, finite, subject, rest }: Statement): string {
  if (front) return join(front, finite, subject, rest);
  return upperFirst(join(subject, finite, rest));
}

/** “Ich habe dort die Kosten gesenkt.” */
export function there({ finite, subject, rest }: Statement): string {
  return upperFirst(join(subject, finite, 'dort', rest));
}

/** “Ich habe auch die Kosten gesenkt.” */
export function also(statement: Statement): string {
  const { front, finite, subject, rest } = statement;
  if (front) return join(front, finite, 'auch', subject, rest);
  const [, reflexive = '', behind = rest] = /^(mich) (.*)$/.exec(rest) ?? [];
  return upperFirst(join(subject, finite, reflexive, 'auch', behind));
}

/** “Dort habe ich die Kosten gesenkt.”, “Zuvor habe ich bei Acme die Kosten gesenkt.” */
export function after(
  front: string,
  { finite, subject, rest, front: own }: Statement,
  place = '',
): string {
  if (own) return join(front, finite, place, subject, rest, lowerTasks(own));
  const [, reflexive = '', behind = rest] = /^(mich) (.*)$/.exec(rest) ?? [];
  return join(front, finite, subject, reflexive, place, behind);
}

/** “Dort gehört die Planung zu meinen Aufgaben.” */
const lowerTasks = (front: string) => front.replace(/^Z/, 'z');
