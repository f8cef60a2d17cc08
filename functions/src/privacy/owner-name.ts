import { foldText } from '../platform/fold-text.ts';

export type NamePart = 'first' | 'middle' | 'last';
export type OwnerName = {
  /** As it is put back: titles and post-nominals stay outside. */
  full: string;
  first: string;
  last: string;
  /** Every way a word of the name may be spelled → which part it is. */
  parts: Map<string, NamePart>;
  /** First letters of first and middle names. */
  initials: Set<string>;
  /** Whole spellings for scripts that put no space between words. */
  /** What a surname brings along: “van der”. */
  particles: Set<string>;
  unspaced: { text: string; part: 'full' | 'last' }[];
  /** Words of the CV that were looked up already: most come again and again. */
  read: Map<string, NamePart | null>;
};

export const titlePattern =
  /^(?:prof|professor|professeur|profesora?|professora?|dr|drs|dra|doc|mag|dott|dottssa|dipl|ing|dipling|diplkfm|diplkffr|eng|engr|rer|nat|med|phil|oec|pol|hc|habil|hon|rev|sir|dame|lord|lady|mr|mrs|ms|miss|mx|herr|frau|m|mme|mlle|monsieur|madame|sr|sra|srta|senor|senora|don|dona|d|da|sig|sigra|signor|signora|avv|arch|me|maitre|cand|lic|licda|capt|col|maj|sgt|lt)$/;
const suffix =
  /^(?:jr|sr|ii|iii|iv|phd|mba|msc|bsc|ma|ba|md|dds|cpa|cfa|pmp|esq|obe|mbe|cbe|rn|bsn|msn|mscn|meng|beng|llm|llb|acca|frcs|ceng|pe|shrm|cissp|dphil|mphil|edd|jd|dvm|mpa|mph|cipd|fcca)$/;
const particles = new Set(
  'van von der den de del della dello di da do dos das du des la le les lo el al bin binti ibn ben bint zu zum zur ter ten te y e i und of af av st saint mac san santa ap abu'.split(
    ' ',
  ),
);

