import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { VideoOptions } from '@cvplus/contracts/video-options';
import { hasTitleWord } from '../../intake/job-words.ts';
import { splitSentences } from '../../intake/join-lines.ts';
import type { Opening } from '../opening.ts';
import type { Pick as PickWords } from '../pick.ts';
import { asSentence, upperFirst } from '../sentence.ts';
import { briefOpenings } from './brief-openings.ts';
import { isBrief } from './closings.ts';
import { employerOf } from './employer.ts';
import { greetings } from './greetings.ts';
import { ownStatements } from './own-clause.ts';
import { clicheIn, isSpeakable } from './plain-words.ts';
import { type Role, roleOf } from './role.ts';
import { speakable } from './spoken-text.ts';
import { plainly, there, type Statement } from './statement.ts';
import { trainingOf } from './training.ts';
import { lowerAdjectives } from './words.ts';

/** Every way this CV can open; the pick makes one the favourite. */
export function openings(
  cv: ParsedCV,
  { style, durationSeconds }: Pick<VideoOptions, 'style' | 'durationSeconds'>,
  pick: PickWords,
): Opening[] {
  const name = cv.personalInfo.name;
  const nameIds = cv.facts.filter((fact) => fact.kind === 'name').map((fact) => fact.id);
  const greet = pick(`greeting-${style}`, greetings[style])(name);
  const plain: Omit<Opening, 'text' | 'factIds'> = {
    nameIds,
    value: 10,
    employer: null,
    postId: null,
    usesSummary: false,
    achievementId: null,
  };
  const alone: Opening = { ...plain, text: asSentence(greet.alone), factIds: nameIds, value: 0 };
  const current = cv.experience.find(
    (post) => post.current && isSpeakable(post.title) && !trainingOf(post),
  );
  const role = current ? roleOf(current.title) : null;
  const telling = { name, plain, current, role };
  const isShort = isBrief(durationSeconds);
  if (cv.language !== 'de') {
    const briefly = briefOpenings({ ...telling, headline: null, hook: null });
    return [alone, ...briefly.map((way) => ({ ...way, value: isShort ? 30 : -12 }))];
  }

  const ways: Opening[] = [];
  const headline = headlineRole(cv);
  const hook = current ? bestHook(current.achievements) : null;
  if (current && (role || employerOf(current.company))) {
    const employer = employerOf(current.company);
    const at = employer ? ` ${employer.at}` : '';
    const here = {
      ...plain,
      factIds: [...nameIds, current.factId],
      employer: employer?.name ?? null,
      postId: current.factId,
    };
    const works = `${greet.work}${[role?.words, employer?.at].filter(Boolean).join(' ')}`;
    ways.push({ ...here, text: asSentence(works) });
    if (role?.noun) ways.push({ ...here, text: asSentence(`${greet.noun}${role.noun}${at}`) });
    if (hook) {
      const told = {
        ...here,
        factIds: [...here.factIds, hook.factId],
        achievementId: hook.factId,
        value: style === 'energetic' || style === 'confident' ? 50 : 34,
      };
      // The result as a sentence of its own: a clause behind “wo” would put the verb last.
      ways.push({
        ...told,
        text: `${asSentence(works)} ${asSentence(employer ? there(hook.statement) : plainly(hook.statement))}`,
      });
      // A result before the name catches the ear, where the style allows for it.
      if ((style === 'energetic' || style === 'confident') && hook.statement.past) {
        const who = role ? `${name} und arbeite ${role.words}${at}` : `${name} und arbeite${at}`;
        ways.push({
          ...told,
          text: `${asSentence(plainly(hook.statement))} ${asSentence(`Ich bin ${who}`)}`,
          value: 52,
        });
      }
    }
  } else if (headline) {
    const { role: title, factId } = headline;
    const text = asSentence(
      title.noun ? `${greet.noun}${title.noun}` : `${greet.work}${title.words}`,
    );
    ways.push({ ...plain, text, factIds: [...nameIds, factId] });
  } else if (cv.experience[0]) {
    ways.push(alone);
  }
  if (headline?.role.noun && current && headline.role.noun !== role?.noun) {
    const text = asSentence(`${greet.noun}${headline.role.noun}`);
    ways.push({ ...plain, text, factIds: [...nameIds, headline.factId], value: 4 });
  }
  const self = selfDescription(cv);
  if (self) {
    const text = asSentence(`${greet.noun}${self.phrase}`);
    ways.push({ ...plain, text, factIds: [...nameIds, self.factId], usesSummary: true, value: 24 });
  }
  const briefly = briefOpenings({ ...telling, headline, hook: isShort ? hook : null });
  if (ways.length === 0) return [alone, ...briefly];
  const favourite = pick('opening', ways as [Opening, ...Opening[]]);
  const told = ways.map((way) => (way === favourite ? { ...way, value: way.value + 30 } : way));
  // Where there is time for three sentences, the greeting is the one to do without.
  const worth = isShort ? 44 : -4;
  return [...told, ...briefly.map((way) => ({ ...way, value: way.value + worth }))];
}

