import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { VideoStyle } from '@cvplus/contracts/video-options';
import { hasTitleWord } from '../../intake/job-words.ts';
import { splitSentences } from '../../intake/join-lines.ts';
import type { Telling } from '../language-pack.ts';
import type { Opening } from '../opening.ts';
import { asSentence, upperFirst } from '../sentence.ts';
import { spokenWords } from '../spoken-time.ts';
import type { RomanceLanguage } from './romance-language.ts';
import { tellsOfPerson } from './tells-of-person.ts';

/** Every way this CV can open; the pick makes one the favourite. */
export function openings({ cv, options, pick }: Telling, words: RomanceLanguage): Opening[] {
  const { style } = options;
  const bold = style === 'energetic' || style === 'confident';
  const name = cv.personalInfo.name;
  const nameIds = cv.facts.filter(({ kind }) => kind === 'name').map(({ id }) => id);
  const greet = pick(
    `greeting-${style}`,
    greetingsFor(options.durationSeconds, words.greetings[style]),
  )(name);
  const plain = {
    nameIds,
    value: 10,
    employer: null,
    postId: null,
    usesSummary: false,
    achievementId: null,
  };
  const alone: Opening = { ...plain, text: asSentence(greet.alone), factIds: nameIds, value: 0 };
  if (cv.language !== words.language) return [alone];

  const ways: Opening[] = [];
  const headline = headlineRole(cv, words);
  const saysMore = headline !== null || cv.education.some((entry) => entry.current);
  // Somebody who says what they are or studies is not opened with what they do for nothing.
  const current = cv.experience.find(
    (post) =>
      post.current &&
      tellsOfPerson(post.title, post.company) &&
      !(saysMore && volunteer.test(post.title)),
  );
  const role = current && words.isSpeakable(current.title) ? words.role(current.title) : null;
  if (current && role) {
    const house = words.employer(current.company);
    const at = house ? ` ${house.at}` : '';
    const factIds = [...nameIds, current.factId];
    const post = { ...plain, factIds, employer: house?.name ?? null, postId: current.factId };
    const lead = pick('post-lead', [greet.apposition, greet.clause]);
    ways.push({ ...post, text: asSentence(`${lead}${role}${at}`) });
    if (house && options.durationSeconds <= shortSeconds) {
      // The employer can come with what was done there; the post itself needs no second sentence.
      const told = { employer: null, postId: null, achievementId: 'current' };
      ways.push({ ...post, ...told, text: asSentence(`${lead}${role}`), value: 14 });
    }
    const hook = house ? bestHook(current.achievements, words) : null;
    if (house && hook) {
      const told = {
        ...post,
        factIds: [...factIds, hook.factId],
        achievementId: hook.factId,
        value: bold ? 50 : 34,
      };
      const where = `${greet.apposition}${role}${at}, ${words.where} ${hook.text}`;
      ways.push({ ...told, text: asSentence(where) });
      const first = words.resultFirst(upperFirst(hook.text), house.at, name, role);
      // The name must not come too late.
      const short = spokenWords(hook.text, words.language) <= mostBeforeName;
      if (style !== 'formal' && short && hook.past && !hook.text.includes(':')) {
        ways.push({ ...told, text: asSentence(first), value: bold ? 52 : 28 });
      }
    }
  } else if (headline) {
    const factIds = [...nameIds, headline.factId];
    // Nobody works as a student.
    const leads = [greet.apposition, student.test(headline.role) ? greet.apposition : greet.clause];
    const lead = pick('headline-lead', leads as [string, string]);
    ways.push({ ...plain, text: asSentence(`${lead}${headline.role}`), factIds });
  }
  const self = selfDescription(cv, words);
  if (self) {
    // A description fills the little time a deed needs.
    const hasTime = options.durationSeconds > shortSeconds;
    const text = asSentence(`${greet.apposition}${self.phrase}`);
    ways.push({
      ...plain,
      text,
      factIds: [...nameIds, self.factId],
      usesSummary: true,
      value: hasTime ? 24 : 0,
    });
  }
  const [first, ...others] = ways;
  if (!first) return [alone];
  // Where even that takes too long, the name must do.
  if (options.durationSeconds <= shortSeconds) ways.push({ ...alone, value: -32 });
  const favourite = pick('opening', [first, ...others]);
  return ways.map((way) => (way === favourite ? { ...way, value: way.value + 30 } : way));
}

const shortSeconds = 25;

/** In a quarter of a minute a long greeting takes the place of what there is to tell. */
function greetingsFor(
  durationSeconds: number,
  all: RomanceLanguage['greetings'][VideoStyle],
): RomanceLanguage['greetings'][VideoStyle] {
  if (durationSeconds > shortSeconds) return all;
  const [shortest, ...others] = all.toSorted(
    (a, b) => a('').apposition.length - b('').apposition.length,
  );
  const near = others.filter(
    (other) => other('').apposition.length <= (shortest ?? other)('').apposition.length + 6,
  );
  return [shortest ?? all[0], ...near];
}

/** The headline as a role: its first part that holds a job title. */
function headlineRole(
  cv: ParsedCV,
  words: RomanceLanguage,
): { role: string; factId: string } | null {
  const fact = cv.facts.find(({ kind }) => kind === 'headline');
  const part = fact?.text
    .split(/\s[|·•–—-]\s|,\s|\||·/)
    .find((piece) => hasTitleWord(piece) || student.test(piece));
  if (!fact || !part || !words.isSpeakable(part) || part.split(' ').length > 9) return null;
  const role = words.role(part.trim());
  return role ? { role, factId: fact.id } : null;
}

/** The summary’s first sentence, where it says what the person is: “Infirmière avec douze ans …”. */
function selfDescription(
  cv: ParsedCV,
  words: RomanceLanguage,
): { phrase: string; factId: string } | null {
  const [first = ''] = cv.summary ? splitSentences(cv.summary.text) : [];
  if (!cv.summary || !words.isSpeakable(first)) return null;
  const [plain = ''] = words.speakable(first).replace(/\.$/, '').split(words.selfEnd);
  const noun = words.selfNoun.exec(plain)?.[1];
  if (!noun || !hasTitleWord(noun) || spokenWords(plain, words.language) > 26) return null;
  const role = words.role(noun);
  const rest = plain.slice(plain.indexOf(noun) + noun.length);
  return role ? { phrase: `${role}${rest}`, factId: cv.summary.factId } : null;
}

const volunteer = /^(?:bénévole|volontaire|voluntari[oa])(?!\p{L})/iu;
const student = /^(?:étudiante?|élève|estudiante|alumn[oa])(?!\p{L})/iu;
const mostBeforeName = 15;

/** A result short enough to open with, its figure in it. */
function bestHook(
  achievements: { factId: string; text: string }[],
  words: RomanceLanguage,
): { text: string; factId: string; past: boolean } | null {
  const hooks = achievements.flatMap(({ factId, text }) =>
    words
      .ownClauses(text, true)
      // “Soy gerente …, donde soy responsable …” would say the same verb twice.
      .filter(({ text: clause }) => !/^(?:je suis|soy) /.test(clause))
      .filter((clause) => /\d/.test(clause.text) && spokenWords(clause.text, words.language) <= 20)
      .map((clause) => ({ text: clause.text, factId, past: clause.past })),
  );
  const weight = ({ text, past }: { text: string; past: boolean }) =>
    Number(/ cent[o ]|millo|million/.test(`${text} `)) * 2 + Number(past);
  return hooks.toSorted((a, b) => weight(b) - weight(a))[0] ?? null;
}