export const bare = (word: string): string => foldText(word).replace(/[.']/g, '');

/** ä → ae and the like: how a name is written where its letters are missing. */
function transliterated(word: string): string {
  const spelled = word
    .toLowerCase()
    .replace(/[äæ]/g, 'ae')
    .replace(/[öøœ]/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/å/g, 'aa')
    .replace(/ß/g, 'ss');
  return bare(spelled);
}

export function spellingsOf(word: string): Set<string> {
  const nfc = word.normalize('NFC');
  const plain = bare(nfc);
  const spellings = new Set([plain, transliterated(nfc), plain.replaceAll('ß', 'ss')]);
  for (const spelling of [...spellings]) spellings.add(spelling.replaceAll('-', ''));
  return spellings;
}

export function readOwnerName(name: string): OwnerName {
  const words = withoutTitles(inSpokenOrder(name.normalize('NFC').trim()));
  const surnameAt = surnameStart(words);
  const parts = new Map<string, NamePart>();
  const add = (word: string, part: NamePart) => {
    for (const spelling of spellingsOf(word)) {
      if (spelling.length > 1 && !parts.has(spelling)) parts.set(spelling, part);
    }
  };
  for (const [index, word] of words.entries()) {
    if (isParticle(word) && index > 0) continue;
    const part = index >= surnameAt ? 'last' : index === 0 ? 'first' : 'middle';
    add(word, part);
    // A double-barrelled surname is called by either half.
    if (part === 'last' && word.includes('-')) {
      for (const half of word.split('-')) if (half.length > 2) add(half, 'last');
    }
  }
  const given = words.slice(0, Math.max(1, surnameAt));
  const last = words.slice(surnameAt).join(' ');
  addJoined(parts, given, last);
  return {
    full: words.join(' ') || name,
    first: words.length > 0 && surnameAt > 0 ? (words[0] ?? name) : words.join(' ') || name,
    last,
    parts,
    initials: new Set(given.map((word) => bare(word).charAt(0)).filter((letter) => letter !== '')),
    particles: new Set(
      words
        .slice(1)
        .filter(isParticle)
        .map((word) => foldText(word)),
    ),
    unspaced: unspacedForms(words, surnameAt),
    read: new Map(),
  };
}

/** “janedoe”, “jdoe” and “doej”, as in account names. */
function addJoined(parts: Map<string, NamePart>, given: string[], last: string): void {
  const first = bare(given[0] ?? '');
  const family = bare(last).replace(/[ -]/g, '');
  if (first.length < 2 || family.length < 2) return;
  for (const joined of [first + family, family + first, first.charAt(0) + family]) {
    if (joined.length >= 6 && !parts.has(joined)) parts.set(joined, 'middle');
  }
}

/** “Doe, Jane” → “Jane Doe”; what follows other commas are degrees. */
function inSpokenOrder(name: string): string {
  const [before = '', after, ...rest] = name.split(/\s*,\s*/);
  if (after === undefined) return shoutedLast(name);
  const isDegree = after.split(/\s+/).every((word) => suffix.test(bare(word).replace(/-/g, '')));
  return isDegree || rest.length > 1 ? before : `${after} ${before}`;
}

/** “DUPONT Jean” → “Jean DUPONT”. */
function shoutedLast(name: string): string {
  const [, family, given] = /^((?:\p{Lu}[\p{Lu}'’-]{2,} ?)+) (\p{Lu}\p{Ll}.*)$/u.exec(name) ?? [];
  return family && given && !titlePattern.test(bare(family)) ? `${given} ${family}` : name;
}

function withoutTitles(name: string): string[] {
  const words = name.split(/[\s,()]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const plain = (word: string) => bare(word).replace(/-/g, '');
  let start = 0;
  while (
    start < words.length - 1 &&
    titlePattern.test(plain(words[start] ?? '')) &&
    looksLikeTitle(words[start] ?? '')
  ) {
    start++;
  }
  let end = words.length;
  while (
    end > start + 1 &&
    suffix.test(plain(words[end - 1] ?? '')) &&
    !/^\p{Lu}\p{Ll}+$/u.test(words[end - 1] ?? '')
  )
    end--;
  return words.slice(start, end);
}

/** “D.” or “M.” in front is an initial. */
const looksLikeTitle = (word: string): boolean => bare(word).length > 1;

const isParticle = (word: string): boolean => particles.has(foldText(word));

/** The surname is what stands in capitals, else the last word with its particles, else the two last of a Spanish name. */
function surnameStart(words: string[]): number {
  if (words.length < 2) return words.length;
  const shouted = words.findIndex((word) => /^\p{Lu}[\p{Lu}'’-]+$/u.test(word));
  if (shouted > 0 && words.slice(shouted).every((word) => word === word.toUpperCase()))
    return shouted;
  const particle = words.findIndex((word, index) => index > 0 && isParticle(word));
  if (particle > 0) return particle;
  return words.length - 1;
}

function unspacedForms(words: string[], surnameAt: number): OwnerName['unspaced'] {
  const text = words.join('');
  if (
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
      text,
    )
  )
    return [];
  // East Asian names put the family first.
  const family = words.length > 1 ? (words[0] ?? '') : '';
  const forms = [words.join(' '), text, words.toReversed().join(''), words.toReversed().join(' ')];
  return [
    ...[...new Set(forms)].map((form) => ({ text: form, part: 'full' as const })),
    ...(family.length > 1 ? [{ text: family, part: 'last' as const }] : []),
    ...(surnameAt < words.length && (words.at(-1)?.length ?? 0) > 1
      ? [{ text: words.at(-1) ?? '', part: 'last' as const }]
      : []),
  ];
}
