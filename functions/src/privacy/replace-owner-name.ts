import { foldText } from '../platform/fold-text.ts';
import { ambiguousNames, placesAndTimes, wordsWhenSmall } from './ambiguous-names.ts';
import { bare, spellingsOf, titlePattern, type NamePart, type OwnerName } from './owner-name.ts';
import { placeholders } from './placeholders.ts';

type Word = { text: string; start: number; end: number; part: NamePart | null; ending: number };
type Run = { from: number; to: number; parts: Set<NamePart>; names: number };

const wordPattern = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu;

export type Replaced = { text: string; count: number };

/** Puts placeholders for the owner's name, however it is written; words that only look like it stay. */
export function replaceOwnerName(text: string, owner: OwnerName, language: string): Replaced {
  let count = 0;
  let result = text;
  for (const { text: form, part } of owner.unspaced) {
    result = result.replaceAll(form, () => {
      count++;
      return part === 'full' ? placeholders.name : placeholders.lastName;
    });
  }
  const words = readWords(result, owner, language);
  const pieces: string[] = [];
  let at = 0;
  for (const run of runsOf(words, result, owner)) {
    const placeholder = placeholderOf(run, words, result, language);
    const first = words[run.from];
    const last = words[run.to];
    if (placeholder === null || !first || !last) continue;
    count++;
    pieces.push(result.slice(at, first.start), placeholder);
    at = last.end - last.ending;
    // The full stop of an initial at the end goes with it.
    if (last.text.length === 1 && result[at] === '.') at++;
  }
  pieces.push(result.slice(at));
  return { text: pieces.join(''), count };
}

function readWords(text: string, owner: OwnerName, language: string): Word[] {
  const words = [...text.matchAll(wordPattern)].map((match): Word => {
    const [written] = match;
    const possessive = /['’][sS]$/.test(written);
    const core = possessive ? written.slice(0, -2) : written;
    const inPlaceholder = text.startsWith('[[', match.index - 2);
    const part = inPlaceholder ? null : partOf(core, owner);
    const genitive =
      part === null && language === 'de'
        ? genitivePart(core, owner, text.slice(0, match.index))
        : null;
    return {
      text: genitive ? core.slice(0, -1) : core,
      start: match.index,
      end: match.index + written.length,
      part: part ?? genitive,
      ending: possessive ? 2 : genitive ? 1 : 0,
    };
  });
  markParted(words, owner);
  if (words.every(({ part }) => part === null)) return words;
  return words.map((word, index) => {
    const isPlainWord = /^\p{Ll}/u.test(word.text) && ambiguousNames.has(bare(word.text));
    const besideName = [words[index - 1], words[index + 1]].some(
      (other) => other?.part && !ambiguousNames.has(bare(other.text)),
    );
    return isPlainWord && !besideName ? { ...word, part: null } : word;
  });
}

/** “Anne Marie” is “Anne-Marie”. */
function markParted(words: Word[], owner: OwnerName): void {
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (!next || word.part !== null || !/^\p{Lu}/u.test(word.text)) continue;
    const part = owner.parts.get(`${bare(word.text)}-${bare(next.text)}`);
    if (part) {
      word.part = part;
      next.part = part;
    }
  }
}

function partOf(word: string, owner: OwnerName): NamePart | null {
  const known = owner.read.get(word);
  if (known !== undefined) return known;
  const part = partAnew(word, owner);
  owner.read.set(word, part);
  return part;
}

function partAnew(word: string, owner: OwnerName): NamePart | null {
  for (const spelling of spellingsOf(word)) {
    const part = owner.parts.get(spelling);
    if (part) return part;
  }
  return /\p{Script=Cyrillic}|\p{Script=Greek}/u.test(word) ? inflectedPart(word, owner) : null;
}

/** German puts its genitive right behind the name: “Annas Team”. */
function genitivePart(word: string, owner: OwnerName, before: string): NamePart | null {
  const stem = bare(word).slice(0, -1);
  if (!/^\p{Lu}.*s$/u.test(word)) return null;
  // A surname that is a noun as well (“Müllers”) is one only behind the first name.
  const previous = /(\S+) $/.exec(before.slice(-40))?.[1] ?? '';
  const isNoun = ambiguousNames.has(stem) || ambiguousNames.has(bare(word));
  return isNoun && !owner.parts.has(bare(previous)) ? null : partOf(word.slice(0, -1), owner);
}

/** Slavic and Greek names change their endings: “Ивана Петрова”. */
function inflectedPart(word: string, owner: OwnerName): NamePart | null {
  const folded = foldText(word);
  for (const [spelling, part] of owner.parts) {
    const stem = spelling.length > 4 ? spelling.slice(0, -1) : spelling;
    if (stem.length >= 4 && folded.startsWith(stem) && folded.length <= spelling.length + 3)
      return part;
  }
  return null;
}

const particle =
  /^(?:van|von|der|den|de|del|della|di|da|do|dos|das|du|des|la|le|el|al|bin|ibn|zu|ter|ten|y|e)$/;