/** The headline as a role: its first part that holds a job title. */
function headlineRole(cv: ParsedCV): { role: Role; factId: string } | null {
  const fact = cv.facts.find(({ kind }) => kind === 'headline');
  const part = fact?.text
    .split(/\s[|·•–—-]\s|,\s|\||·/)
    // What one applies for, one is not yet.
    .find(
      (piece) => hasTitleWord(piece) && !/bewerb|gesucht|(?<!\p{L})ziel(?!\p{L})/iu.test(piece),
    );
  if (!fact || !part || !isSpeakable(part) || part.split(' ').length > 8) return null;
  const role = roleOf(part.trim());
  return role ? { role, factId: fact.id } : null;
}

/** How good somebody is, is for others to say; the noun behind it stays. */
const praise =
  /^(?:(?:Sehr )?(?:Erfahrene[rs]?|Engagierte[rs]?|Motivierte[rs]?|Zuverlässige[rs]?|Versierte[rs]?|Leidenschaftliche[rs]?|Kreative[rs]?|Qualifizierte[rs]?),? (?:und \p{Ll}+ )?)+/u;

/** The summary’s first sentence, where it says what the person is: “Softwareentwicklerin mit acht Jahren …”. */
function selfDescription(cv: ParsedCV): { phrase: string; factId: string } | null {
  const [first = ''] = cv.summary ? splitSentences(cv.summary.text) : [];
  const plain = speakable(first)
    .replace(/\.$/, '')
    .replace(/^Ich bin (?:eine? )?/, '')
    .replace(praise, '');
  if (!cv.summary || !isSpeakable(plain) || clicheIn(plain)) return null;
  const [, noun = ''] =
    /^((?:\p{L}[\p{L}-]*\s){0,3}?\p{Lu}[\p{L}-]+)\s(?:mit|und|im|in der|in|für|aus|an|am|bei|seit)\s/u.exec(
      plain,
    ) ?? [];
  const last = noun.split(' ').at(-1) ?? '';
  if (!noun || !hasTitleWord(last) || plain.split(' ').length > 20) return null;
  if (/^(?:Ich|Mein|Meine|Wir|Die|Als|Der|Das|Mit|In|Seit)(?!\p{L})/u.test(plain)) return null;
  // A finite verb makes it a sentence of its own: “Lehrerin mit Herz sucht …”.
  if (
    /(?<!\p{L})(?:sucht|suche|habe|hat|bin|ist|bringt|bringe|verfügt|verfüge|arbeitet|arbeite)(?!\p{L})/u.test(
      plain,
    )
  )
    return null;
  return { phrase: lowerAdjectives(upperFirst(plain)), factId: cv.summary.factId };
}

function bestHook(
  achievements: { factId: string; text: string }[],
): { statement: Statement; factId: string } | null {
  const hooks = achievements.flatMap(({ factId, text }) =>
    ownStatements(text, true)
      .filter(
        (one) =>
          one.subject === 'ich' &&
          !one.front &&
          /\d/.test(one.rest) &&
          plainly(one).split(' ').length <= 14,
      )
      .map((statement) => ({ statement, factId })),
  );
  const strength = ({ statement }: { statement: Statement }) =>
    Number(/Prozent|Million/.test(statement.rest));
  return hooks.toSorted((a, b) => strength(b) - strength(a))[0] ?? null;
}
