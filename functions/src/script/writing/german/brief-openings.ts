import type { CvPosition } from '@cvplus/contracts/parsed-cv';
import type { Opening } from '../opening.ts';
import { asSentence } from '../sentence.ts';
import { employerOf } from './employer.ts';
import type { Role } from './role.ts';
import type { Statement } from './statement.ts';

type Told = {
  name: string;
  plain: Omit<Opening, 'text' | 'factIds'>;
  current: CvPosition | undefined;
  role: Role | null;
  headline: { role: Role; factId: string } | null;
  hook: { statement: Statement; factId: string } | null;
};

/** For a quarter of a minute, where a greeting takes the place of what there is to tell. */
export function briefOpenings({ name, plain, current, role, headline, hook }: Told): Opening[] {
  const { nameIds } = plain;
  const self = (one: Role | null, at: string) =>
    one?.noun
      ? `Ich bin ${name}, ${[one.noun, at].filter(Boolean).join(' ')}`
      : `Ich bin ${name} und arbeite ${[one?.words, at].filter(Boolean).join(' ')}`;
  if (current && (role || employerOf(current.company))) {
    const employer = employerOf(current.company);
    const here = {
      ...plain,
      factIds: [...nameIds, current.factId],
      employer: employer?.name ?? null,
      postId: current.factId,
      value: 0,
    };
    const both = { ...here, text: asSentence(self(role, employer?.at ?? '')) };
    // What was achieved tells more than where.
    if (!hook || !role) return [both];
    const { finite, rest } = hook.statement;
    const who = role.noun ? `, ${role.noun},` : `, arbeite ${role.words}`;
    const text = asSentence(`Ich bin ${name}${who} und ${finite} ${rest}`);
    const factIds = [...here.factIds, hook.factId];
    return [
      both,
      {
        ...here,
        employer: null,
        postId: null,
        text,
        factIds,
        achievementId: hook.factId,
        value: 22,
      },
    ];
  }
  if (!headline)
    return [{ ...plain, text: asSentence(`Ich bin ${name}`), factIds: nameIds, value: -12 }];
  const factIds = [...nameIds, headline.factId];
  return [{ ...plain, text: asSentence(self(headline.role, '')), factIds, value: 0 }];
}