/** Words of the name in a row, with initials, particles and middle names between them. */
function* runsOf(words: Word[], text: string, owner: OwnerName): Generator<Run> {
  const isInitial = (word: Word) =>
    /^\p{Lu}{1,3}$/u.test(word.text) &&
    word.part === null &&
    owner.initials.has(bare(word.text).charAt(0));
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word || (word.part === null && !isInitial(word))) continue;
    let to = index;
    let names = word.part === null ? 0 : 1;
    const parts = new Set<NamePart>(word.part ? [word.part] : []);
    let initial = word.part === null;
    for (let next = index + 1; next < words.length && next <= index + 8; next++) {
      const following = words[next];
      const before = words[next - 1];
      if (!following || !before || before.ending > 0) break;
      if (!/^(?:\.? |\.|, ?| - |-|\. ?-)$/.test(text.slice(before.end, following.start))) break;
      if (following.part !== null || isInitial(following)) {
        if (/^, ?$/.test(text.slice(before.end, following.start)) && !turned(words, next, text))
          break;
        to = next;
        if (following.part === null) initial = true;
        else {
          names++;
          parts.add(following.part);
        }
      } else if (!particle.test(foldText(following.text))) break;
    }
    if (names === 0) continue;
    // Initials alone at either end of a single first name are none: “Plan A Jane”.
    let from = index;
    while (
      parts.has('last') &&
      owner.particles.has(foldText(words[from - 1]?.text ?? '')) &&
      text.slice(words[from - 1]?.end, words[from]?.start) === ' '
    )
      from--;
    const more = (initial && parts.has('last')) || from < index;
    yield { from, to, parts, names: names + (more ? 1 : 0) };
    index = to;
  }
}

/** “Doe, Jane”: behind the comma comes the first name or an initial. */
function turned(words: Word[], next: number, text: string): boolean {
  const before = words[next - 1];
  const following = words[next];
  if (before?.part !== 'last' || !following) return false;
  if (following.part === 'first' || following.part === 'middle') return true;
  return (
    following.part === null &&
    /^\.?(?:$|[,;. )])/.test(text.slice(following.end, following.end + 2))
  );
}

function placeholderOf(run: Run, words: Word[], text: string, language: string): string | null {
  const own = words.slice(run.from, run.to + 1).filter(({ part }) => part !== null);
  const certain = own.some(({ text: written }) => !ambiguousNames.has(bare(written)));
  const capital = own.every(({ text: written }) => !/^\p{Ll}/u.test(written));
  if (run.names >= 2) {
    if (!certain && !capital) return null;
    const [part, other] = run.parts;
    const hasInitial = words
      .slice(run.from, run.to + 1)
      .some(({ part, text: written }) => part === null && written.length === 1);
    if (other !== undefined || hasInitial) return placeholders.name;
    return part === 'first'
      ? placeholders.firstName
      : part === 'last'
        ? placeholders.lastName
        : placeholders.name;
  }
  const [only] = own;
  if (!only) return null;
  const placeholder =
    only.part === 'first'
      ? placeholders.firstName
      : only.part === 'last'
        ? placeholders.lastName
        : placeholders.name;
  const isName = certain
    ? capital || (bare(only.text).length >= 4 && !wordsWhenSmall.has(bare(only.text)))
    : capital && standsForPerson(only, words, run.from, text, language);
  return isName ? placeholder : null;
}

const introduces =
  /(?:^|[^\p{L}])(?:i am|i'm|my name is|called|named|name|ich bin|ich hei(?:ß|ss)e|mein name ist|je suis|je m'appelle|mon nom est|soy|me llamo|mi nombre es|sou|chamo-me|meu nome e|sono|mi chiamo|il mio nome e):? $/u;
/** What only a person does. */
const doesSomething =
  /^ (?:has|holds|brings|works|worked|leads|led|manages|managed|speaks|speciali[sz]es|enjoys|believes|graduated|joined|built|is an?|was an?|hat|arbeitet|leitet|leitete|spricht|ist eine?|travaille|dirige|possede|est une?|tiene|trabaja|es una?|tem|trabalha|e uma?|ha|lavora|guida|e un[ao']?)(?![\p{L}])/u;

/** Whether a word that is a name as well is one here. */
function standsForPerson(
  word: Word,
  words: Word[],
  index: number,
  text: string,
  language: string,
): boolean {
  const folded = foldText(text);
  const before = words[index - 1];
  const titled =
    before !== undefined &&
    titlePattern.test(bare(before.text)) &&
    bare(before.text).length > 1 &&
    /^\.? $/.test(text.slice(before.end, word.start)) &&
    /^\p{Lu}/u.test(before.text);
  const firm =
    /^ (?:& |und |and )?(?:GmbH|AG|UG|KG|e\.K\.|Ltd|Limited|LLC|LLP|Inc|Corp|plc|PLC|SARL|SAS|SASU|EURL|SL|S\.L\.|SLU|SA|Lda|Ltda|EI|Srl|S\.r\.l\.|Consulting|Partners?|Partner|Associates|Söhne|Sons|Co\b|Coaching|Photography|Beratung|Conseil)/.test(
      text.slice(word.end),
    );
  if (firm && word.part === 'last' && /^\p{Lu}/u.test(word.text)) return true;
  if (titled || word.ending > 0 || introduces.test(folded.slice(0, word.start))) return true;
  if (doesSomething.test(folded.slice(word.end, word.end + 24))) return true;
  if (placesAndTimes.has(bare(word.text))) return false;
  if (word.text.length > 3 && word.text === word.text.toUpperCase()) return false;
  // In prose a capital between small words is a name; not in German, which writes every noun so.
  if (language === 'de') return false;
  const next = words[index + 1];
  const lower = (other: Word | undefined, gap: string) =>
    other !== undefined && gap === ' ' && /^\p{Ll}/u.test(other.text);
  return (
    lower(before, text.slice(before?.end ?? 0, word.start)) &&
    lower(next, text.slice(word.end, next?.start ?? word.end)) &&
    !/^(?:as|als|comme|como|come|the|a|an|in|of|la|le|el|il|o|del|du)$/.test(
      foldText(before?.text ?? ''),
    )
  );
}
